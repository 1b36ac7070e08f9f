import { foldText } from './fold-text.ts';
import type { SearchRecord } from './search-records.ts';

/** How well a query fits the names of a record, the best first; within a rank but the last, records keep their order. */
export const nameRanks = ['exact', 'prefix', 'words', 'none'] as const;
export type NameRank = (typeof nameRanks)[number];

/** The names of a record, prepared for comparing. */
export interface FoldedNames {
  readonly names: readonly string[];
  /** Words of all names and of the kind. */
  readonly words: ReadonlySet<string>;
}

export function foldNames({ title, aliases, kind }: SearchRecord): FoldedNames {
  const names = [title, ...aliases].map(foldText);
  return { names, words: new Set([...names, foldText(kind ?? '')].flatMap((name) => name.split(' '))) };
}

/** `query` is folded. Names are the same with or without their hyphens: `w2sgr` is `w2sg-r`. */
export function rankName({ names, words }: FoldedNames, query: string): NameRank {
  const joined = query.replaceAll(' ', '');
  if (names.some((name) => name === query || name.replaceAll(' ', '') === joined)) return 'exact';
  if (names.some((name) => name.startsWith(query))) return 'prefix';
  return query.split(' ').every((word) => words.has(word)) ? 'words' : 'none';
}
