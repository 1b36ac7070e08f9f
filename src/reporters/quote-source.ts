import type { Span } from '../model/span.ts';
import { measureWidth } from './display-width.ts';
import { makePrintable } from './printable-text.ts';
import type { SourceLines } from './source-lines.ts';

/** A line of source, and the line that marks a span below it. */
export interface Quotation {
  readonly source: string;
  readonly marks: string;
}

const tabWidth = 4;
/** How much of a long line is shown before the marked place. */
const lead = 24;
const ellipsis = '…';

/**
 * The first line of a span with `mark` under every character of it, in at most `width` cells: of a longer line,
 * the part around the span. `undefined` where there is nothing to show.
 */
export function quoteSource(
  span: Span,
  lines: SourceLines,
  { width, mark }: { readonly width: number; readonly mark: string },
): Quotation | undefined {
  const line = lines.find(span.file, span.start.line);
  if (line === undefined || line.trim() === '') return undefined;
  const cells = layOut(line);
  const endsHere = span.end.line === span.start.line;
  const start = Math.min(span.start.column - 1, cells.length);
  const end = Math.max(start + 1, endsHere ? span.end.column - 1 : cells.length);
  const from = total(cells) <= width ? 0 : findWindowStart(cells, start, end, width);
  const before = from === 0 ? '' : ellipsis;
  const to = findWindowEnd(cells, from, width - before.length);
  const after = to < cells.length ? ellipsis : '';
  const shown = cells.slice(from, to);
  const marked = cells.slice(start, Math.min(end, to));
  return {
    source: (before + shown.map(({ text }) => text).join('') + after).trimEnd(),
    marks:
      ' '.repeat(before.length + total(cells.slice(from, start))) + mark.repeat(Math.max(1, total(marked))),
  };
}

/** A character as it is shown. */
interface Cell {
  readonly text: string;
  readonly width: number;
}

function layOut(line: string): readonly Cell[] {
  const cells: Cell[] = [];
  let column = 0;
  for (const character of line) {
    const text = character === '\t' ? ' '.repeat(tabWidth - (column % tabWidth)) : makePrintable(character);
    const width = measureWidth(text);
    cells.push({ text, width });
    column += width;
  }
  return cells;
}

function total(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0);
}

/** The line's beginning where the span fits beside it, else a place a little before the span. */
function findWindowStart(cells: readonly Cell[], start: number, end: number, width: number): number {
  if (total(cells.slice(0, end)) < width) return 0;
  return Math.max(0, start - lead);
}

function findWindowEnd(cells: readonly Cell[], from: number, width: number): number {
  let used = 0;
  let to = from;
  const isRestFitting = total(cells.slice(from)) <= width;
  const limit = isRestFitting ? width : width - ellipsis.length;
  while (to < cells.length && used + (cells[to]?.width ?? 0) <= limit) used += cells[to++]?.width ?? 0;
  return to;
}
