import type { Statement } from '../model/statement.ts';
import type { Bounds } from './clause-set.ts';
import type { Justification, Justified } from './conclusion.ts';
import { compareStatements } from './context.ts';
import type { ContextReasoner } from './context-reasoner.ts';
import type { Proposition } from './proposition.ts';

/**
 * The smallest reasons why a proposition follows, within bounds. For an existential: those about every individual, and first
 * the one that needs the fewest assumptions.
 */
export function justifyProposition(
  context: ContextReasoner,
  { scope, condition }: Proposition,
  bounds: Bounds,
): Justified {
  const found = context.listScope(scope).map((individual) => context.justify(individual, condition, bounds));
  const [first] = found;
  if (first && found.length === 1) return first;
  const byAssumptions = bounds.limit === 1 ? countAssumptions : () => 0;
  const sorted = found
    .flatMap(({ justifications }) => justifications)
    .sort(
      (a, b) =>
        byAssumptions(a) - byAssumptions(b) ||
        a.statements.length - b.statements.length ||
        compareNames(a.statements, b.statements),
    );
  // What follows from universal statements alone follows of each individual from the same ones.
  const all = sorted.filter(
    (each, index) => index === 0 || !hasSameStatements(each, sorted[index - 1] as Justification),
  );
  return {
    justifications: all.slice(0, bounds.limit),
    isComplete: found.every(({ isComplete }) => isComplete) && all.length <= bounds.limit,
    // The one with the fewest assumptions may be larger than another.
    isSmallest:
      found.every(({ isSmallest }) => isSmallest) &&
      all.every(({ statements }) => statements.length >= (all[0]?.statements.length ?? 0)),
  };
}

function countAssumptions({ restsOn }: Justification): number {
  return restsOn.length;
}

function hasSameStatements({ statements: a }: Justification, { statements: b }: Justification): boolean {
  return a.length === b.length && a.every((statement, index) => statement === b[index]);
}

function compareNames(a: readonly Statement[], b: readonly Statement[]): number {
  const at = a.findIndex((statement, index) => statement !== b[index]);
  const [first, second] = [a[at], b[at]];
  return first && second ? compareStatements(first, second) : 0;
}
