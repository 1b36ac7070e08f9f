import type { Individual } from './proposition.ts';
import { type Literal, toSlot } from './solver.ts';
import type { Theory } from './theory.ts';

/** How many models of one individual are kept. */
const modelLimit = 8;

/**
 * Models that the solver found, by the individual that they are of: a later question that one of them answers, in
 * whatever context, needs no search. Most things that are asked do not follow, and one model shows it of many.
 */
export class KnownModels {
  readonly #theory: Theory;
  /** Latest first. */
  readonly #models = new Map<Individual, Model[]>();

  constructor(theory: Theory) {
    this.#theory = theory;
  }

  /** Whether the assumptions, and the layers of them, can all hold of the individual. */
  canHold(
    individual: Individual,
    assumptions: readonly Literal[],
    layers: readonly (readonly Literal[])[],
  ): boolean {
    if (this.has(individual, assumptions, layers)) return true;
    const { solver } = this.#theory;
    if (!solver.solve(assumptions, { layers })) return false;
    const models = this.#models.get(individual) ?? [];
    this.#models.set(individual, [new Model(this.#theory), ...models.slice(0, modelLimit - 1)]);
    return true;
  }

  /** Whether a model is known in which all of them hold of the individual. */
  has(
    individual: Individual,
    assumptions: readonly Literal[],
    layers: readonly (readonly Literal[])[],
  ): boolean {
    for (const model of this.#models.get(individual) ?? [])
      if (model.makesTrue(assumptions) && layers.every((each) => model.satisfies(each))) return true;
    return false;
  }
}

/** The model that the solver found just before. */
class Model {
  readonly #theory: Theory;
  /** Those of variables that came later are undefined. */
  readonly #values: Int8Array;
  readonly #satisfied = new WeakMap<readonly Literal[], boolean>();

  constructor(theory: Theory) {
    this.#theory = theory;
    this.#values = theory.solver.copyValues();
  }

  /** As `makesTrue`, for assumptions that are asked about again and again. */
  satisfies(layer: readonly Literal[]): boolean {
    const isSatisfied = this.#satisfied.get(layer) ?? this.makesTrue(layer);
    this.#satisfied.set(layer, isSatisfied);
    return isSatisfied;
  }

  makesTrue(assumptions: readonly Literal[]): boolean {
    for (const literal of assumptions) if (!this.#makesOneTrue(literal)) return false;
    return true;
  }

  #makesOneTrue(literal: Literal): boolean {
    const statement = this.#theory.compiledAt(literal);
    return statement ? statement.clauses.every(this.#satisfiesClause) : this.#isTrue(literal);
  }

  readonly #satisfiesClause = (clause: readonly Literal[]): boolean => clause.some(this.#isTrue);

  readonly #isTrue = (literal: Literal): boolean => this.#values[toSlot(literal)] === 1;
}
