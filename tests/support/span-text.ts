import type { Document, Span } from '../../src/model/span.ts';

/** The text that a span marks, counted independently of the parser: lines, and code points within them. */
export function readSpan(documents: readonly Document[], { file, start, end }: Span): string {
  const lines = (documents.find(({ path }) => path === file)?.text ?? '').split(/\r\n|\n/);
  return lines
    .slice(start.line - 1, end.line)
    .map((line, index, all) =>
      [...line]
        .slice(index === 0 ? start.column - 1 : 0, index === all.length - 1 ? end.column - 1 : undefined)
        .join(''),
    )
    .join('\n');
}
