import { joinNames } from '../../name-predicate.ts';
import type { Report, Rule } from '../../rule.ts';
import { findRemovableClaims, type RemovableClaim } from './removable-claims.ts';

export const redundantRelation: Rule = {
  id: 'redundant-relation',
  summary: 'A relation that follows from others, and adds no owner or ground of its own',
  severity: 'warning',
  basis: 'proof',
  *check(inquiry) {
    const removable = findRemovableClaims(inquiry);
    for (const each of removable) yield report(each, removable);
  },
};

function report({ statement, proof }: RemovableClaim, all: readonly RemovableClaim[]): Report {
  const [claim] = statement.claims;
  if (!claim) throw new RangeError(`a recorded statement without a place: ${statement.text}`);
  const others = all.length - 1;
  const together =
    others > 0
      ? ` It can go together with the ${others > 1 ? `${others} others` : 'other one'} reported by this rule: what stays gives them all.`
      : '';
  return {
    messageId: 'already-follows',
    message: `“${statement.text}” already follows from ${joinNames(proof.map(({ text }) => `“${text}”`))}, and says nothing that these do not: the same owners, and no ground of its own. Expected a claim that adds something: remove it, or record who else makes it, or with which \`ground\`.${together}`,
    entries: [...new Set([claim.entry.id, ...proof.flatMap(({ claims }) => claims[0]?.entry.id ?? [])])],
    span: claim.span,
    related: proof.flatMap(({ claims, text }) =>
      claims.slice(0, 1).map(({ span }) => ({ span, label: text })),
    ),
    because: proof,
    restsOn: [],
  };
}
