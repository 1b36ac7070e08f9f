import { type Backbone, findBackbone } from './backbone.ts';
import type { Bounds, ClauseSet, Proofs } from './clause-set.ts';
import { enumerateMinimalSets, type MinimalSets } from './minimal-sets.ts';
import type { Propagated } from './propagated.ts';
import { anyone } from './proposition.ts';
import type { Literal } from './solver.ts';
import type { Compiled, Theory } from './theory.ts';

/** How many minimal conflicts and repairs of one method are looked for. */
export const conflictLimit = 200;

/** Of more statements, a question about one predicate does not pay for answering it of all. */
const backboneLimit = 2000;

/** Statements about one individual, for asking what follows from them: universal ones, then what is said of it alone. */
export class Grounds {
  readonly general: ClauseSet;
  readonly facts: readonly Compiled[];
  readonly #theory: Theory;
  #propagated: { readonly result: Propagated | undefined } | undefined;
  #layers: readonly (readonly Literal[])[] | undefined;
  #backbone: { readonly found: Backbone | undefined } | undefined;
  #minimalSets: MinimalSets | undefined;
  readonly #canHold = new Map<string, boolean>();

  /** `general` is shared by the individuals of a context, so that what hangs on it is worked out once. */
  constructor(theory: Theory, general: ClauseSet, facts: readonly Compiled[]) {
    this.#theory = theory;
    this.general = general;
    this.facts = facts;
  }

  /** Selectors for the solver, which keeps what follows from them while questions pass the same arrays. */
  get layers(): readonly (readonly Literal[])[] {
    this.#layers ??= [this.general.selectors, this.facts.map(({ selector }) => selector)];
    return this.#layers;
  }

  /** What follows by unit propagation alone; `undefined` where it comes to a contradiction. */
  get propagated(): Propagated | undefined {
    this.#propagated ??= { result: this.general.propagation.run(this.facts) };
    return this.#propagated.result;
  }

  /** What holds, and fails, for certain; `undefined` where not all of them can hold. */
  get backbone(): Backbone | undefined {
    this.#backbone ??= { found: findBackbone(this.#theory, this.layers) };
    return this.#backbone.found;
  }

  /** Whether they cannot hold together with the goal. */
  refutes(goal: readonly Literal[]): boolean {
    const { general, facts } = this;
    if (general.answers(goal, facts))
      return general.graph.refutes([...goal, ...facts.flatMap(({ clauses }) => clauses[0] ?? [])]);
    const [literal] = goal;
    const isOne = literal !== undefined && goal.length === 1 && !this.#theory.isComposed(literal);
    if (!isOne || general.statements.length > backboneLimit) return !this.canHoldWith(goal);
    // Where one predicate is asked about, others will be.
    return this.backbone?.isFalse(literal) ?? true;
  }

  /** Whether they can hold together with these literals, among which there may be selectors of other statements. */
  canHoldWith(literals: readonly Literal[]): boolean {
    const key = literals.join();
    const canHold = this.#canHold.get(key) ?? this.#findModel(literals);
    this.#canHold.set(key, canHold);
    return canHold;
  }

  /** The smallest sets of them that refute the goal. */
  findProofs(goal: readonly Literal[], bounds: Bounds): Proofs {
    return this.general.findProofs(goal, this.facts, bounds);
  }

  /** What of them cannot hold together, as minimal conflicts and repairs; none where everything can. */
  get minimalSets(): MinimalSets {
    this.#minimalSets ??= this.#findMinimalSets();
    return this.#minimalSets;
  }

  #findMinimalSets(): MinimalSets {
    if (this.#isConsistent()) return { conflicts: [], repairs: [], isComplete: true };
    const soft = this.general.findContradictory(this.facts).map(({ selector }) => selector);
    return enumerateMinimalSets({ solver: this.#theory.solver, fixed: [], soft }, conflictLimit);
  }

  #isConsistent(): boolean {
    const { general, facts } = this;
    if (general.holdsOfNothing) {
      if (facts.length === 0) return true;
      if (general.answers([], facts)) return !this.refutes([]);
    }
    return this.canHoldWith([]);
  }

  #findModel(literals: readonly Literal[]): boolean {
    const [first] = this.facts;
    return this.#theory.models.canHold(first?.individual ?? anyone, literals, this.layers);
  }
}
