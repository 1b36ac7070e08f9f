import type { Verdict } from '../reasoner/conclusion.ts';
import { type Html, html } from './html.ts';

/** Signs differ by shape, so that nothing is said by colour alone. */
export const verdictSigns = { yes: '✓', no: '✗', unknown: '?' } as const satisfies Record<Verdict, string>;

export function renderVerdict(verdict: Verdict): Html {
  return html`<span class="verdict" data-verdict="${verdict}"><span aria-hidden="true">${verdictSigns[verdict]}</span> ${verdict}</span>`;
}
