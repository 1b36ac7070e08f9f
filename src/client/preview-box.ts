import type { Preview } from '../view/preview-view.ts';

const gap = 6;
const edge = 8;

/** The one box for previews, at the end of the page: outside the prose, so that nobody copies it by mistake. */
export function makePreview(turnOff: () => void, close: () => void): HTMLElement {
  const box = document.createElement('aside');
  box.className = 'preview';
  box.id = 'preview';
  box.setAttribute('popover', 'manual');
  box.setAttribute('aria-label', 'Preview of a link');
  document.body.append(box);
  box.addEventListener('click', ({ target }) => {
    const button = target instanceof Element && target.closest('button');
    if (!button) return;
    if (button.dataset.action === 'off') turnOff();
    else close();
  });
  return box;
}

export function fillPreview(box: HTMLElement, preview: Preview, link: HTMLAnchorElement): void {
  const { title, note, text, quote, source, readings = {} } = preview;
  const reading = decodeURIComponent(link.hash.slice(1));
  const gloss = readings[reading];
  const head = make('p', 'preview-head');
  const onward = document.createElement('a');
  onward.href = link.href;
  onward.textContent = gloss === undefined ? title : `${title} (${reading})`;
  head.append(onward, ' ', make('span', 'fine', note));
  const description = make('div', 'preview-text');
  description.id = 'preview-text';
  description.append(make('p', '', gloss ?? text));
  if (quote !== undefined && gloss === undefined) description.append(make('p', 'words', `“${quote}”`));
  if (source !== undefined) description.append(make('p', 'fine', source));
  const foot = make('p', 'preview-foot');
  foot.append(makeButton('Close', 'close'), ' ', makeButton('Turn previews off', 'off'));
  box.replaceChildren(head, description, foot);
}

/** Below its link, or above where there is more room; never out of the window. */
export function placePreview(box: HTMLElement, link: HTMLAnchorElement): void {
  box.style.maxHeight = '';
  if (!box.matches(':popover-open')) box.showPopover();
  // A link may run over several lines: the preview belongs to its first.
  const place = link.getClientRects()[0] ?? link.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const below = clientHeight - place.bottom - gap - edge;
  const above = place.top - gap - edge;
  const isBelow = box.offsetHeight <= below || below >= above;
  box.style.maxHeight = `${Math.max(isBelow ? below : above, 80)}px`;
  const top = isBelow ? place.bottom + gap : place.top - gap - box.offsetHeight;
  box.style.top = `${clamp(top, edge, clientHeight - box.offsetHeight - edge)}px`;
  box.style.left = `${clamp(place.left, edge, clientWidth - box.offsetWidth - edge)}px`;
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}

function make(name: string, className: string, text = ''): HTMLElement {
  const element = document.createElement(name);
  if (className !== '') element.className = className;
  element.textContent = text;
  return element;
}

function makeButton(text: string, action: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.dataset.action = action;
  button.textContent = text;
  return button;
}
