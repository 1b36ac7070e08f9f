import type { Document, Span } from '../../src/model/span.ts';

/** The text that a span marks, found as an editor would: by lines and code points, not by offsets. */
export function readSpan(source: string, span: Span): string {
  const lines = source.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const { start, end } = span;
  const cut = (line: number, from: number, to?: number) =>
    [...(lines[line - 1] ?? '')].slice(from, to).join('');
  if (start.line === end.line) return cut(start.line, start.column - 1, end.column - 1);
  const between = lines.slice(start.line, end.line - 1);
  return [cut(start.line, start.column - 1), ...between, cut(end.line, 0, end.column - 1)].join('\n');
}

/** The text that a span marks in the one of `documents` that it names. */
export function mark(documents: readonly Document[], span: Span): string {
  const document = documents.find(({ path }) => path === span.file);
  return document ? readSpan(document.text, span) : '';
}
