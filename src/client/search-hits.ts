import type { SearchIndex } from '../pages/search.json.ts';
import type { SearchRecord } from '../search/search-records.ts';

/** Results as lists of links, one list for each collection, in the order of its best hit. */
export function listSearchHits(
  hits: readonly SearchRecord[],
  sections: SearchIndex['sections'],
): readonly HTMLElement[] {
  const groups = Map.groupBy(hits, ({ collection }) => collection);
  return [...groups].map(([collection, records]) => {
    const section = document.createElement('section');
    const heading = document.createElement('h3');
    heading.id = `search-${collection}`;
    heading.textContent = sections[collection] ?? collection;
    const list = document.createElement('ul');
    list.setAttribute('aria-labelledby', heading.id);
    list.append(...records.map(toItem));
    section.append(heading, list);
    return section;
  });
}

function toItem({ title, address, kind, term, gloss }: SearchRecord): HTMLElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = address;
  const name = document.createElement('span');
  name.className = 'search-title';
  name.textContent = title;
  const note = document.createElement('span');
  note.className = 'search-note';
  note.textContent = [kind, term].filter((part) => part !== undefined).join(' · ');
  const text = document.createElement('span');
  text.className = 'search-gloss';
  // A question is its own gloss.
  text.textContent = gloss === title ? '' : gloss;
  // Spaces between the parts: the link's name is read as one sentence.
  link.append(name, ' ', note, ' ', text);
  item.append(link);
  return item;
}
