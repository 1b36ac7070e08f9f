/** On a phone the menu is one line that scrolls: the part of the site that one is in is scrolled to. */
const current = document.querySelector<HTMLElement>('.site-head nav [aria-current]');
const list = current?.closest('ul');

/** What fades at the menu's end, in px. */
const fade = 32;

if (current && list) {
  const startOf = (item: HTMLElement) => item.offsetLeft - list.offsetLeft;
  const hidden = startOf(current) + current.offsetWidth + fade - list.clientWidth;
  // To the start of a name, so that none is cut in front.
  const starts = [...list.querySelectorAll('li')].map(startOf);
  if (list.scrollWidth > list.clientWidth && hidden > 0)
    list.scrollLeft = starts.find((start) => start >= hidden) ?? hidden;
}
