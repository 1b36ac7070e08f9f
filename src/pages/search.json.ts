import type { APIRoute } from 'astro';
import { listFeatures, listPredicates } from '../reasoner/predicates.ts';
import { listSearchRecords, type SearchRecord, type SearchSection } from '../search/search-records.ts';
import { href } from '../site/href.ts';
import { loadKnowledge } from '../site/knowledge.ts';
import { addressOf } from '../view/address.ts';
import { sectionNames, titleOf } from '../view/entry-view.ts';

/** What the search box loads when it is first opened. */
export interface SearchIndex {
  /** What the entries of a collection are called. */
  readonly sections: Readonly<Partial<Record<SearchSection, string>>>;
  /** Addresses are links as they stand. */
  readonly records: readonly SearchRecord[];
  /** What formulas are made of: senses that methods can qualify under, their readings, and features. */
  readonly predicates: readonly string[];
}

export const GET: APIRoute = () => {
  const { base } = loadKnowledge();
  const index: SearchIndex = {
    sections: Object.fromEntries(
      Object.entries(sectionNames).map(([section, { many }]) => [
        section,
        many.charAt(0).toUpperCase() + many.slice(1),
      ]),
    ),
    records: listSearchRecords(base, {
      titleOf: (section, id) => titleOf(base, section, id),
      addressOf: (section, id) => href(addressOf(section, id)),
    }),
    predicates: [...listPredicates(base), ...listFeatures(base)],
  };
  return Response.json(index);
};
