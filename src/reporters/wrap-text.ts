import { measureWidth } from './display-width.ts';

/**
 * Breaks a paragraph into lines of at most `width` cells, between words; a longer word stands alone. `first` starts
 * the first line, `indent` the others; by default they are indented as far.
 */
export function wrapText(
  text: string,
  width: number,
  first = '',
  indent = ' '.repeat(measureWidth(first)),
): string {
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const longer = isEmpty ? line + word : `${line} ${word}`;
    if (!isEmpty && measureWidth(longer) > width) {
      lines.push(line);
      line = indent + word;
    } else line = longer;
    isEmpty = false;
  }
  return [...lines, line].map((each) => each.trimEnd()).join('\n');
}
