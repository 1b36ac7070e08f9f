import { keepInAddress } from './keep-in-address.ts';

const form = document.querySelector<HTMLElement>('#matrix-form');
const status = document.querySelector<HTMLElement>('#matrix-status');
const region = document.querySelector<HTMLElement>('[data-region="matrix"]');

/** How verdicts are sorted under a sense: what is known first. */
const order: readonly string[] = ['yes', 'disputed', 'no', 'unknown'];

if (form && status && region) {
  readAddress(form);
  form.addEventListener('input', () => update(form, status, region));
  region.addEventListener('click', ({ target }) => {
    const head = target instanceof Element && target.closest('button.sort')?.closest('th');
    if (!head) return;
    const isAscending = head.getAttribute('aria-sort') === 'ascending';
    form.dataset.sort = `${isAscending ? '-' : ''}${head.dataset.sort}`;
    update(form, status, region);
  });
  // The table is made anew when a reader changes the assumptions.
  new MutationObserver(() => update(form, status, region)).observe(region, { childList: true });
  update(form, status, region);
}

function readAddress(form: HTMLElement): void {
  const choice = new URLSearchParams(location.search);
  for (const name of ['method', 'verdict']) {
    const field = findField(form, name);
    const value = choice.get(name);
    if (field && value !== null) field.value = value;
  }
  const terms = choice.get('terms')?.split(',');
  for (const box of listTermBoxes(form)) box.checked = terms?.includes(box.value) ?? true;
  form.dataset.sort = choice.get('sort') ?? '';
}

function findField(form: HTMLElement, name: string): HTMLInputElement | HTMLSelectElement | null {
  return form.querySelector(`[name="${name}"]`);
}

function listTermBoxes(form: HTMLElement): readonly HTMLInputElement[] {
  return [...form.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
}

/** Shows what the form asks for, and keeps it in the address. */
function update(form: HTMLElement, status: HTMLElement, region: HTMLElement): void {
  const table = region.querySelector('table');
  const heads = [...(table?.tHead?.rows[1]?.cells ?? [])];
  if (!table) return;
  const boxes = listTermBoxes(form);
  const terms = new Set(boxes.filter(({ checked }) => checked).map(({ value }) => value));
  const isShown = heads.map(({ dataset }) => dataset.term === undefined || terms.has(dataset.term));
  for (const cell of table.tHead?.rows[0]?.cells ?? [])
    cell.hidden = cell.dataset.term !== undefined && !terms.has(cell.dataset.term);
  for (const [index, head] of heads.entries()) head.hidden = !isShown[index];

  const method = findField(form, 'method')?.value.trim() ?? '';
  const verdict = findField(form, 'verdict')?.value ?? '';
  const rows = [...(table.tBodies[0]?.rows ?? [])];
  for (const row of rows) {
    const cells = [...row.cells];
    for (const [index, cell] of cells.entries()) cell.hidden = !isShown[index];
    const isNamed = nameOf(row).toLowerCase().includes(method.toLowerCase());
    row.hidden =
      !isNamed || (verdict !== '' && !cells.some((cell) => !cell.hidden && hasVerdict(cell, verdict)));
    countVerdicts(row);
  }
  const shown = rows.filter(({ hidden }) => !hidden).length;
  const senses = isShown.filter(Boolean).length - 1;
  status.textContent = `${shown} of ${rows.length} methods, ${senses} of ${heads.length - 1} senses`;
  sortRows(table, heads, rows, form.dataset.sort ?? '');
  keepInAddress({
    method,
    verdict,
    terms: terms.size === boxes.length ? '' : [...terms].join(',') || 'none',
    sort: form.dataset.sort ?? '',
  });
}

function nameOf(row: HTMLTableRowElement): string {
  return row.cells[0]?.querySelector('a')?.textContent ?? '';
}

/** What a phone shows of a folded method is about the senses that are shown. */
function countVerdicts(row: HTMLTableRowElement): void {
  for (const part of row.querySelectorAll<HTMLElement>('[data-count]')) {
    const { count } = part.dataset;
    const which = count === 'changed' ? '[data-before]' : `[data-verdict="${count}"]`;
    const cells = row.querySelectorAll(`td${which}:not([hidden])`);
    part.hidden = cells.length === 0;
    const number = part.querySelector('b');
    if (number) number.textContent = String(cells.length);
  }
}

function hasVerdict(cell: HTMLTableCellElement, verdict: string): boolean {
  if (verdict === 'disputed') return 'disputed' in cell.dataset;
  return cell.dataset.verdict === verdict;
}

function sortRows(
  table: HTMLTableElement,
  heads: readonly HTMLTableCellElement[],
  rows: readonly HTMLTableRowElement[],
  choice: string,
): void {
  const isDescending = choice.startsWith('-');
  const key = choice.replace(/^-/, '');
  const column = Math.max(
    0,
    heads.findIndex(({ dataset }) => dataset.sort === key),
  );
  for (const [index, head] of heads.entries()) {
    if (index === column) head.setAttribute('aria-sort', isDescending ? 'descending' : 'ascending');
    else head.removeAttribute('aria-sort');
  }
  const rankOf = (row: HTMLTableRowElement) => {
    const cell = row.cells[column];
    return cell && column > 0
      ? order.indexOf(cell.dataset.verdict === 'unknown' ? 'disputed' : (cell.dataset.verdict ?? 'unknown'))
      : 0;
  };
  const sign = isDescending ? -1 : 1;
  const sorted = rows.toSorted(
    (a, b) =>
      sign * (rankOf(a) - rankOf(b)) || (column === 0 ? sign : 1) * nameOf(a).localeCompare(nameOf(b)),
  );
  // Rows in their places stay there, so that the focus does too.
  if (sorted.some((row, index) => row !== rows[index])) table.tBodies[0]?.append(...sorted);
}
