import { type BodyFault, bodyFaults } from './body-fault.ts';

/** A line of a body outside of fenced code. */
export interface TextLine {
  readonly start: number;
  readonly end: number;
  /** Nothing but space and block quote marks. */
  readonly isBlank: boolean;
}

interface Fence {
  readonly mark: string;
  readonly quotes: number;
  readonly indent: number;
  readonly start: number;
  readonly end: number;
}

const openingPattern = /^([ \t>]*)(`{3,}(?=[^`]*$)|~{3,})/;

/**
 * Separates a body's text from its fenced code. What a renderer takes for code depends on lists and quotes around it;
 * wherever that could differ from what is found here, a fault says so, and nothing live is ever passed over silently.
 */
export function findCodeFences(body: string): {
  readonly lines: readonly TextLine[];
  readonly faults: readonly BodyFault[];
} {
  const lines: TextLine[] = [];
  const faults: BodyFault[] = [];
  let fence: Fence | undefined;
  let start = 0;
  for (const text of body.split('\n')) {
    const line = { start, end: start + text.length, isBlank: /^[ \t>]*$/.test(text) };
    start = line.end + 1;
    if (fence) {
      const place = placeInFence(text, fence, line.isBlank);
      if (place === 'inside') continue;
      if (place === 'unclear')
        faults.push({ ...bodyFaults.unclearFence(), start: line.start, end: line.end });
      if (place === 'outside')
        faults.push({ ...bodyFaults.unclosedFence(), start: fence.start, end: fence.end });
      if (place === 'closing' || place === 'outside') fence = undefined;
      if (place !== 'outside') continue;
    }
    fence = openFence(text, line.start);
    if (!fence) lines.push(line);
    else if (isUnclearOpening(text, lines.at(-1), body))
      faults.push({ ...bodyFaults.unclearFence(), start: fence.start, end: fence.end });
  }
  if (fence) faults.push({ ...bodyFaults.unclosedFence(), start: fence.start, end: fence.end });
  return { lines, faults };
}

function openFence(text: string, start: number): Fence | undefined {
  const [, prefix = '', mark] = openingPattern.exec(text) ?? [];
  if (mark === undefined) return undefined;
  const { quotes, indent } = measurePrefix(prefix);
  const from = start + prefix.length;
  return { mark, quotes, indent, start: from, end: from + mark.length };
}

/** Deep indentation continues a paragraph, and after `[label]:` a fence is an address; below an empty line it is neither. */
function isUnclearOpening(text: string, previous: TextLine | undefined, body: string): boolean {
  if (!previous || previous.isBlank) return false;
  const prefix = /^[ \t>]*/.exec(text)?.[0] ?? '';
  const hasDeepIndent = prefix.split('>').some((part) => countColumns(part) > 3);
  return hasDeepIndent || /^[ \t>]*\[/.test(body.slice(previous.start, previous.end));
}

/** Where a line stands while `fence` is open: within it, closing it, beyond the quote that holds it, or undecided. */
function placeInFence(
  text: string,
  fence: Fence,
  isBlank: boolean,
): 'inside' | 'closing' | 'outside' | 'unclear' {
  let rest = text;
  for (let quote = 0; quote < fence.quotes; quote++) {
    const marked = /^[ \t]*>/.exec(rest);
    if (!marked) return 'outside';
    rest = rest.slice(marked[0].length);
  }
  const indent = countColumns(/^[ \t]*/.exec(rest)?.[0] ?? '');
  const run = /^[ \t]*(`{3,}|~{3,})[ \t]*$/.exec(rest)?.[1];
  const isClosing = run?.startsWith(fence.mark) ?? false;
  if (isBlank && !rest.includes('>')) return 'inside';
  if (indent < fence.indent) return 'unclear';
  if (isClosing) return indent > fence.indent + 3 ? 'unclear' : 'closing';
  return 'inside';
}

function measurePrefix(prefix: string): { readonly quotes: number; readonly indent: number } {
  const parts = prefix.split('>');
  return { quotes: parts.length - 1, indent: countColumns(parts.at(-1) ?? '') };
}

function countColumns(space: string): number {
  let columns = 0;
  for (const character of space) columns = character === '\t' ? columns + 4 - (columns % 4) : columns + 1;
  return columns;
}
