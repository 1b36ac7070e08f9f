import { applyAssumptions } from './apply-assumptions.ts';

const most = 4;
const form = document.querySelector<HTMLElement>('#compare-form');
const select = form?.querySelector('select');
const chosen = document.querySelector<HTMLElement>('#compare-chosen');
const message = document.querySelector<HTMLElement>('#compare-status');
const region = document.querySelector<HTMLElement>('[data-region="compare"]');

if (form && select && chosen && message && region) {
  const show = () => compare(select, chosen, message, region);
  form.querySelector('button')?.addEventListener('click', () => {
    if (select.value !== '') writeIds([...readIds(), select.value]);
    void show();
  });
  chosen.addEventListener('click', ({ target }) => {
    const button = target instanceof Element && target.closest('button');
    if (!button) return;
    writeIds(readIds().filter((id) => id !== button.dataset.remove));
    select.focus();
    void show();
  });
  addEventListener('popstate', () => void show());
  writeIds(readIds(), 'replace');
  // Without senses the page is as it was built.
  if (readIds().length > 0) void show();
}

/** The ids in the address, written as one list or one by one. */
function readIds(): readonly string[] {
  const values = new URLSearchParams(location.search).getAll('ids').flatMap((value) => value.split(','));
  return [...new Set(values.map((value) => value.trim()).filter((value) => value !== ''))].slice(0, most);
}

function writeIds(ids: readonly string[], how: 'push' | 'replace' = 'push'): void {
  const url = new URL(location.href);
  const context = url.searchParams.get('context');
  const query = [
    ...(ids.length > 0 ? [`ids=${[...new Set(ids)].slice(0, most).join(',')}`] : []),
    ...(context === null ? [] : [`context=${encodeURIComponent(context)}`]),
  ];
  url.search = query.join('&');
  if (url.href === location.href) return;
  if (how === 'push') history.pushState(null, '', url);
  else history.replaceState(history.state, '', url);
}

async function compare(
  select: HTMLSelectElement,
  chosen: HTMLElement,
  message: HTMLElement,
  region: HTMLElement,
): Promise<void> {
  const ids = readIds();
  chosen.replaceChildren(...ids.map((id) => makeItem(id, nameOf(select, id))));
  for (const option of select.options) option.disabled = ids.includes(option.value);
  select.value = '';
  select.disabled = ids.length >= most;
  region.dataset.of = ids.join(',');
  message.textContent = ids.length > 1 ? 'Working out the comparison…' : '';
  const names = ids.map((id) => nameOf(select, id));
  const end = await applyAssumptions(true);
  if (end !== 'replaced')
    message.textContent = end === 'done' && ids.length > 1 ? `${joinNames(names)} compared.` : '';
  document.title = `${ids.length > 1 ? `${names.join(', ')} compared` : 'Compare senses'} · Terms of Oversight`;
}

/** "A, B and C" */
function joinNames(names: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(names);
}

function nameOf(select: HTMLSelectElement, id: string): string {
  return [...select.options].find(({ value }) => value === id)?.text ?? id;
}

function makeItem(id: string, name: string): HTMLElement {
  const item = document.createElement('li');
  const button = document.createElement('button');
  button.type = 'button';
  button.dataset.remove = id;
  button.textContent = '✕';
  button.setAttribute('aria-label', `Take ${name} away`);
  item.append(name, ' ', button);
  return item;
}
