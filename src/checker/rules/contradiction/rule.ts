import type { KnowledgeBase } from '../../../model/knowledge-base.ts';
import type { Statement } from '../../../model/statement.ts';
import { conflictLimit } from '../../../reasoner/grounds.ts';
import { anyone } from '../../../reasoner/proposition.ts';
import { priceRepairs } from '../../../reasoner/repair.ts';
import { type ConflictGroup, groupConflicts } from '../../conflict-group.ts';
import { isDraggedAlong, listEmptyDefinitions } from '../../empty-definition.ts';
import type { Inquiry } from '../../inquiry.ts';
import { countNames, joinNames, namePredicate } from '../../name-predicate.ts';
import type { Report, Rule } from '../../rule.ts';

const shownRepairs = 3;

export const contradiction: Rule = {
  id: 'contradiction',
  summary: 'Statements of one context that cannot all hold',
  severity: 'error',
  severities: ['error', 'finding'],
  basis: 'proof',
  *check(inquiry) {
    for (const group of inquiry.recall(groupConflicts)) yield report(inquiry, group);
  },
};

function report(inquiry: Inquiry, group: ConflictGroup): Report {
  const { base } = inquiry;
  const { reasoner, common, conflicts } = group;
  const [first] = conflicts;
  const assumed = new Set(reasoner.context.assumptions);
  // What is open to dispute is the likelier culprit, then what all conflicts share.
  const suspects = [...common, ...first.statements].sort(
    (a, b) => Number(assumed.has(b.text)) - Number(assumed.has(a.text)),
  );
  const place = suspects.find(({ claims }) => claims.length > 0)?.claims[0];
  const about =
    first.individual === anyone
      ? 'cannot all hold of any method'
      : `cannot all hold of ${nameIndividual(base, first.individual)}`;
  const context = reasoner.context.id;
  const isSettled = context === 'core';
  return {
    messageId: isSettled ? 'settled-claims-conflict' : 'position-conflicts-with-itself',
    severity: isSettled ? 'error' : 'finding',
    entries: [...new Set(first.statements.flatMap(({ claims }) => claims.map(({ entry }) => entry.id)))],
    span: place?.span ?? {
      file: 'references.bib',
      start: { line: 1, column: 1 },
      end: { line: 1, column: 1 },
    },
    related: first.statements
      .flatMap(({ claims, text }) => claims.slice(0, 1).map(({ span }) => ({ span, label: text })))
      .filter(({ span }) => span !== place?.span),
    message: `${isSettled ? 'Settled claims contradict each other' : `Taken together, the claims of \`${context}\` contradict each other`}: ${quote(first.statements)} ${about}.${describeConsequences(inquiry, group)} ${describeRepairs(inquiry, group)} ${isSettled ? 'Correct one, or record who hedges or disputes it.' : describeStance(inquiry.base, context)}`,
    because: first.statements,
    restsOn: first.statements.filter(({ text }) => assumed.has(text)).map(({ text }) => text),
    context,
    contexts: first.reasoners.map((other) => other.context.id),
  };
}

/** Nobody's entry is wrong where what somebody accepts does not fit together, unless it is misreported. */
function describeStance(base: KnowledgeBase, context: string): string {
  return base.positions.has(context)
    ? 'If the position is misreported, correct its `accepts` or `rejects`. If not, nothing needs to be done: what does not rest on these claims is still answered.'
    : 'What does not rest on these claims is still answered.';
}

/** A method by its name; the one that a sentence says there is, by the sentence. */
function nameIndividual(base: KnowledgeBase, individual: string): string {
  return base.methods.has(individual)
    ? namePredicate(base, individual)
    : `the method of which “${individual}” speaks`;
}

/** Everything else that goes back to the same cause, counted, and what all of it shares. */
function describeConsequences(inquiry: Inquiry, { conflicts, common, reasoner }: ConflictGroup): string {
  const [first, ...others] = conflicts;
  const name = (predicate: string) => namePredicate(inquiry.base, predicate);
  const nameEach = (individual: string) => nameIndividual(inquiry.base, individual);
  const individuals = [...new Set(conflicts.map(({ individual }) => individual))].filter(
    (individual) => individual !== first.individual && individual !== anyone,
  );
  const empty = listEmptyDefinitions(inquiry, reasoner).filter((each) => isDraggedAlong(each, common));
  return [
    ...(individuals.length > 0 ? [` The same clash concerns ${countNames(individuals.map(nameEach))}.`] : []),
    ...(others.length > 0 && common.length > 0
      ? [
          ` ${others.length === 1 ? 'Both conflicts' : `All ${conflicts.length} conflicts`} have ${quote(common)} in common: look there first.`,
        ]
      : []),
    ...(empty.length > 0
      ? [
          ` For the same reason nothing could qualify under ${countNames(empty.map(({ predicate }) => name(predicate)))}.`,
        ]
      : []),
  ].join('');
}

/** The ways to mend it, the least costly first. */
function describeRepairs(
  { reasoner }: Inquiry,
  { conflicts: [first], reasoner: context }: ConflictGroup,
): string {
  const repairs = priceRepairs(reasoner, context, first.individual);
  const isCostly = repairs.some(({ lost }) => lost.length > 0);
  const list = repairs
    .slice(0, shownRepairs)
    .map(({ statements, lost }) => `${quote(statements)}${isCostly ? ` (${describeCost(lost)})` : ''}`);
  const { isComplete, repairs: all } = context.minimalSetsOf(first.individual);
  const more = all.length - list.length;
  const rest =
    more > 0 ? ` ${more === 1 ? 'One more way' : `${more} more ways`}: \`oversight why\` lists them.` : '';
  const bounded = isComplete ? '' : ` (The search stopped after ${conflictLimit} sets; there may be more.)`;
  return `Giving up any one of these would do: ${list.join('; or ')}.${rest}${bounded}`;
}

function describeCost(lost: readonly string[]): string {
  if (lost.length === 0) return 'costs no other conclusion';
  return lost.length === 1 ? `costs the conclusion “${lost[0]}”` : `costs ${lost.length} conclusions`;
}

function quote(statements: readonly Statement[]): string {
  return joinNames(statements.map(({ text }) => `“${text}”`));
}
