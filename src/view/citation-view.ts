import type { CslItem } from '../export/csl-item.ts';
import { type EntryView, sectionNames } from './entry-view.ts';

const siteName = 'Terms of Oversight';

/**
 * An entry of this site as a work that can be cited: by its permanent address, with its id in the title, and the year
 * of its last change where that is known.
 */
export function citeEntry(
  { id, title, section }: EntryView,
  url: string,
  changed: string | undefined,
): CslItem {
  const isWord = section === 'terms' || section === 'definitions';
  return {
    id: `terms-of-oversight-${id}`,
    type: isWord ? 'entry-dictionary' : 'webpage',
    title: `${title} (${sectionNames[section].one} ${id})`,
    ...(changed && { issued: { 'date-parts': [changed.split('-').map(Number)] } }),
    'container-title': siteName,
    URL: url,
  };
}
