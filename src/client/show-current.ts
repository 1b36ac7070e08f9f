/** On a phone the menu is one line that scrolls: the part of the site that one is in is scrolled to. */
const current = document.querySelector<HTMLElement>('.site-head nav [aria-current]');
const list = current?.closest('ul');

/** What fades at the menu's end, in px, and as much again. */
const fade = 48;

if (current && list && list.scrollWidth > list.clientWidth)
  list.scrollLeft = current.offsetLeft + current.offsetWidth - list.clientWidth + fade;
