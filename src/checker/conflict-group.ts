import type { Statement } from '../model/statement.ts';
import type { Conflict } from '../reasoner/conclusion.ts';
import type { ContextReasoner } from '../reasoner/context-reasoner.ts';
import { listCircularCriteria } from './criterion-graph.ts';
import type { Inquiry } from './inquiry.ts';

/** A minimal conflict, with the contexts that have it, the weakest first. */
export interface PlacedConflict extends Conflict {
  readonly reasoners: ContextReasoner[];
}

/** Conflicts that have one cause, as far as can be told. */
export interface ConflictGroup {
  /** The smallest first. */
  readonly conflicts: readonly [PlacedConflict, ...PlacedConflict[]];
  readonly reasoner: ContextReasoner;
  /** The statements that are in all of them: to give up one of these settles them all. */
  readonly common: readonly Statement[];
}

/** Every conflict of the contexts under examination, those that share a universal statement together. */
export function groupConflicts(inquiry: Inquiry): readonly ConflictGroup[] {
  const groups: ConflictGroup[] = [];
  for (const conflicts of joinByRoot(collectConflicts(inquiry))) {
    const [first, ...others] = [...conflicts].sort((a, b) => a.statements.length - b.statements.length);
    const reasoner = first?.reasoners[0];
    if (!first || !reasoner) continue;
    const common = first.statements.filter((statement) =>
      others.every(({ statements }) => statements.includes(statement)),
    );
    // What a position adds to a conflict of `core` is another way into the same one.
    const isKnown = groups.some(
      (group) =>
        group.reasoner !== reasoner &&
        group.common.some(isUniversal) &&
        group.common.filter(isUniversal).every((statement) => common.includes(statement)),
    );
    if (!isKnown) groups.push({ conflicts: [first, ...others], reasoner, common });
  }
  return groups;
}

/** What holds of every method, and so can bring many into conflict. */
export function isUniversal({ sentence }: Statement): boolean {
  return sentence.type === 'relation' || sentence.type === 'criterion';
}

function collectConflicts(inquiry: Inquiry): readonly PlacedConflict[] {
  const circular = listCircularCriteria(inquiry.base);
  const conflicts = new Map<string, PlacedConflict>();
  for (const { reasoner, answer } of inquiry.askEach((each) => each.conflicts)) {
    for (const conflict of answer) {
      if (isReportedElsewhere(inquiry, conflict, circular)) continue;
      const name = conflict.statements.map(({ text }) => text).join('\n');
      const known = conflicts.get(name);
      if (known) known.reasoners.push(reasoner);
      else conflicts.set(name, { ...conflict, reasoners: [reasoner] });
    }
  }
  return [...conflicts.values()];
}

/**
 * One membership against criteria and features is what `membership-disagrees` reports, and criteria that lead back to
 * themselves are what `circular-definition` does.
 */
function isReportedElsewhere(
  { base, reasoner }: Inquiry,
  { statements }: Conflict,
  circular: ReadonlySet<Statement>,
): boolean {
  if (statements.every((statement) => circular.has(statement))) return true;
  const [membership, ...more] = statements.filter(({ sentence }) => sentence.type === 'membership');
  if (!membership || more.length > 0 || base.statements.get(membership.text) !== membership) return false;
  const background = new Set(reasoner.criteria.context.statements);
  return statements.every((statement) => statement === membership || background.has(statement));
}

/** Conflicts of the same weakest context that share a universal statement, directly or through others. */
function joinByRoot(conflicts: readonly PlacedConflict[]): readonly (readonly PlacedConflict[])[] {
  const groups: PlacedConflict[][] = [];
  for (const conflict of conflicts) {
    const joined = groups.filter((group) => group.some((other) => isSameRoot(conflict, other)));
    for (const group of joined) groups.splice(groups.indexOf(group), 1);
    groups.push([...joined.flat(), conflict]);
  }
  return groups;
}

function isSameRoot(a: PlacedConflict, b: PlacedConflict): boolean {
  if (a.reasoners[0] !== b.reasoners[0]) return false;
  return a.statements.some((statement) => isUniversal(statement) && b.statements.includes(statement));
}
