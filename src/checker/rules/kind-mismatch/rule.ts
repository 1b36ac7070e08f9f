import { splitPredicate } from '../../../model/identifier.ts';
import type { IllTypedClaim, KnowledgeBase } from '../../../model/knowledge-base.ts';
import type { Claim } from '../../../model/statement.ts';
import { findCurrent } from '../../current-entry.ts';
import { relateKinds } from '../../describe-sense.ts';
import type { Report, Rule } from '../../rule.ts';
import { explainLink, explainMissingLift } from './explain-mismatch.ts';
import { offerLink } from './offer-link.ts';

export const kindMismatch: Rule = {
  id: 'kind-mismatch',
  summary: 'A relation, membership or formula that names a definition whose kind does not allow it',
  severity: 'error',
  basis: 'proof',
  judgesPatched: true,
  *check({ base }) {
    for (const [claim, faults] of Map.groupBy(base.illTyped, ({ claim }) => claim)) {
      const report = describe(base, claim, faults);
      if (report) yield report;
    }
  },
};

/** Both ends of a claim may be at fault; that is one mistake. */
function describe(base: KnowledgeBase, claim: Claim, faults: readonly IllTypedClaim[]): Report | undefined {
  const senses = faults.flatMap(
    ({ fault }) => findCurrent(base, 'definitions', splitPredicate(fault.id).id) ?? [],
  );
  const [first] = faults;
  if (!first || senses.length === 0) return undefined;
  const { sentence } = claim;
  const isLink = sentence.type === 'link';
  return {
    messageId: isLink ? 'cannot-model' : 'no-methods',
    message: isLink ? explainLink(sentence, senses) : explainMissingLift(base, sentence, senses),
    entries: [...new Set([claim.entry.id, ...senses.map(({ id }) => id)])],
    span: first.fault.span,
    related: relateKinds(senses),
    fixes: offerLink(base, claim),
  };
}
