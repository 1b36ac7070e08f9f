import { collectionNames } from '../../../model/collection.ts';
import type { Entry } from '../../../model/entry.ts';
import type { KnowledgeBase } from '../../../model/knowledge-base.ts';
import type { Claim, Statement } from '../../../model/statement.ts';
import type { Fix } from '../../diagnostic.ts';
import type { Inquiry } from '../../inquiry.ts';
import { joinNames } from '../../name-predicate.ts';
import type { Report, Rule } from '../../rule.ts';
import { findRemovableClaims, type RemovableClaim } from './removable-claims.ts';

export const redundantRelation: Rule = {
  id: 'redundant-relation',
  summary: 'A relation that follows from others, and adds no owner or ground of its own',
  severity: 'warning',
  basis: 'proof',
  *check(inquiry) {
    const removable = inquiry.recall(findRemovableClaims);
    for (const each of removable) yield report(inquiry, each, removable);
  },
};

function report(
  inquiry: Inquiry,
  { statement, proof }: RemovableClaim,
  all: readonly RemovableClaim[],
): Report {
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
    fixes: listFixes(inquiry, statement, proof),
  };
}

/** A claim is taken out where it stands; a position that rejects a step of the proof may still need it. */
function listFixes(
  inquiry: Inquiry,
  { claims, text }: Statement,
  proof: readonly Statement[],
): readonly Fix[] {
  const { base, reasoner } = inquiry;
  const edits = claims.map(({ entry, path }) => findEntry(base, entry)?.locate.removal(path));
  const whole = edits.filter((edit) => edit !== undefined);
  const needing = [reasoner.core, ...reasoner.positions].filter(
    ({ context, conflicts }) =>
      conflicts.length > 0 || !proof.every((step) => context.statements.includes(step)),
  );
  const title = `Remove the claim \`${text}\``;
  if (whole.length < claims.length) return [{ grade: 'needs-author', title: `${title}.`, edits: [] }];
  if (needing.length === 0) return [{ grade: 'safe', title: `${title}.`, edits: whole }];
  const names = joinNames(needing.map(({ context }) => `\`${context.id}\``));
  return [
    {
      grade: 'changes-conclusions',
      title: `${title}; what follows in ${names} may change, where not every step of the proof holds.`,
      edits: whole,
    },
  ];
}

function findEntry(base: KnowledgeBase, { collection, id }: Claim['entry']): Entry | undefined {
  return collectionNames
    .filter((name) => name === collection)
    .map((name) => base[name].get(id) as Entry | undefined)[0];
}
