import { findHittingSet } from './hitting-set.ts';
import type { Literal, Solver } from './solver.ts';

/** Parts of something that cannot hold, each subset-minimal. */
export interface Refutations {
  /** As indexes into what was searched, ascending; smallest first, then in order of their members. */
  readonly sets: readonly (readonly number[])[];
  /** Whether these are all there are. */
  readonly isComplete: boolean;
}

/**
 * The smallest parts of `soft` that cannot hold together with `fixed`, up to `limit` of them, by implicit hitting sets: every
 * such part meets every set of literals without which the rest can hold, so that a smallest set meeting all that are known is
 * a smallest part, or shows another such set (Ignatiev, Previti, Liffiton & Marques-Silva 2015).
 *
 * `holds` says whether a soft literal's clauses are true in the solver's last model, and `wish` which value of a variable makes
 * more of them true. `steps` bounds the search. Asked for one, it does not look for others only to say whether there are any.
 */
export function findSmallestRefutations(
  {
    solver,
    fixed,
    soft,
    holds,
    wish,
  }: {
    readonly solver: Solver;
    readonly fixed: readonly Literal[];
    readonly soft: readonly Literal[];
    readonly holds: (literal: Literal) => boolean;
    readonly wish: (variable: number) => number;
  },
  { limit, steps }: { readonly limit: number; readonly steps: number },
): Refutations {
  const sets: (readonly number[])[] = [];
  const corrections: (readonly number[])[] = [];
  const budget = { steps };
  const canHold = (indexes: Iterable<number>) =>
    solver.solve([...fixed, ...[...indexes].map((index) => soft[index] as Literal)], { wish });
  /** After `canHold` said yes to these: a maximal set that can hold with them, as what is left out of it. */
  const findCorrection = (kept: readonly number[]): readonly number[] => {
    const all = new Set(kept);
    const addModel = () => {
      for (const [index, literal] of soft.entries()) if (holds(literal)) all.add(index);
    };
    addModel();
    for (const index of soft.keys()) {
      if (all.has(index)) continue;
      budget.steps--;
      if (canHold([...all, index])) {
        all.add(index);
        addModel();
      }
    }
    return [...soft.keys()].filter((index) => !all.has(index));
  };
  const sought = limit === 1 ? 1 : limit + 1;
  let isComplete = false;
  while (sets.length < sought && budget.steps > 0) {
    const candidate = findHittingSet(corrections, sets, budget);
    if (!candidate) {
      isComplete = budget.steps > 0;
      break;
    }
    budget.steps--;
    if (canHold(candidate)) {
      const correction = findCorrection(candidate);
      // Nothing to leave out: everything can hold.
      isComplete = correction.length === 0 && budget.steps > 0;
      if (isComplete) break;
      corrections.push(correction);
    } else {
      sets.push(candidate);
      isComplete = candidate.length === 0;
      if (isComplete) break;
    }
  }
  // What was found may leave nothing to look for, which is soon seen.
  if (!isComplete && sets.length <= limit && budget.steps > 0)
    isComplete = !findHittingSet(corrections, sets, budget) && budget.steps > 0;
  return { sets: sets.slice(0, limit), isComplete };
}
