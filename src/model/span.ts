/** A file handed to the core: nothing here reads a disk. `path` is relative to the content folder, with `/`. */
export interface Document {
  readonly path: string;
  readonly text: string;
}

/** A place in a file, counted from 1; columns count characters as an editor shows them (code points). */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A stretch of one file; `end` is the place after the last character. */
export interface Span {
  readonly file: string;
  readonly start: Place;
  readonly end: Place;
}

/**
 * A change to a file: `text`, whose line breaks are `\n`, in place of what the span marks. What replaces the first
 * characters of a file replaces a byte order mark before them too: no place stands for the mark alone.
 */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** Orders spans by file, then by start. */
export function compareSpans(a: Span, b: Span): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.start.line - b.start.line || a.start.column - b.start.column;
}

/** Whether a span lies within another one. */
export function isWithin(inner: Span, outer: Span): boolean {
  const isBefore = (a: Place, b: Place) => a.line < b.line || (a.line === b.line && a.column <= b.column);
  return inner.file === outer.file && isBefore(outer.start, inner.start) && isBefore(inner.end, outer.end);
}
