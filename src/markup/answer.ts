import type { Verdict } from '../reasoner/conclusion.ts';
import type { Address } from '../view/address.ts';
import { textOf } from '../view/phrase.ts';
import type { AnswerView } from '../view/verdict-view.ts';
import { type Content, type Html, html } from './html.ts';
import { renderFold, renderVerdictProof } from './proof.ts';
import { renderVerdict } from './verdict.ts';

export interface AnswerOptions {
  /** What the verdict is about. */
  readonly subject: Content;
  /** More that is said before the verdict. */
  readonly aside?: Content;
  /** Where the verdict is said by what stands around. */
  readonly isGrouped?: boolean;
  /** The place on another page that has the proof; without it the proof is here. */
  readonly proofAt?: Address | undefined;
  /** The id of the proof that is here. */
  readonly proofId?: string | undefined;
}

/** A line with a verdict that opens its proof. */
export function renderAnswer(answer: AnswerView, options: AnswerOptions): Html {
  const { here, before, elsewhere, formal } = answer;
  const { subject, aside, isGrouped = false, proofAt, proofId } = options;
  const line = html`<span class="what">${subject}</span> ${aside} ${!isGrouped && renderVerdict(here.verdict)} ${renderChange(before)}`;
  if (here.verdict === 'unknown' && elsewhere.length === 0)
    return html`<div class="line">${line} ${here.isInConflict && html`<span class="else">the claims about it conflict</span>`}</div>`;
  const others = elsewhere.map(
    ({ verdict, position }) => html`<span class="else">${position?.text}: ${renderVerdict(verdict)}</span> `,
  );
  if (proofAt !== undefined)
    return html`<div class="line">${line} ${others}<a class="why" href="${proofAt}" aria-label="why? ${textOf(answer.question)}">why?</a></div>`;
  const proofs = [here, ...elsewhere].map((verdict) => renderVerdictProof(verdict, formal));
  return html`<div class="line">${line} ${others}${renderFold(proofId === undefined ? proofs : html`<div id="${proofId}">${proofs}</div>`)}</div>`;
}

/** That the chosen assumptions make a difference, and what was said before. */
export function renderChange(before: Verdict | undefined): Html | undefined {
  return before && html`<span class="changed">changed; ${before} on settled claims alone</span>`;
}
