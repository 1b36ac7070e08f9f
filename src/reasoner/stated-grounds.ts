import type { Statement } from '../model/statement.ts';
import { ClauseSet } from './clause-set.ts';
import type { Context } from './context.ts';
import { Grounds } from './grounds.ts';
import type { MinimalSets } from './minimal-sets.ts';
import { anyone, type Individual } from './proposition.ts';
import type { Compiled, Theory } from './theory.ts';

/** How many minimal conflicts and repairs of one method are looked for. */
export const conflictLimit = 200;

/** What a context states of all methods and of each, and which of it can be relied on. */
export class StatedGrounds {
  readonly #theory: Theory;
  readonly #context: Context;
  readonly #assumed: ReadonlySet<string>;
  #individuals: readonly Individual[] | undefined;
  #general: ClauseSet | undefined;
  #settledGeneral: ClauseSet | undefined;
  /** What is said of one method alone. */
  #particular: ReadonlyMap<Individual, readonly Compiled[]> | undefined;
  readonly #minimalSets = new Map<Individual, MinimalSets>();
  readonly #trusted = new Map<Individual, Grounds>();
  readonly #settled = new Map<Individual, Grounds>();

  constructor(theory: Theory, context: Context) {
    this.#theory = theory;
    this.#context = context;
    this.#assumed = new Set(context.assumptions);
  }

  get theory(): Theory {
    return this.#theory;
  }

  /** Every recorded method, and those that a claim says exist; sorted. */
  get individuals(): readonly Individual[] {
    this.#individuals ??= [...new Set([...this.#theory.methods, ...this.#facts.keys()])].sort();
    return this.#individuals;
  }

  /** Whether it holds only because it was chosen. */
  isAssumed(statement: Statement): boolean {
    return this.#assumed.has(statement.text);
  }

  /** Minimal conflicts and repairs about one individual; none where nothing conflicts. */
  minimalSetsOf(individual: Individual): MinimalSets {
    let sets = this.#minimalSets.get(individual);
    if (!sets) {
      const everything = new Grounds(this.#theory, this.universal, this.factsOf(individual));
      sets = everything.findMinimalSets(conflictLimit);
      this.#minimalSets.set(individual, sets);
    }
    return sets;
  }

  /** What is said of every method. */
  get universal(): ClauseSet {
    if (!this.#general) this.#divide();
    return this.#general as ClauseSet;
  }

  /** What is said of one individual alone. */
  factsOf(individual: Individual): readonly Compiled[] {
    return this.#facts.get(individual) ?? [];
  }

  #divide(): void {
    const general: Compiled[] = [];
    const particular = new Map<Individual, Compiled[]>();
    for (const compiled of this.#theory.compileAll(this.#context.statements)) {
      const { individual } = compiled;
      const about = individual === anyone ? general : particular.get(individual);
      if (about) about.push(compiled);
      else particular.set(individual, [compiled]);
    }
    this.#general = new ClauseSet(this.#theory, general);
    this.#particular = particular;
  }

  /** What may be used in proofs about an individual: everything that is in no minimal conflict about it. */
  trustedOf(individual: Individual): Grounds {
    let trusted = this.#trusted.get(individual);
    if (!trusted) {
      const { conflicts } = this.minimalSetsOf(individual);
      const facts = this.factsOf(individual);
      const inConflict = new Set(conflicts.flat());
      const isTrusted = ({ selector }: Compiled) => !inConflict.has(selector);
      const general =
        conflicts.length === 0
          ? this.universal
          : new ClauseSet(this.#theory, this.universal.statements.filter(isTrusted));
      trusted = new Grounds(this.#theory, general, conflicts.length === 0 ? facts : facts.filter(isTrusted));
      this.#trusted.set(individual, trusted);
    }
    return trusted;
  }

  /** What is trusted and settled. */
  settledOf(individual: Individual): Grounds {
    let settled = this.#settled.get(individual);
    if (!settled) {
      const trusted = this.trustedOf(individual);
      settled = this.#assumed.size === 0 ? trusted : this.#withoutAssumed(trusted);
      this.#settled.set(individual, settled);
    }
    return settled;
  }

  #withoutAssumed({ general, facts }: Grounds): Grounds {
    const isSettled = ({ statement }: Compiled) => !this.isAssumed(statement);
    const isShared = general === this.universal;
    const kept =
      (isShared ? this.#settledGeneral : undefined) ??
      new ClauseSet(this.#theory, general.statements.filter(isSettled));
    if (isShared) this.#settledGeneral = kept;
    return new Grounds(this.#theory, kept, facts.filter(isSettled));
  }

  get #facts(): ReadonlyMap<Individual, readonly Compiled[]> {
    if (!this.#particular) this.#divide();
    return this.#particular as ReadonlyMap<Individual, readonly Compiled[]>;
  }
}
