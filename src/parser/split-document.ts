import type { Document } from '../model/span.ts';
import { type IndexedText, indexText } from './indexed-text.ts';

/** A file cut into its front matter and the commentary below; offsets are into `source.text`. */
export interface SplitDocument {
  readonly source: IndexedText;
  /** Where the YAML between the fences starts and ends; absent where there is none to read. */
  readonly frontMatter: { readonly start: number; readonly end: number } | undefined;
  readonly bodyStart: number;
  readonly fault: 'empty' | 'missing' | 'unterminated' | undefined;
}

/**
 * Finds the front matter between two lines `---`, the first of them the first of the file. An unterminated one runs
 * to the end of the file, so that its fields can still be looked at.
 */
export function splitDocument(document: Document): SplitDocument {
  const source = indexText(document.path, document.text);
  const { text } = source;
  const opening = /^---[ \t]*(?:\n|$)/.exec(text);
  if (!opening) {
    const fault = text.trim() === '' ? 'empty' : 'missing';
    return { source, frontMatter: undefined, bodyStart: 0, fault };
  }
  const start = opening[0].length;
  const closing = /^---[ \t]*(?:\n|$)/gm;
  closing.lastIndex = start;
  const found = closing.exec(text);
  if (!found) {
    return {
      source,
      frontMatter: { start, end: text.length },
      bodyStart: text.length,
      fault: 'unterminated',
    };
  }
  return {
    source,
    frontMatter: { start, end: found.index },
    bodyStart: found.index + found[0].length,
    fault: undefined,
  };
}
