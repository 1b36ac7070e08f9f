import { capitalise, joinPhrases, type Link, type Phrase } from '../view/phrase.ts';
import { type Html, html } from './html.ts';

export function renderLink({ text, to, isCode }: Link): Html {
  const shown = isCode ? html`<code>${text}</code>` : html`${text}`;
  return to === undefined ? shown : html`<a href="${to}">${shown}</a>`;
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
