import type { ClaimView } from '../view/claim-view.ts';
import { describeCitation } from '../view/source-name.ts';
import { type Html, html } from './html.ts';
import { renderClaimSource, renderFold } from './proof.ts';
import { renderLink, renderSentence, renderWords } from './words.ts';

/** More claims than these, on a page that is not about them, are folded. */
const cardsShown = 3;

/** Claims on the page of whoever makes, accepts or rejects them: of many the words and grounds are opened one by one. */
export function renderClaims(claims: readonly ClaimView[]): Html {
  const render = claims.length > cardsShown ? renderFoldedClaim : renderClaimCard;
  return html`${claims.map((claim) => render(claim))}`;
}

/** The claim, who makes it and how far it is agreed on; the words, the grounds and the place in a file unfold. */
function renderFoldedClaim(claim: ClaimView): Html {
  const { words, formal, status, assertedBy, disputedBy, place } = claim;
  return html`<article class="claim folded" data-status="${status}">
<p class="says">${renderSentence(words)}</p>
<div class="line"><p class="fine">${renderClaimSource({ ...claim, place: undefined })}</p>${renderFold(
    html`<dl>${renderSide('Claimed by', assertedBy)}${renderSide('Disputed by', disputedBy)}${renderGrounds(claim)}</dl>
<p class="fine"><code>${formal}</code>${place && html` · ${renderLink(place)}`}</p>`,
  )}</div>
</article>`;
}

/** A claim with all that is recorded of it; its line says how far it is agreed on. */
export function renderClaimCard(claim: ClaimView): Html {
  const { words, formal, status, standing, assertedBy, disputedBy, grounds, place } = claim;
  // A bare claim, such as a feature's value, is said in one line, and so is what nobody claims.
  const isBare =
    (status === 'settled' || standing !== 'claimed') &&
    grounds.length === 0 &&
    assertedBy.every(({ quote, ground }) => !quote && !ground);
  return html`<article class="claim"${standing !== 'only-denied' && html` data-status="${status}"`}>
<p class="says">${renderSentence(words)}</p>
${
  isBare
    ? html`<p class="fine"><code>${formal}</code> · ${renderClaimSource(claim)}</p>`
    : html`<dl>${renderSide('Claimed by', assertedBy)}${renderSide('Disputed by', disputedBy)}${renderGrounds(claim)}</dl>
<p class="fine"><span class="status" data-status="${status}">${status}</span> · <code>${formal}</code>${place && html` · ${renderLink(place)}`}</p>`
}
</article>`;
}

function renderGrounds({ grounds }: ClaimView): Html {
  return html`<div><dt>Ground</dt>${
    grounds.length > 0
      ? grounds.map((ground) => html`<dd>${ground}</dd>`)
      : html`<dd class="none">none is given</dd>`
  }</div>`;
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
