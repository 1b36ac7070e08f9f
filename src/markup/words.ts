import { capitalise, joinPhrases, type Link, type Phrase } from '../view/phrase.ts';
import { type Html, html } from './html.ts';

/** A label as short as this ("SO-R (narrow)") is not broken at its hyphen. */
const wholeMost = 14;

export function renderLink({ text, to, isCode }: Link): Html {
  const shown = isCode ? html`<code>${text}</code>` : html`${text}`;
  if (to === undefined) return shown;
  const isWhole = !isCode && text.length <= wholeMost && text.includes('-');
  return html`<a href="${to}"${isWhole && html` data-whole`}>${shown}</a>`;
}

export function renderWords(words: Phrase): Html {
  return html`${words.map((part) => (typeof part === 'string' ? part : renderLink(part)))}`;
}

/** As a sentence of its own: a capital first, a full stop last. */
export function renderSentence(words: Phrase): Html {
  return html`${renderWords(capitalise(words))}.`;
}

/** "one, two and three" */
export function renderLinks(links: readonly Link[]): Html {
  return renderWords(joinPhrases(links.map((link) => [link])));
}
