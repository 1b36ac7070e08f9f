import type { Verdict } from '../reasoner/conclusion.ts';
import { anchorOfProof, anchorOfVerdict } from '../view/address.ts';
import type { MembershipGroup, TermMemberships } from '../view/membership-view.ts';
import { renderAnswer } from './answer.ts';
import { type Html, html } from './html.ts';
import { renderVerdict } from './verdict.ts';
import { renderLink } from './words.ts';

const titles = {
  yes: 'Qualify',
  no: 'Do not qualify',
  unknown: 'Not known',
} as const satisfies Record<Verdict, string>;

/**
 * The recorded methods under one sense: those that qualify, those that do not, those of which it is not known. The proofs
 * are left to the pages of the methods where `proofsFor` names the sense.
 */
export function renderMembers(
  groups: readonly MembershipGroup[],
  { level = 3, proofsFor }: { readonly level?: 3 | 4; readonly proofsFor?: string } = {},
): Html {
  return html`${groups
    .filter(({ members }) => members.length > 0)
    .map(({ verdict, members }) => {
      const title = html`${renderVerdict(verdict)} ${titles[verdict]} <span class="count">${members.length}</span>`;
      return html`<section class="members">
${level === 3 ? html`<h3>${title}</h3>` : html`<h4>${title}</h4>`}
<ul class="lines">${members.map(
        ({ method, answer, readings }) => html`
<li>${renderAnswer(answer, {
          subject: renderLink(method),
          aside: readings.map(
            ({ name, verdict }) => html` <span class="else">${name}: ${renderVerdict(verdict)}</span>`,
          ),
          isGrouped: true,
          proofAt:
            proofsFor === undefined || method.to === undefined
              ? undefined
              : `${method.to}#${anchorOfProof(proofsFor)}`,
        })}</li>`,
      )}
</ul>
</section>`;
    })}`;
}

/** Whether a method falls under each sense, by term. */
export function renderMemberships(memberships: readonly TermMemberships[]): Html {
  return html`${memberships.map(
    ({ term, senses }) => html`<section class="members">
<h3>${renderLink(term)}</h3>
<ul class="lines">${senses.map(
      ({ sense, answer }) => html`
<li id="${anchorOfVerdict(sense.id ?? '')}">${renderAnswer(answer, {
        subject: renderLink(sense),
        proofId: anchorOfProof(sense.id ?? ''),
      })}</li>`,
    )}
</ul>
</section>`,
  )}`;
}
