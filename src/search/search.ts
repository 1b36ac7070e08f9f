import Fuse, { type IFuseOptions } from 'fuse.js';
import { foldText } from './fold-text.ts';
import { type FoldedNames, foldNames, nameRanks, rankName } from './rank-name.ts';
import type { SearchRecord } from './search-records.ts';
import { TrigramFilter } from './trigram-filter.ts';

/** Above this many records, fuzzy matching of all of them takes longer than a key press may. */
const fuzzyLimit = 500;
const pickLimit = 200;

/** Whether every word of a query must be found. */
type TokenMatch = 'all' | 'any';

const options: IFuseOptions<SearchRecord> = {
  keys: [
    { name: 'title', weight: 6 },
    { name: 'aliases', weight: 5 },
    { name: 'authors', weight: 3 },
    { name: 'gloss', weight: 2 },
    { name: 'term', weight: 1 },
    { name: 'kind', weight: 1 },
    { name: 'quote', weight: 1 },
  ],
  // A word may stand anywhere in a text.
  ignoreLocation: true,
  ignoreDiacritics: true,
  threshold: 0.3,
  useTokenSearch: true,
};

/** Finds records by name, alias, author or words of a gloss or quote, with typing errors. The best come first. */
export class Search {
  readonly #records: readonly SearchRecord[];
  readonly #names: readonly FoldedNames[];
  readonly #filter: TrigramFilter | undefined;
  /** Over all records; not used where these are too many. */
  readonly #fuses = new Map<TokenMatch, Fuse<SearchRecord>>();

  constructor(records: readonly SearchRecord[]) {
    this.#records = records;
    this.#names = records.map(foldNames);
    if (records.length > fuzzyLimit) this.#filter = new TrigramFilter(records.map(textOf));
  }

  /** Records with every word of the query; where there are none, those with some. */
  find(query: string, limit = 20): readonly SearchRecord[] {
    const wanted = foldText(query);
    if (wanted === '') return [];
    const fuzzy = this.#match(wanted, 'all');
    // Fuzzy scores cannot tell a name from a longer one that starts with it: who types a name wants that entry.
    const named = this.#names.flatMap((names, index) => {
      const rank = nameRanks.indexOf(rankName(names, wanted));
      return rank < nameRanks.indexOf('none') ? [{ index, rank }] : [];
    });
    const first = named.sort((a, b) => a.rank - b.rank || a.index - b.index).map(({ index }) => index);
    const best = [...new Set([...first, ...fuzzy])];
    const found = best.length > 0 ? best : this.#match(wanted, 'any');
    return found.slice(0, limit).flatMap((index) => this.#records[index] ?? []);
  }

  #match(query: string, tokenMatch: TokenMatch): readonly number[] {
    if (this.#filter) {
      const picked = this.#filter.pick(query, pickLimit);
      const fuse = this.#createFuse(
        picked.flatMap((index) => this.#records[index] ?? []),
        tokenMatch,
      );
      return fuse.search(query).flatMap(({ refIndex }) => picked[refIndex] ?? []);
    }
    let fuse = this.#fuses.get(tokenMatch);
    if (!fuse) {
      fuse = this.#createFuse(this.#records, tokenMatch);
      this.#fuses.set(tokenMatch, fuse);
    }
    return fuse.search(query).map(({ refIndex }) => refIndex);
  }

  #createFuse(records: readonly SearchRecord[], tokenMatch: TokenMatch): Fuse<SearchRecord> {
    return new Fuse(records, { ...options, tokenMatch });
  }
}

function textOf({ title, aliases, authors, gloss, quote }: SearchRecord): string {
  return [title, ...aliases, ...authors, gloss, quote].join(' ');
}
