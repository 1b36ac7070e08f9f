import { measureWidth } from '../reporters/display-width.ts';
import { makePrintable } from '../reporters/printable-text.ts';

/** A text on a line of its own, with a mark under the characters `start` to `end` (UTF-16 offsets). */
export function markText(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): string {
  const show = (part: string) => makePrintable(part.replace(/\s/g, ' '));
  const before = ' '.repeat(measureWidth(show(text.slice(0, start))));
  const marks = '^'.repeat(Math.max(1, measureWidth(show(text.slice(start, end)))));
  return `  ${show(text)}\n  ${before}${marks}`;
}
