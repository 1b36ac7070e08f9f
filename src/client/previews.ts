import type { Preview } from '../view/preview-view.ts';
import { fillPreview, makePreview, placePreview } from './preview-box.ts';

const storageKey = 'previews';
/** Long enough not to open under a pointer that passes by; milliseconds. */
const openingDelay = 350;
/** Time to move the pointer from the link into the preview. */
const closingDelay = 250;

const cache = new Map<string, Promise<Preview>>();
let isOn = readChoice();
let timer: number | undefined;
let shown: HTMLAnchorElement | undefined;
const box = makePreview(() => choose(false), close);

watchLinks();
offerSwitch();

function watchLinks(): void {
  document.addEventListener('pointerover', (event) => {
    if (event.pointerType !== 'mouse') return;
    const link = findLink(event.target);
    if (link) schedule(() => void open(link), openingDelay);
    else if (box.contains(event.target as Node)) clearTimeout(timer);
    // A page that scrolls moves under a pointer that rests: that closes nothing which the keyboard opened.
    else if (!shown || shown !== document.activeElement) schedule(close, closingDelay);
  });
  document.addEventListener('focusin', ({ target }) => {
    const link = findLink(target);
    if (link?.matches(':focus-visible')) schedule(() => void open(link), openingDelay);
    else if (!box.contains(target as Node)) close();
  });
  // The first tap shows the preview, whose own link leads on; a second tap on the same link does so too.
  document.addEventListener('click', (event) => {
    const link = findLink(event.target);
    const isTouch = event instanceof PointerEvent && event.pointerType === 'touch';
    if (!isTouch || event.ctrlKey || event.metaKey || link === shown) return;
    if (link) {
      event.preventDefault();
      void open(link);
    } else if (!box.contains(event.target as Node)) close();
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close();
  });
  addEventListener('scroll', follow, { passive: true });
}

/** The link that a part of the page belongs to, where it leads to another sense or term. */
function findLink(target: EventTarget | null): HTMLAnchorElement | undefined {
  const link = target instanceof Element && target.closest('main a[href]');
  if (!isOn || !(link instanceof HTMLAnchorElement) || link.origin !== location.origin) return undefined;
  const leadsToEntry = /\/(?:definitions|terms)\/[^/]+\/$/.test(link.pathname);
  return leadsToEntry && link.pathname !== location.pathname ? link : undefined;
}

async function open(link: HTMLAnchorElement): Promise<void> {
  shown = link;
  try {
    const preview = await load(`${link.pathname}preview.json`);
    if (shown !== link || !link.isConnected) return;
    fillPreview(box, preview, link);
    link.setAttribute('aria-describedby', 'preview-text');
    placePreview(box, link);
  } catch {
    // The link still leads to its page; a preview that cannot be loaded is no loss.
    shown = undefined;
  }
}

/** Focus brings a link into view, so that scrolling is no reason to close while the link can be seen. */
function follow(): void {
  if (!shown || !box.matches(':popover-open')) return;
  const { top, bottom } = shown.getBoundingClientRect();
  if (bottom < 0 || top > innerHeight) close();
  else placePreview(box, shown);
}

function close(): void {
  clearTimeout(timer);
  shown?.removeAttribute('aria-describedby');
  shown = undefined;
  if (box.matches(':popover-open')) box.hidePopover();
}

function schedule(work: () => void, delay: number): void {
  clearTimeout(timer);
  timer = window.setTimeout(work, delay);
}

function load(address: string): Promise<Preview> {
  const known = cache.get(address);
  if (known) return known;
  const loading = fetch(address).then((response): Promise<Preview> => {
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    return response.json();
  });
  cache.set(address, loading);
  loading.catch(() => cache.delete(address));
  return loading;
}

function offerSwitch(): void {
  const button = document.querySelector<HTMLButtonElement>('#preview-switch');
  if (!button) return;
  button.hidden = false;
  button.addEventListener('click', () => choose(!isOn));
  label(button);
}

function choose(value: boolean): void {
  isOn = value;
  if (!value) close();
  try {
    localStorage.setItem(storageKey, value ? 'on' : 'off');
  } catch {
    // Private browsing: the choice lasts as long as the page.
  }
  const button = document.querySelector<HTMLButtonElement>('#preview-switch');
  if (button) label(button);
}

function label(button: HTMLButtonElement): void {
  button.textContent = `Previews of links: ${isOn ? 'on' : 'off'}`;
  button.setAttribute('aria-pressed', String(isOn));
}

function readChoice(): boolean {
  try {
    return localStorage.getItem(storageKey) !== 'off';
  } catch {
    return true;
  }
}
