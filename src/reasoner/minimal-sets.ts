import { compareSets } from './path-refutations.ts';
import { type Literal, Solver } from './solver.ts';

/** A question to a solver: `fixed` literals are always assumed, `soft` ones are what the answer is made of. */
export interface Refutation {
  readonly solver: Solver;
  /** Assumed before everything else; cheap where many questions share the same array. */
  readonly layers?: readonly (readonly Literal[])[] | undefined;
  readonly fixed: readonly Literal[];
  /** In the order in which to try to do without them. */
  readonly soft: readonly Literal[];
  /** Whether these and the layers can hold together, where more is known than the solver; it is asked before every no. */
  readonly canHold?: (assumptions: readonly Literal[]) => boolean;
}

/**
 * A subset-minimal part of `soft` that cannot hold with `fixed`; `undefined` where everything can hold together.
 * Deletion with core refinement: the result leaves out as many of the first soft literals as it can.
 */
export function shrink(question: Refutation): readonly Literal[] | undefined {
  const { solver, layers, fixed, soft } = question;
  const { canHold = (assumptions) => solver.solve(assumptions, { layers }) } = question;
  if (canHold([...fixed, ...soft])) return undefined;
  let kept = intersect(soft, solver.core);
  for (const literal of kept.slice()) {
    if (!kept.includes(literal)) continue;
    const rest = kept.filter((other) => other !== literal);
    if (!canHold([...fixed, ...rest])) kept = intersect(rest, solver.core);
  }
  return kept;
}

export interface MinimalSets {
  /** Subset-minimal parts of `soft` that cannot hold with `fixed`, smallest first. */
  readonly conflicts: readonly (readonly Literal[])[];
  /** Subset-minimal parts of `soft` whose removal makes the rest hold, smallest first. */
  readonly repairs: readonly (readonly Literal[])[];
  /** False where the limit stopped the search. */
  readonly isComplete: boolean;
}

/**
 * All minimal conflicts and minimal repairs, by exploring the power set of `soft` from above (MARCO: Liffiton,
 * Previti, Malik, Marques-Silva 2016), up to `limit` of both together. `likely` are sets that were conflicts of a like
 * question: those that are here too need not be searched for.
 */
export function enumerateMinimalSets(
  question: Refutation,
  limit: number,
  likely: readonly (readonly Literal[])[] = [],
): MinimalSets {
  const { soft } = question;
  const conflicts: (readonly Literal[])[] = [];
  const repairs: (readonly Literal[])[] = [];
  const map = new Solver();
  // What is in no conflict is never left out, and needs no variable.
  const mapVariables = new Map<Literal, number>();
  const toMap = (literal: Literal) => {
    const variable = mapVariables.get(literal) ?? map.addVariable();
    mapVariables.set(literal, variable);
    return variable;
  };
  const isKept = (literal: Literal) => {
    const variable = mapVariables.get(literal);
    return variable === undefined || map.isTrue(variable);
  };
  const note = (conflict: readonly Literal[]) => {
    conflicts.push(conflict);
    map.addClause(conflict.map((literal) => -toMap(literal)));
  };
  for (const set of likely) {
    const conflict = shrink({ ...question, soft: intersect(soft, set) });
    if (conflict && !conflicts.some((known) => includesAll(conflict, known))) note(conflict);
  }
  let isComplete = false;
  for (let found = 0; found < limit; found++) {
    if (!map.solve([], { wish: () => 1 })) {
      isComplete = true;
      break;
    }
    const seed = soft.filter(isKept);
    const conflict = shrink({ ...question, soft: seed });
    if (conflict) {
      note(conflict);
      if (conflict.length === 0) {
        isComplete = true;
        break;
      }
    } else {
      // The map solver tries `true` first, so its model is maximal: whatever else were added, a known conflict.
      const repair = soft.filter((literal) => !isKept(literal));
      if (repair.length === 0) {
        isComplete = true;
        break;
      }
      repairs.push(repair);
      map.addClause(repair.map(toMap));
    }
  }
  // The order of the search depends on what was asked before: answers are put in one that does not.
  return { conflicts: sortSets(conflicts, soft), repairs: sortSets(repairs, soft), isComplete };
}

/**
 * What becomes of all minimal sets when some of what was soft is fixed, and `soft` is left: conflicts lose what is fixed, and
 * repairs that give it up are none any more.
 */
export function fixSome(
  { conflicts, repairs, isComplete }: MinimalSets,
  soft: readonly Literal[],
): MinimalSets {
  const left = conflicts.map((conflict) => intersect(soft, conflict));
  const minimal = left.filter(
    (conflict, index) =>
      !left.some(
        (other, place) => includesAll(conflict, other) && (other.length < conflict.length || place < index),
      ),
  );
  const kept = repairs.filter((repair) => includesAll(soft, repair));
  return { conflicts: sortSets(minimal, soft), repairs: kept, isComplete };
}

/** Smallest first, then in order of their members. */
function sortSets(
  sets: readonly (readonly Literal[])[],
  soft: readonly Literal[],
): readonly (readonly Literal[])[] {
  return sets
    .map((set) => set.map((literal) => soft.indexOf(literal)).sort((a, b) => a - b))
    .sort(compareSets)
    .map((set) => set.map((index) => soft[index] as Literal));
}

function includesAll(literals: readonly Literal[], others: readonly Literal[]): boolean {
  return others.every((other) => literals.includes(other));
}

function intersect(literals: readonly Literal[], core: readonly Literal[]): Literal[] {
  const inCore = new Set(core);
  return literals.filter((literal) => inCore.has(literal));
}
