import type { ClaimView } from '../view/claim-view.ts';
import { describeCitation } from '../view/source-name.ts';
import { type Html, html } from './html.ts';
import { renderClaimSource } from './proof.ts';
import { renderLink, renderSentence, renderWords } from './words.ts';

/** A claim with all that is recorded of it; its line says how far it is agreed on. */
export function renderClaimCard(claim: ClaimView): Html {
  const { words, formal, status, assertedBy, disputedBy, grounds, place } = claim;
  // A bare claim, such as a feature's value, is said in one line.
  const isBare =
    status === 'settled' &&
    grounds.length === 0 &&
    assertedBy.every(({ quote, ground }) => !quote && !ground);
  return html`<article class="claim" data-status="${status}">
<p class="says">${renderSentence(words)}</p>
${
  isBare
    ? html`<p class="fine"><code>${formal}</code> · ${renderClaimSource(claim)}</p>`
    : html`<dl>${renderSide('Claimed by', assertedBy)}${renderSide('Disputed by', disputedBy)}<div><dt>Ground</dt>${
        grounds.length > 0
          ? grounds.map((ground) => html`<dd>${ground}</dd>`)
          : html`<dd class="none">none is given</dd>`
      }</div></dl>
<p class="fine"><span class="status" data-status="${status}">${status}</span> · <code>${formal}</code>${place && html` · ${renderLink(place)}`}</p>`
}
</article>`;
}

function renderSide(name: string, citations: ClaimView['assertedBy']): Html | undefined {
  if (citations.length === 0) return undefined;
  return html`<div><dt>${name}</dt>${citations.map(
    (citation) =>
      html`<dd>${renderWords(describeCitation(citation))}${
        citation.quote && html`<p class="words"><q>${citation.quote}</q></p>`
      }${citation.ground && html`<p class="ground">${citation.ground}</p>`}</dd>`,
  )}</div>`;
}
