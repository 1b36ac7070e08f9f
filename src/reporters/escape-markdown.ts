/**
 * A text of the content as Markdown that shows just that text: nothing in it becomes a link, an image or HTML. Stretches
 * in single backticks stay code, since messages set names that way.
 */
export function escapeMarkdown(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const isPlain = /``/.test(line) || (line.split('`').length - 1) % 2 === 1;
  if (isPlain) return escapePart(line);
  return line
    .split(/(`[^`]*`)/)
    .map((part, index) => (index % 2 === 1 ? part : escapePart(part)))
    .join('');
}

function escapePart(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~&]/g, (character) =>
    character === '&' ? '&amp;' : character === '<' ? '&lt;' : character === '>' ? '&gt;' : `\\${character}`,
  );
}
