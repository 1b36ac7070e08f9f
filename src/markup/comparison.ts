import { addressOfComparison } from '../view/address.ts';
import type { ComparisonView, FactView } from '../view/comparison-view.ts';
import { renderChange } from './answer.ts';
import { type Html, html } from './html.ts';
import { renderFold, renderVerdictProof } from './proof.ts';
import { renderLink, renderSentence } from './words.ts';

/** How a sense relates to another, with the proof of each fact. */
export function renderComparison(
  { other, summary, facts, elsewhere, lost }: ComparisonView,
  { subject, level = 3 }: { readonly subject: string; readonly level?: 2 | 3 },
): Html {
  const title = html`${renderLink(other)}: <span class="summary">${summary}</span> <a class="beside" href="${addressOfComparison(subject, other.id ?? '')}" aria-label="Compare with ${other.text} side by side">side by side</a>`;
  return html`<section class="comparison">
${level === 2 ? html`<h2>${title}</h2>` : html`<h3>${title}</h3>`}
<ul class="lines">${[...facts, ...elsewhere].map(
    (fact) => html`
<li>${renderFact(fact)}</li>`,
  )}${lost.map(
    (words) => html`
<li><div class="line"><span class="what">${renderSentence(words)}</span> <span class="changed">changed; no longer follows</span></div></li>`,
  )}
</ul>
</section>`;
}

/** Something that follows about two senses, with its proof. */
export function renderFact({ words, formal, verdict, isRecorded, before }: FactView): Html {
  return html`<div class="line"><span class="what">${renderSentence(words)}</span> ${
    verdict.position && html`<span class="else">in the position ${verdict.position.text}</span> `
  }${isRecorded && html`<span class="else">as claimed</span> `}${renderChange(before)} ${renderFold(
    renderVerdictProof(verdict, formal, 'yes'),
  )}</div>`;
}
