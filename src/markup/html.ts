/** Markup that stands as it is: every text in it has been escaped. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What may stand in a template: texts are escaped; nothing is shown of `undefined`, `false` and `null`. */
export type Content = string | number | Html | undefined | false | null | readonly Content[];

/** Markup from a template, for the build and for the browser alike. */
export function html(parts: TemplateStringsArray, ...contents: readonly Content[]): Html {
  let text = parts[0] ?? '';
  for (const [index, content] of contents.entries()) text += toText(content) + (parts[index + 1] ?? '');
  return new Html(text);
}

/**
 * Moves links from the site's root to where the site is published. Only links begin so: in a text or a value the quote
 * would have been escaped.
 */
export function rebaseLinks({ text }: Html, base: string): string {
  const root = base.replace(/\/$/, '');
  return root === '' ? text : text.replaceAll(' href="/', ` href="${root}/`);
}

function toText(content: Content): string {
  if (content === undefined || content === null || content === false) return '';
  if (content instanceof Html) return content.text;
  if (typeof content === 'string') return escapeText(content);
  if (typeof content === 'number') return String(content);
  return content.map(toText).join('');
}

function escapeText(text: string): string {
  return /[&<>"]/.test(text)
    ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
    : text;
}
