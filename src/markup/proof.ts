import type { Verdict } from '../reasoner/conclusion.ts';
import { type ClaimView, describeOwners } from '../view/claim-view.ts';
import { joinPhrases, phrase } from '../view/phrase.ts';
import type { ProofView } from '../view/proof-view.ts';
import type { VerdictView } from '../view/verdict-view.ts';
import { type Content, type Html, html } from './html.ts';
import { renderVerdict } from './verdict.ts';
import { renderLink, renderSentence, renderWords } from './words.ts';

/** A line's proof, closed. A link may not stand inside a summary, so the line that it belongs to stands before it. */
export function renderFold(...content: readonly Content[]): Html {
  return html`<details class="fold"><summary><span class="why">why?</span></summary>${content}</details>`;
}

/** The steps of a proof: each a claim, with its owner and place. */
export function renderProofSteps({ steps }: ProofView): Html {
  return html`<ol class="proof">${steps.map(
    (step) =>
      html`<li>${renderSentence(step.words)} <small><code>${step.formal}</code> ${renderClaimSource(step)}</small></li>`,
  )}</ol>`;
}

/** Who makes a claim, how firmly, and where it is recorded, in one line. */
export function renderClaimSource(claim: ClaimView): Html {
  const { status, standing, place } = claim;
  return html`<span class="source">${renderWords(describeOwners(claim))}${
    standing === 'claimed' && html` · <span class="status" data-status="${status}">${status}</span>`
  }${place && html` · ${renderLink(place)}`}</span>`;
}

/** What is answered where, and why; a denial that holds is said to hold. */
export function renderVerdictProof(
  verdict: VerdictView,
  formal: string,
  said: Verdict = verdict.verdict,
): Html {
  const { position, isChosen, proof, isVacuous } = verdict;
  const code = (text: string) => ({ text, isCode: true }) as const;
  const open = joinPhrases((proof?.restsOn ?? []).map((claim) => [code(claim.formal)]));
  const where = phrase(
    position
      ? phrase('In the position ', position, ': ')
      : isChosen
        ? 'Under the assumptions that you chose: '
        : 'On settled claims alone: ',
    code(formal),
    ':',
  );
  return html`<div class="because"><p>${renderWords(where)} ${renderVerdict(said)}${
    proof ? ', because:' : ', since neither it nor its contrary follows.'
  }${isVacuous && ' It holds only because no method could qualify at all.'}</p>${proof && renderProofSteps(proof)}${
    open.length > 0 &&
    html`<p class="fine">${renderWords(phrase('Rests on what is not settled: ', open, '.'))}</p>`
  }</div>`;
}
