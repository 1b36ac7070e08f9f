import type { SearchIndex } from '../pages/search.json.ts';
import type { Search } from '../search/search.ts';
import type { SearchRecord } from '../search/search-records.ts';
import { keepInAddress } from './keep-in-address.ts';
import { askInBackground, describeAnswer, listAnswer, looksLikeFormula } from './search-formula.ts';
import { listSearchHits } from './search-hits.ts';

const link = document.querySelector<HTMLAnchorElement>('.search-link');
const button = document.querySelector<HTMLButtonElement>('.search-open');
const dialog = document.querySelector<HTMLDialogElement>('.search-dialog');

if (link && button && dialog) enhance(link, button, dialog);

/** Turns the link to the page of all entries into a dialog that searches them. */
function enhance(link: HTMLAnchorElement, button: HTMLButtonElement, dialog: HTMLDialogElement): void {
  const input = dialog.querySelector('input');
  const status = dialog.querySelector<HTMLElement>('.search-status');
  const results = dialog.querySelector<HTMLElement>('.search-results');
  if (!input || !status || !results) return;
  link.hidden = true;
  button.hidden = false;
  document.querySelector('.search-needs-script')?.remove();
  if (/Mac|iPhone|iPad/.test(navigator.platform)) button.querySelector('kbd')?.replaceChildren('⌘ K');

  let loading: Promise<Loaded> | undefined;
  const update = async (): Promise<void> => {
    const query = input.value;
    try {
      loading ??= load(dialog.dataset.records ?? '');
      const { search, index, predicates } = await loading;
      if (input.value !== query) return;
      if (location.pathname.endsWith('/search/')) keepInAddress({ q: query.trim() });
      if (looksLikeFormula(query, predicates)) {
        await showFormula(query, index.records);
        return;
      }
      const hits = query.trim() === '' ? [] : search.find(query);
      results.replaceChildren(...listSearchHits(hits, index.sections));
      status.textContent = query.trim() === '' ? `${index.records.length} entries` : countHits(hits.length);
    } catch {
      loading = undefined;
      status.textContent = 'The search could not be loaded. Are you online?';
    }
  };
  const showFormula = async (query: string, records: readonly SearchRecord[]): Promise<void> => {
    status.textContent = 'Working out what follows…';
    const documents = new URL(dialog.dataset.documents ?? '', location.href).href;
    const reply = await askInBackground(documents, query.trim());
    if (!reply || input.value !== query) return;
    const isAnswer = reply.type === 'answer';
    results.replaceChildren(...(isAnswer ? listAnswer(reply, records) : []));
    status.textContent = isAnswer ? describeAnswer(reply) : `Read as a formula: ${reply.message}`;
  };
  const open = (query?: string): void => {
    if (query !== undefined) input.value = query;
    if (!dialog.open) dialog.showModal();
    input.select();
    void update();
  };

  for (const opener of [button, ...document.querySelectorAll('[data-search]')])
    opener.addEventListener('click', () => open());
  input.addEventListener('input', () => void update());
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  dialog.addEventListener('keydown', (event) => moveFocus(event, input, results));
  document.addEventListener('keydown', (event) => {
    if (!isShortcut(event)) return;
    event.preventDefault();
    open();
  });
  const query = location.pathname.endsWith('/search/') && new URLSearchParams(location.search).get('q');
  if (query) open(query);
}

interface Loaded {
  readonly search: Search;
  readonly index: SearchIndex;
  readonly predicates: ReadonlySet<string>;
}

/** The search and what it searches come with its first use, not with every page. */
async function load(address: string): Promise<Loaded> {
  const [{ Search }, index] = await Promise.all([
    import('../search/search.ts'),
    fetch(address).then((response): Promise<SearchIndex> => {
      if (!response.ok) throw new Error(`${address}: ${response.status}`);
      return response.json();
    }),
  ]);
  return { search: new Search(index.records), index, predicates: new Set(index.predicates) };
}

function countHits(count: number): string {
  if (count === 0) return 'Nothing found';
  return count === 1 ? '1 result' : `${count} results`;
}

/** Ctrl or ⌘ with K anywhere; `/` only where no control has the keyboard. */
function isShortcut({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  if (altKey) return false;
  if (key.toLowerCase() === 'k') return (ctrlKey || metaKey) && !shiftKey;
  const focused = document.activeElement;
  return (
    key === '/' && !ctrlKey && !metaKey && (!focused || focused === document.body || focused.id === 'main')
  );
}

/** Arrows go through the box and the results, Enter in the box opens the first, letters go back to the box. */
function moveFocus(event: KeyboardEvent, input: HTMLInputElement, results: HTMLElement): void {
  const links = [...results.querySelectorAll('a')];
  const stops: HTMLElement[] = [input, ...links];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  if (at < 0 || event.isComposing) return;
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault();
    const step = event.key === 'ArrowDown' ? 1 : -1;
    stops[(at + step + stops.length) % stops.length]?.focus();
  } else if (event.key === 'Enter' && at === 0) {
    event.preventDefault();
    links[0]?.click();
  } else if (event.key === 'Escape' && at === 0) {
    // A search box would only be emptied.
    event.preventDefault();
    input.closest('dialog')?.close();
  } else if (
    at > 0 &&
    event.key.length === 1 &&
    event.key !== ' ' &&
    !event.ctrlKey &&
    !event.metaKey &&
    !event.altKey
  )
    input.focus();
}
