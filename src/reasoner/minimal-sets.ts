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
  let kept = findCore(question, question.soft);
  for (const literal of kept ?? []) {
    if (!kept?.includes(literal)) continue;
    const rest = kept.filter((other) => other !== literal);
    kept = findCore(question, rest) ?? kept;
  }
  return kept;
}

/** A part of `soft`, not minimal, that cannot hold with `fixed`; `undefined` where all of it can. */
function findCore(
  { solver, layers, fixed, canHold = (assumptions) => solver.solve(assumptions, { layers }) }: Refutation,
  soft: readonly Literal[],
): readonly Literal[] | undefined {
  return canHold([...fixed, ...soft]) ? undefined : intersect(soft, solver.core);
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
  const core = findCore(question, soft);
  if (!core) return { conflicts: [], repairs: [], isComplete: true };
  // Without one of these alone everything else can hold: it is in every conflict. Where a whole core is, there is no other.
  const needed = core.filter(
    (literal) =>
      !findCore(
        question,
        soft.filter((other) => other !== literal),
      ),
  );
  const repairs: (readonly Literal[])[] = needed.map((literal) => [literal]);
  if (needed.length === core.length) return { conflicts: [core], repairs, isComplete: true };
  const conflicts: (readonly Literal[])[] = [];
  const unexplored = new Unexplored(soft);
  for (const repair of repairs) unexplored.dropSubsets(repair);
  for (const set of [core, ...likely]) {
    const conflict = shrink({ ...question, soft: intersect(soft, set) });
    if (!conflict || conflicts.some((known) => includesAll(conflict, known))) continue;
    conflicts.push(conflict);
    unexplored.dropSupersets(conflict);
  }
  let isComplete = false;
  while (!isComplete && conflicts.length + repairs.length < limit) {
    const seed = unexplored.findLargest();
    const conflict = seed && shrink({ ...question, soft: seed });
    if (!seed) isComplete = true;
    else if (conflict) {
      conflicts.push(conflict);
      unexplored.dropSupersets(conflict);
    } else {
      // Whatever else were added to the seed, a known conflict: it is maximal.
      const repair = soft.filter((literal) => !seed.includes(literal));
      repairs.push(repair);
      unexplored.dropSubsets(repair);
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

/** The parts of a set of literals that neither contain a conflict that was found nor lie within what can hold: the map of MARCO. */
class Unexplored {
  readonly #all: readonly Literal[];
  readonly #solver = new Solver();
  /** By literal that was in something found; the others are in every part that is sought. */
  readonly #variables = new Map<Literal, number>();

  constructor(all: readonly Literal[]) {
    this.#all = all;
  }

  /** One to which nothing can be added; `undefined` where none is left. */
  findLargest(): readonly Literal[] | undefined {
    // The solver tries `true` first, so that its model is maximal.
    if (!this.#solver.solve([], { wish: () => 1 })) return undefined;
    return this.#all.filter((literal) => {
      const variable = this.#variables.get(literal);
      return variable === undefined || this.#solver.isTrue(variable);
    });
  }

  dropSupersets(set: readonly Literal[]): void {
    this.#solver.addClause(set.map((literal) => -this.#variable(literal)));
  }

  /** Of all but these. */
  dropSubsets(without: readonly Literal[]): void {
    this.#solver.addClause(without.map((literal) => this.#variable(literal)));
  }

  #variable(literal: Literal): number {
    const variable = this.#variables.get(literal) ?? this.#solver.addVariable();
    this.#variables.set(literal, variable);
    return variable;
  }
}
