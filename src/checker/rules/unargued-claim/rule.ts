import type { Statement } from '../../../model/statement.ts';
import { describeOwners } from '../../name-predicate.ts';
import type { Rule } from '../../rule.ts';

export const unarguedClaim: Rule = {
  id: 'unargued-claim',
  summary: 'A relation for which nobody gives a ground',
  severity: 'finding',
  basis: 'schema',
  *check({ base }) {
    for (const statement of [...base.statements.values(), ...base.links.values()]) {
      const [claim] = statement.claims;
      if (!claim || !isRelation(statement) || isArgued(statement)) continue;
      yield {
        messageId: 'no-ground',
        message: `“${statement.text}” (${describeOwners(statement)}) stands without a ground: nobody is recorded as saying why, so it cannot be weighed. If the source argues for it, record how with \`ground\`; if not, the claim stays as it is.`,
        entries: [claim.entry.id],
        span: claim.span,
      };
    }
  },
};

/** What has no owner either is the business of `unsourced-claim`. */
function isRelation({ sentence, owners }: Statement): boolean {
  return owners.length > 0 && ['relation', 'membership', 'link'].includes(sentence.type);
}

function isArgued({ claims }: Statement): boolean {
  return claims.some(
    ({ ground, assertedBy }) =>
      ground !== undefined || assertedBy.some((citation) => citation.ground !== undefined),
  );
}
