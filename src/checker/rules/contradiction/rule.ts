import type { Statement } from '../../../model/statement.ts';
import type { Conflict } from '../../../reasoner/conclusion.ts';
import { type ContextReasoner, conflictLimit } from '../../../reasoner/context-reasoner.ts';
import { anyone } from '../../../reasoner/theory.ts';
import type { Inquiry } from '../../inquiry.ts';
import { joinNames, namePredicate } from '../../name-predicate.ts';
import type { Report, Rule } from '../../rule.ts';

/** A minimal conflict, with the contexts that have it, the weakest first. */
interface Placed extends Conflict {
  readonly reasoners: ContextReasoner[];
}

const shownRepairs = 3;

export const contradiction: Rule = {
  id: 'contradiction',
  summary: 'Statements of one context that cannot all hold',
  severity: 'error',
  severities: ['error', 'finding'],
  basis: 'proof',
  *check(inquiry) {
    for (const group of groupByRoot(collectConflicts(inquiry))) yield report(inquiry, group);
  },
};

function collectConflicts({ contexts }: Inquiry): readonly Placed[] {
  const conflicts = new Map<string, Placed>();
  for (const reasoner of contexts) {
    for (const conflict of reasoner.conflicts) {
      const name = conflict.statements.map(({ text }) => text).join('\n');
      const known = conflicts.get(name);
      if (known) known.reasoners.push(reasoner);
      else conflicts.set(name, { ...conflict, reasoners: [reasoner] });
    }
  }
  return [...conflicts.values()];
}

/** Conflicts of the same contexts that share a universal statement are one fact, shown once. */
function groupByRoot(conflicts: readonly Placed[]): readonly (readonly Placed[])[] {
  const groups: Placed[][] = [];
  for (const conflict of conflicts) {
    const joined = groups.filter((group) => group.some((other) => isSameRoot(conflict, other)));
    for (const group of joined) groups.splice(groups.indexOf(group), 1);
    groups.push([...joined.flat(), conflict]);
  }
  return groups;
}

function isSameRoot(a: Placed, b: Placed): boolean {
  if (a.reasoners[0] !== b.reasoners[0]) return false;
  return a.statements.some((statement) => isUniversal(statement) && b.statements.includes(statement));
}

function isUniversal({ sentence }: Statement): boolean {
  return sentence.type === 'relation' || sentence.type === 'criterion';
}

function report({ base }: Inquiry, group: readonly Placed[]): Report {
  const [first] = [...group].sort((a, b) => a.statements.length - b.statements.length);
  const reasoner = first?.reasoners[0];
  if (!first || !reasoner) throw new RangeError('an empty group of conflicts');
  const assumed = new Set(reasoner.context.assumptions);
  const common = first.statements.filter((statement) =>
    group.every(({ statements }) => statements.includes(statement)),
  );
  // What is open to dispute is the likelier culprit, then what all conflicts share.
  const suspects = [...common, ...first.statements].sort(
    (a, b) => Number(assumed.has(b.text)) - Number(assumed.has(a.text)),
  );
  const place = suspects.find(({ claims }) => claims.length > 0)?.claims[0];
  const individuals = [...new Set(group.map(({ individual }) => individual))];
  const about =
    first.individual === anyone
      ? 'cannot all hold of any method'
      : `cannot all hold of ${namePredicate(base, first.individual)}`;
  const others = individuals.slice(1).map((individual) => namePredicate(base, individual));
  const context = reasoner.context.id;
  const isSettled = context === 'core';
  const repairs = reasoner
    .repairsOf(first.individual)
    .slice(0, shownRepairs)
    .map((statements) => joinNames(statements.map(({ text }) => `“${text}”`)));
  const bounded = reasoner.minimalSetsOf(first.individual).isComplete
    ? ''
    : ` (The search stopped after ${conflictLimit} sets; there may be more.)`;
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
    message: `${isSettled ? 'Settled claims contradict each other' : `The claims of context \`${context}\` contradict each other`}: ${joinNames(first.statements.map(({ text }) => `“${text}”`))} ${about}.${others.length > 0 ? ` The same clash concerns ${joinNames(others)}.` : ''} Giving up any one of these would do: ${repairs.join('; or ')}.${bounded} ${isSettled ? 'Correct one, or record who hedges or disputes it.' : 'What does not rest on them is still answered.'}`,
    because: first.statements,
    restsOn: first.statements.filter(({ text }) => assumed.has(text)).map(({ text }) => text),
    context,
    contexts: first.reasoners.map((other) => other.context.id),
  };
}
