import type { Verdict } from '../reasoner/conclusion.ts';
import { anchorOfProof, anchorOfVerdict } from '../view/address.ts';
import type {
  JudgedSense,
  MembershipGroup,
  MembershipView,
  TermMemberships,
} from '../view/membership-view.ts';
import { joinPhrases } from '../view/phrase.ts';
import { renderAnswer } from './answer.ts';
import { type Content, type Html, html } from './html.ts';
import { renderVerdict } from './verdict.ts';
import { renderLink, renderLinks, renderWords } from './words.ts';

const titles = {
  yes: 'Qualify',
  no: 'Do not qualify',
  unknown: 'Not known',
} as const satisfies Record<Verdict, string>;

/** More ways to another verdict than these are left to a comparison. */
const grantingShown = 2;

/**
 * The recorded methods under one sense: those that qualify, those that do not, those of which it is not known. A reading is
 * named where its verdict is another. The proofs are left to the pages of the methods where `proofsFor` names the sense.
 */
export function renderMembers(
  groups: readonly MembershipGroup[],
  { level = 3, proofsFor }: { readonly level?: 3 | 4; readonly proofsFor?: string } = {},
): Html {
  return html`${groups
    .filter(({ members }) => members.length > 0)
    .map(({ verdict, members }) => {
      const title = html`${renderVerdict(verdict)} ${titles[verdict]} <span class="count">${members.length}</span>`;
      const isShown = (member: MembershipView) => verdict !== 'unknown' || isTold(member);
      const told = members.filter(isShown);
      const rest = members.filter((member) => !isShown(member)).map(({ method }) => method);
      return html`<section class="members">
${level === 3 ? html`<h3>${title}</h3>` : html`<h4>${title}</h4>`}
${
  told.length > 0 &&
  html`<ul class="lines${told.every(isBrief) && ' brief'}">${told.map((member) => renderMember(member, verdict, proofsFor))}
</ul>`
}${rest.length > 0 && html`<p class="fine">${told.length > 0 && 'Nothing more is known of '}${renderLinks(rest)}.</p>`}
</section>`;
    })}`;
}

/** Whether there is more to say than that it is not known. */
function isTold({ answer, readings }: MembershipView): boolean {
  const { here, before, elsewhere } = answer;
  return (
    here.isInConflict ||
    before !== undefined ||
    elsewhere.length > 0 ||
    readings.some(({ verdict }) => verdict !== here.verdict)
  );
}

/** Whether a name and the way to the proof is all of it. */
function isBrief({ answer, readings }: MembershipView): boolean {
  const { here, before, elsewhere } = answer;
  return (
    before === undefined &&
    elsewhere.length === 0 &&
    readings.every(({ verdict }) => verdict === here.verdict)
  );
}

function renderMember(
  { method, answer, readings }: MembershipView,
  verdict: Verdict,
  proofsFor: string | undefined,
): Html {
  return html`
<li>${renderAnswer(answer, {
    subject: renderLink(method),
    aside: readings
      .filter((reading) => reading.verdict !== verdict)
      .map(({ name, verdict }) => html` <span class="else">${name}: ${renderVerdict(verdict)}</span>`),
    isGrouped: true,
    proofAt:
      proofsFor === undefined || method.to === undefined
        ? undefined
        : `${method.to}#${anchorOfProof(proofsFor)}`,
  })}</li>`;
}

/** Whether a method falls under each sense, by term; senses of which nothing is known are only named. */
export function renderMemberships(memberships: readonly TermMemberships[]): Html {
  const told = memberships.filter(({ senses }) => senses.some(({ isOpen }) => !isOpen));
  const silent = memberships.filter((each) => !told.includes(each)).flatMap(({ senses }) => senses);
  return html`${told.map(({ term, senses }) => {
    const open = senses.filter(({ isOpen }) => isOpen);
    return html`<section class="members">
<h3>${renderLink(term)}</h3>
<ul class="lines">${senses.filter(({ isOpen }) => !isOpen).map(renderJudged)}
</ul>
${open.length > 0 && html`<p class="fine">${renderVerdict('unknown')} under ${renderSenses(open)}.</p>`}
</section>`;
  })}${
    silent.length > 0 &&
    html`<section class="members">
<h3>Other terms</h3>
<p class="fine">${renderVerdict('unknown')} under ${renderSenses(silent)}.</p>
</section>`
  }`;
}

function renderJudged({ sense, answer, granting }: JudgedSense): Html {
  const more = granting.length - grantingShown;
  return html`
<li id="${anchorOfVerdict(sense.id ?? '')}">${renderAnswer(answer, {
    subject: renderLink(sense),
    proofId: anchorOfProof(sense.id ?? ''),
  })}${granting
    .slice(0, grantingShown)
    .map(
      ({ claims, verdict }) =>
        html`<p class="fine">${renderVerdict(verdict)} if it is granted that ${renderWords(joinPhrases(claims))}.</p>`,
    )}${more > 0 && html`<p class="fine">${more} more such ${more === 1 ? 'way' : 'ways'} to another answer.</p>`}</li>`;
}

/** Names that can be led to. */
function renderSenses(senses: readonly JudgedSense[]): Content {
  return senses.map(
    ({ sense }, index) =>
      html`${index === 0 ? '' : index === senses.length - 1 ? ' and ' : ', '}<span id="${anchorOfVerdict(sense.id ?? '')}">${renderLink(sense)}</span>`,
  );
}
