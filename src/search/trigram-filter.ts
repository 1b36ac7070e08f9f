import { foldText } from './fold-text.ts';

/**
 * A coarse search in front of a slow one: the texts that share the most runs of three characters with a query. A word
 * with one typing error in it still shares some of its runs.
 */
export class TrigramFilter {
  readonly #postings = new Map<string, number[]>();

  constructor(texts: readonly string[]) {
    for (const [index, text] of texts.entries()) {
      for (const trigram of trigramsOf(text)) {
        const posting = this.#postings.get(trigram);
        if (posting) posting.push(index);
        else this.#postings.set(trigram, [index]);
      }
    }
  }

  /** Indexes of at most `limit` texts, in their own order. */
  pick(query: string, limit: number): readonly number[] {
    const shared = new Map<number, number>();
    for (const trigram of trigramsOf(query))
      for (const index of this.#postings.get(trigram) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1);
    return [...shared]
      .sort(([a, sharedA], [b, sharedB]) => sharedB - sharedA || a - b)
      .slice(0, limit)
      .map(([index]) => index)
      .sort((a, b) => a - b);
  }
}

function trigramsOf(text: string): ReadonlySet<string> {
  const trigrams = new Set<string>();
  for (const word of foldText(text).split(' ')) {
    const padded = ` ${word} `;
    for (let start = 0; start + 3 <= padded.length; start++) trigrams.add(padded.slice(start, start + 3));
  }
  return trigrams;
}
