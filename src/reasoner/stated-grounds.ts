import type { Statement } from '../model/statement.ts';
import type { ClauseSet } from './clause-set.ts';
import type { Context } from './context.ts';
import type { Grounds } from './grounds.ts';
import type { MinimalSets } from './minimal-sets.ts';
import { anyone, type Individual } from './proposition.ts';
import type { Literal } from './solver.ts';
import type { Compiled, Theory } from './theory.ts';

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
  readonly #everything = new Map<Individual, Grounds>();
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
    return this.#everythingOf(individual).minimalSets;
  }

  #everythingOf(individual: Individual): Grounds {
    let everything = this.#everything.get(individual);
    if (!everything) {
      everything = this.#theory.known.grounds(this.universal, this.factsOf(individual));
      this.#everything.set(individual, everything);
    }
    return everything;
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
    const all = this.#theory.compileAll(this.#context.statements);
    const particular = new Map<Individual, Compiled[]>();
    const isGeneral = ({ individual }: Compiled) => individual === anyone;
    const areGeneral = all.every(isGeneral);
    // A large collection of relations is not copied.
    const general = areGeneral ? all : all.filter(isGeneral);
    for (const compiled of areGeneral ? [] : all) {
      const { individual } = compiled;
      const about = particular.get(individual);
      if (about) about.push(compiled);
      else if (individual !== anyone) particular.set(individual, [compiled]);
    }
    this.#general = this.#theory.known.clauseSet(general);
    this.#particular = particular;
  }

  /** What may be used in proofs about an individual: everything that is in no minimal conflict about it. */
  trustedOf(individual: Individual): Grounds {
    let trusted = this.#trusted.get(individual);
    if (!trusted) {
      const everything = this.#everythingOf(individual);
      const { conflicts } = everything.minimalSets;
      trusted = conflicts.length === 0 ? everything : this.#without(everything, new Set(conflicts.flat()));
      this.#trusted.set(individual, trusted);
    }
    return trusted;
  }

  #without({ general, facts }: Grounds, inConflict: ReadonlySet<Literal>): Grounds {
    const isTrusted = ({ selector }: Compiled) => !inConflict.has(selector);
    const { known } = this.#theory;
    return known.grounds(known.clauseSet(general.statements.filter(isTrusted)), facts.filter(isTrusted));
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
    const { known } = this.#theory;
    const kept =
      (isShared ? this.#settledGeneral : undefined) ?? known.clauseSet(general.statements.filter(isSettled));
    if (isShared) this.#settledGeneral = kept;
    return known.grounds(kept, facts.filter(isSettled));
  }

  get #facts(): ReadonlyMap<Individual, readonly Compiled[]> {
    if (!this.#particular) this.#divide();
    return this.#particular as ReadonlyMap<Individual, readonly Compiled[]>;
  }
}
