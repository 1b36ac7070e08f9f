import type { Entry } from '../../../model/entry.ts';
import { splitPredicate } from '../../../model/identifier.ts';
import { listRelations, type RelationStatement } from '../../criteria-support.ts';
import { describeOwners, joinNames } from '../../name-predicate.ts';
import type { Report, Rule } from '../../rule.ts';

export const scopeMismatch: Rule = {
  id: 'scope-mismatch',
  summary: 'An `implies` from a definition that covers more than the one it is said to imply',
  severity: 'warning',
  basis: 'heuristic',
  judgesPatched: true,
  *check(inquiry) {
    for (const statement of listRelations(inquiry)) {
      const { sentence, status } = statement;
      // A condition may narrow the scope, and where somebody disputes the claim the doubt is on record.
      if (sentence.relation !== 'implies' || sentence.given || status === 'disputed') continue;
      const subject = inquiry.base.definitions.get(splitPredicate(sentence.subject).id);
      const object = inquiry.base.definitions.get(splitPredicate(sentence.object).id);
      if (!subject || !object) continue;
      const narrow = object.data.scope;
      const outside = (subject.data.scope ?? []).filter((scope) => narrow && !narrow.includes(scope));
      if (outside.length > 0) yield report(statement, subject, object, outside);
    }
  },
};

function report(
  statement: RelationStatement,
  subject: Entry<'definitions'>,
  object: Entry<'definitions'>,
  outside: readonly string[],
): Report {
  const [claim] = statement.claims;
  if (!claim) throw new RangeError(`a recorded statement without a place: ${statement.text}`);
  const name = ({ data }: Entry<'definitions'>) => data.label;
  const covers = ({ data }: Entry<'definitions'>) => `covers ${joinNames(data.scope ?? [])}`;
  return {
    messageId: 'wider-implies-narrower',
    message: `${name(subject)} covers ${joinNames(outside)}, and ${name(object)} covers only ${joinNames(object.data.scope ?? [])}; “${statement.text}” (${describeOwners(statement)}) would need every method under ${name(subject)} to fall under ${name(object)}, those for ${joinNames(outside)} included. Expected a target at least as wide: correct a \`scope\`, narrow the claim with \`given\`, or record who disputes it. If it holds all the same, say why with \`allow\`.`,
    entries: [...new Set([claim.entry.id, subject.id, object.id])],
    span: claim.span,
    related: [subject, object].map((entry) => ({
      span: entry.locate.valueSpan(['scope']),
      label: `${name(entry)} ${covers(entry)}`,
    })),
    because: [statement],
  };
}
