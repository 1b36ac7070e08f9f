import type { Place, Span } from '../model/span.ts';

/**
 * A file's text with its places. `text` has every line break as `\n` and no byte order mark; since neither changes
 * a line or column, offsets (UTF-16) into it give the places of the file as written.
 */
export interface IndexedText {
  readonly file: string;
  readonly text: string;
  readonly hasByteOrderMark: boolean;
  place(offset: number): Place;
  span(start: number, end: number): Span;
  /** The whole of a line (from 1), without its break. */
  lineSpan(line: number): Span;
}

/** Counts lines as an editor does (`\r\n`, `\n` and a lone `\r` each end one) and columns in code points. */
export function indexText(file: string, source: string): IndexedText {
  const hasByteOrderMark = source.startsWith('\uFEFF');
  const text = (hasByteOrderMark ? source.slice(1) : source).replace(/\r\n?/g, '\n');
  const starts = findLineStarts(text);
  const place = (offset: number): Place => {
    const at = Math.max(0, Math.min(offset, text.length));
    const line = findLine(starts, at);
    return { line: line + 1, column: countCodePoints(text, starts[line] ?? 0, at) + 1 };
  };
  const span = (start: number, end: number): Span => ({
    file,
    start: place(start),
    end: place(Math.max(start, end)),
  });
  return {
    file,
    text,
    hasByteOrderMark,
    place,
    span,
    lineSpan: (line) => {
      const start = starts[line - 1] ?? text.length;
      const next = starts[line];
      return span(start, next === undefined ? text.length : next - 1);
    },
  };
}

function findLineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The index of the last line that starts at or before `offset`. */
function findLine(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function countCodePoints(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    const isPair = unit >= 0xd800 && unit < 0xdc00 && at + 1 < end && isLowSurrogate(text.charCodeAt(at + 1));
    if (isPair) at++;
    count++;
  }
  return count;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}
