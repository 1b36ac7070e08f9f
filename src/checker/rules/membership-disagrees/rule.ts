import { atom, not } from '../../../model/formula.ts';
import { splitPredicate } from '../../../model/identifier.ts';
import type { Sentence } from '../../../model/sentence.ts';
import type { Statement } from '../../../model/statement.ts';
import { groupByCulprit } from '../../culprit.ts';
import type { Inquiry } from '../../inquiry.ts';
import { countNames, describeOwners, joinNames, namePredicate } from '../../name-predicate.ts';
import type { Report, Rule } from '../../rule.ts';

type Membership = Extract<Sentence, { type: 'membership' }>;

/** A stated membership, and the proof of its opposite. */
export interface Disagreement {
  readonly stated: Statement & { readonly sentence: Membership };
  readonly proof: readonly Statement[];
}

export const membershipDisagrees: Rule = {
  id: 'membership-disagrees',
  summary: 'A stated membership against the one that criteria and features prove',
  severity: 'error',
  severities: ['error', 'finding'],
  basis: 'proof',
  *check(inquiry) {
    const found = inquiry.recall(listDisagreements);
    const isSettled = ({ stated }: Disagreement) => stated.status === 'settled';
    for (const part of [found.filter(isSettled), found.filter((each) => !isSettled(each))]) {
      for (const { culprit, members } of groupByCulprit(part, ({ stated, proof }) => [stated, ...proof]))
        yield report(inquiry, members, culprit);
    }
  },
};

/** Every stated membership whose opposite the settled criteria, features and background knowledge prove. */
export function listDisagreements(inquiry: Inquiry): readonly Disagreement[] {
  const { criteria } = inquiry.reasoner;
  return [...inquiry.base.statements.values()].flatMap((statement) => {
    const { sentence } = statement;
    if (sentence.type !== 'membership') return [];
    const target = atom(sentence.target);
    const proof = criteria.prove(sentence.method, sentence.holds ? not(target) : target);
    return proof ? [{ stated: { ...statement, sentence }, proof: proof.statements }] : [];
  });
}

function report({ base }: Inquiry, group: readonly Disagreement[], culprit: Statement | undefined): Report {
  const [first] = group;
  const claim = first?.stated.claims[0];
  if (!first || !claim) throw new RangeError('a disagreement without a place');
  const { stated, proof } = first;
  const { method, target, holds } = stated.sentence;
  const others = group.slice(1);
  const grounds = joinNames(proof.map(({ text }) => `“${text}”`));
  const root =
    others.length > 0 && culprit
      ? ` So ${others.length > 1 ? 'do' : 'does'} ${countNames(others.map((each) => `“${each.stated.text}”`))}. “${culprit.text}” is against ${others.length > 1 ? `all ${group.length} of them` : 'both'}: look there first.`
      : '';
  const isSettled = stated.status === 'settled';
  const wayOut = isSettled
    ? 'Correct the membership, the feature or the criterion; or record who hedges or disputes which of them.'
    : 'If one of these is misrecorded, correct it. If not, nothing needs to be done: whoever accepts the membership has to give up a feature or the criterion.';
  return {
    messageId: holds ? 'stated-in-proved-out' : 'stated-out-proved-in',
    severity: isSettled ? 'error' : 'finding',
    message: `“${stated.text}” (${describeOwners(stated)}) disagrees with the recorded criterion and features: by ${grounds}, ${namePredicate(base, method)} ${holds ? 'does not fall' : 'falls'} under ${namePredicate(base, target)}.${root} ${wayOut}`,
    entries: [
      ...new Set(
        group.flatMap(({ stated: { sentence } }) => [sentence.method, splitPredicate(sentence.target).id]),
      ),
    ],
    span: (others.length > 0 ? culprit?.claims[0]?.span : undefined) ?? claim.span,
    related: group
      .flatMap(({ stated: { claims, text } }) =>
        claims.slice(0, 1).map(({ span }) => ({ span, label: text })),
      )
      .concat(
        proof.flatMap(({ claims, text }) => claims.slice(0, 1).map(({ span }) => ({ span, label: text }))),
      ),
    because: [...proof, stated],
  };
}
