import type { Document } from '../model/span.ts';
import { type IndexedText, indexText } from './indexed-text.ts';

/** A file cut into its front matter and the commentary below; offsets are into `source.text`. */
export interface SplitDocument {
  readonly source: IndexedText;
  /** Where the YAML between the fences starts and ends; absent where there is none to read. */
  readonly frontMatter: { readonly start: number; readonly end: number } | undefined;
  readonly bodyStart: number;
  readonly fault: 'empty' | 'missing' | 'unterminated' | undefined;
  /** Where a fence is missing: the line that was evidently meant as one, such as an indented `---` or a dash. */
  readonly meantFence?: { readonly start: number; readonly end: number } | undefined;
}

/**
 * Finds the front matter between two lines `---`, the first of them the first of the file. An unterminated one runs
 * to the line that was meant to end it, or to the end of the file, so that its fields can still be looked at.
 */
export function splitDocument(document: Document): SplitDocument {
  const source = indexText(document.path, document.text);
  const { text } = source;
  const opening = /^---[ \t]*(?:\n|$)/.exec(text);
  if (!opening) {
    const fault = text.trim() === '' ? 'empty' : 'missing';
    const first = text.search(/\S/);
    return {
      source,
      frontMatter: undefined,
      bodyStart: 0,
      fault,
      meantFence: fault === 'missing' ? findMeantFence(text, first, 1) : undefined,
    };
  }
  const start = opening[0].length;
  const closing = /^---[ \t]*(?:\n|$)/gm;
  closing.lastIndex = start;
  const found = closing.exec(text);
  if (!found) {
    const meantFence = findMeantFence(text, start);
    return {
      source,
      frontMatter: { start, end: meantFence?.start ?? text.length },
      bodyStart: text.length,
      fault: 'unterminated',
      meantFence,
    };
  }
  return {
    source,
    frontMatter: { start, end: found.index },
    bodyStart: found.index + found[0].length,
    fault: undefined,
  };
}

/** The first line from `from` on that consists of hyphens or dashes and nothing else, at most so many lines below. */
function findMeantFence(text: string, from: number, lines = Number.POSITIVE_INFINITY) {
  const pattern = /^[ \t]*[-\u2010-\u2015\u2212]{2,}[ \t]*$/gm;
  pattern.lastIndex = text.lastIndexOf('\n', from - 1) + 1;
  const found = pattern.exec(text);
  if (!found || text.slice(from, found.index).split('\n').length > lines) return undefined;
  return { start: found.index, end: found.index + found[0].length };
}
