import { carryContext } from './carry-context.ts';
import { renderRegions } from './render-regions.ts';
import { readContext } from './written-context.ts';

/** The parts of the page as they were built, on settled claims. */
const built = new Map<HTMLElement, string>();
let isChosen = false;

/**
 * Makes the page follow the assumptions that the address names. On settled claims there is nothing to do, unless they were
 * left just now or a part of the page (`isForced`) cannot be built beforehand.
 */
export async function applyAssumptions(isForced = false): Promise<'done' | 'replaced' | 'failed'> {
  const context = readContext();
  if (context === 'core' && !isChosen && !isForced) return 'done';
  const elements = [...document.querySelectorAll<HTMLElement>('[data-region]')];
  const assumed = document.querySelector('#assumed');
  const status = document.querySelector('#assumptions-status');
  const bar = document.querySelector<HTMLElement>('#assumptions');
  const reset = document.querySelector<HTMLElement>('#assumptions-reset');
  if (!assumed || !status || !bar || !reset) return 'failed';
  for (const element of [...elements, assumed as HTMLElement])
    if (!built.has(element)) built.set(element, element.innerHTML);
  isChosen = context !== 'core';
  status.textContent = isChosen ? 'Working out what follows…' : '';
  const isComparing = elements.some(({ dataset }) => dataset.region === 'compare');
  if (!isChosen && !isComparing) {
    for (const [element, html] of built) element.innerHTML = html;
    status.textContent = 'Back to settled claims.';
    mark(bar, reset, context);
    return 'done';
  }
  try {
    const end = await renderRegions(context, elements, {
      assumed: (html) => {
        assumed.innerHTML = isChosen ? `${html}.` : (built.get(assumed as HTMLElement) ?? '');
        mark(bar, reset, context);
      },
      region: showRegion,
    });
    if (end === 'done') status.textContent = isChosen ? countChanges() : '';
    return end;
  } catch (error) {
    status.textContent = `These assumptions cannot be made: ${error instanceof Error ? error.message : error}. The page shows settled claims.`;
    return 'failed';
  }
}

/** Replaces a part of the page; what was open in it stays open, and the focus stays where it was. */
export function showRegion(element: HTMLElement, html: string): void {
  const opened = [...element.querySelectorAll('details')].map(({ open }) => open);
  const focused = element.contains(document.activeElement)
    ? [...element.querySelectorAll<HTMLElement>('a, button, summary')].indexOf(
        document.activeElement as HTMLElement,
      )
    : -1;
  const before = opened.length;
  element.innerHTML = html;
  const folds = [...element.querySelectorAll('details')];
  if (folds.length === before)
    for (const [index, fold] of folds.entries()) fold.open = opened[index] ?? false;
  if (focused >= 0) element.querySelectorAll<HTMLElement>('a, button, summary')[focused]?.focus();
  carryContext(element);
}

function countChanges(): string {
  const count = document.querySelectorAll('main :is(.changed, [data-before])').length;
  if (count === 0) return 'Nothing on this page changes.';
  return count === 1 ? '1 change on this page.' : `${count} changes on this page.`;
}

function mark(bar: HTMLElement, reset: HTMLElement, context: string): void {
  const isCore = context === 'core';
  bar.toggleAttribute('data-chosen', !isCore);
  reset.hidden = isCore;
  carryContext(document.body);
}
