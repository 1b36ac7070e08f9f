import type { Literal } from './solver.ts';
import type { Compiled, Theory } from './theory.ts';

/**
 * The simplest means that gets from a conclusion's justification to the conclusion. `graph`: following clauses of two
 * literals. `propagation`: following longer ones too, each when all but one of its literals are false. `refutation`: besides,
 * giving up what contradicts itself when assumed. `search`: telling cases apart.
 */
export type Tier = 'graph' | 'propagation' | 'refutation' | 'search';

/** What it takes to show that the statements, which cannot hold with the goal, cannot. */
export function findTier(theory: Theory, proof: readonly Compiled[], goal: readonly Literal[]): Tier {
  const stated = proof.flatMap((compiled) => compiled.clauses);
  const clauses = [...stated, ...theory.definitionsOf([...goal, ...stated.flat()])];
  if (
    !propagate(
      clauses.filter(({ length }) => length <= 2),
      goal,
    )
  )
    return 'graph';
  let forced = propagate(clauses, goal);
  if (!forced) return 'propagation';
  const literals = [...new Set(clauses.flat().flatMap((literal) => [literal, -literal]))];
  for (let before = -1; before < forced.size; ) {
    before = forced.size;
    for (const literal of literals) {
      if (forced.has(literal) || forced.has(-literal) || propagate(clauses, [...forced, literal])) continue;
      forced = propagate(clauses, [...forced, -literal]);
      if (!forced) return 'refutation';
    }
  }
  return 'search';
}

/** All that the literals force clause by clause; `undefined` where some clause cannot hold any more. */
function propagate(
  clauses: readonly (readonly Literal[])[],
  literals: readonly Literal[],
): ReadonlySet<Literal> | undefined {
  const forced = new Set(literals);
  if (literals.some((literal) => forced.has(-literal))) return undefined;
  for (let before = -1; before < forced.size; ) {
    before = forced.size;
    for (const clause of clauses) {
      if (clause.some((literal) => forced.has(literal))) continue;
      const open = clause.filter((literal) => !forced.has(-literal));
      const [only] = open;
      if (only === undefined) return undefined;
      if (open.every((literal) => literal === only)) forced.add(only);
    }
  }
  return forced;
}
