import { ImplicationGraph } from './implication-graph.ts';
import { shrink } from './minimal-sets.ts';
import { compareSets, findPathRefutations } from './path-refutations.ts';
import { Propagation } from './propagation.ts';
import { findSmallestRefutations, type Refutations } from './smallest-refutations.ts';
import type { Literal } from './solver.ts';
import type { Compiled, Theory } from './theory.ts';

/** How far an enumeration of proofs goes. */
export interface Bounds {
  /** How many are looked for. */
  readonly limit: number;
  /** How many steps of search are taken. */
  readonly steps: number;
}

/** Sets of statements, each subset-minimal, that refute something. */
export interface Proofs {
  /** Smallest first, then in order of their statements. */
  readonly sets: readonly (readonly Compiled[])[];
  /** Whether these are all there are. */
  readonly isComplete: boolean;
  /** Whether the first is known to be a smallest one: the steps may run out before. */
  readonly isSmallest: boolean;
}

/** What can bear on a question, of statements and of facts besides. */
export interface Relevant {
  readonly general: ClauseSet;
  readonly facts: readonly Compiled[];
}

/** Statements that may be used together in proofs, and how they hang together. */
export class ClauseSet {
  readonly statements: readonly Compiled[];
  readonly #theory: Theory;
  #uses: ReadonlyMap<Literal, readonly Use[]> | undefined;
  /** By goal: which of the statements bear on it, and the literals that they leave on the way. */
  readonly #spreads = new Map<
    string,
    { readonly general: ClauseSet; readonly reached: ReadonlySet<Literal> }
  >();
  #graph: ImplicationGraph | undefined;
  #propagation: Propagation | undefined;
  #isSimple: boolean | undefined;
  #holdsOfNothing: boolean | undefined;
  #selectors: readonly Literal[] | undefined;

  /** `statements` in the order in which proofs name them. */
  constructor(theory: Theory, statements: readonly Compiled[]) {
    this.#theory = theory;
    this.statements = statements;
  }

  get selectors(): readonly Literal[] {
    this.#selectors ??= this.statements.map(({ selector }) => selector);
    return this.#selectors;
  }

  /** Whether each clause denies some predicate, so that all hold of a method of which nothing holds. */
  get holdsOfNothing(): boolean {
    this.#holdsOfNothing ??= this.statements.every(({ clauses }) =>
      clauses.every((clause) => this.#denies(clause)),
    );
    return this.#holdsOfNothing;
  }

  /** Whether implications between two literals say all that bears on the goal. */
  answers(goal: readonly Literal[], facts: readonly Compiled[]): boolean {
    this.#isSimple ??= this.statements.every((each) => this.#isOneImplication(each));
    return this.#isSimple && facts.every(isUnit) && this.#isNamed(goal);
  }

  /** The statements of one or two literals as implications. */
  get graph(): ImplicationGraph {
    this.#graph ??= drawGraph(this.statements);
    return this.#graph;
  }

  get propagation(): Propagation {
    this.#propagation ??= new Propagation(this.#theory, this.statements);
    return this.#propagation;
  }

  /** The smallest sets of these statements and `facts` that refute the goal; none where everything can hold. */
  findProofs(goal: readonly Literal[], facts: readonly Compiled[], bounds: Bounds): Proofs {
    if (this.answers(goal, facts)) {
      // Nothing is copied where nothing is added: a large collection is asked many questions.
      const all = facts.length === 0 ? this.statements : [...this.statements, ...facts];
      const found = this.#findPaths(this.graph, goal, facts, this.statements.length, bounds);
      return this.#toProofs(goal, all, found);
    }
    const relevant = this.listRelevant(goal, facts);
    const find = () => this.#searchProofs(goal, [...relevant.general.statements, ...relevant.facts], bounds);
    return this.#theory.known.proofs(goal, bounds, relevant, find);
  }

  /** The statements, of these and `facts`, that a minimal refutation of the goal can use; each in order. */
  listRelevant(goal: readonly Literal[], facts: readonly Compiled[]): Relevant {
    for (const fact of facts)
      if (!this.#isOutright(fact)) return this.#toRelevant(this.#spread(goal, facts), facts);
    const key = goal.join();
    let known = this.#spreads.get(key);
    if (!known) {
      const spread = this.#spread(goal, []);
      known = { reached: spread.reached, general: this.#toRelevant(spread, []).general };
      this.#spreads.set(key, known);
    }
    const { reached, general } = known;
    // What is said outright does away with a literal and leaves nothing.
    const denies = (clause: readonly Literal[]) => reached.has(-(clause[0] as Literal));
    return { general, facts: facts.filter(({ clauses }) => clauses.some(denies)) };
  }

  #toRelevant({ statements }: Spread, facts: readonly Compiled[]): Relevant {
    const first = this.statements.length;
    const own = statements.flatMap((place) => this.statements[place] ?? []);
    return {
      general: this.#theory.known.clauseSet(own),
      facts: statements.flatMap((place) => facts[place - first] ?? []),
    };
  }

  #searchProofs(goal: readonly Literal[], statements: readonly Compiled[], bounds: Bounds): Proofs {
    if (statements.every((each) => this.#isOneImplication(each)) && this.#isNamed(goal)) {
      const general = statements.filter((each) => !isUnit(each));
      const units = statements.filter(isUnit);
      const found = this.#findPaths(drawGraph(general), goal, units, general.length, bounds);
      // Units come last here, wherever they stood: the order of the statements is restored.
      const order = [...general, ...units].map((each) => statements.indexOf(each));
      const sets = found.sets.map((set) => set.map((index) => order[index] as number).sort((a, b) => a - b));
      return this.#toProofs(goal, statements, { ...found, sets: [...sets].sort(compareSets) });
    }
    const { solver } = this.#theory;
    const soft = statements.map(({ selector }) => selector);
    const holds = (selector: Literal) => this.#holdsInModel(selector);
    const stated = new Set(statements.flatMap((each) => (isUnit(each) ? (each.clauses[0] ?? []) : [])));
    const wish = (variable: number) => (stated.has(variable) ? 1 : -1);
    return this.#toProofs(
      goal,
      statements,
      findSmallestRefutations({ solver, fixed: goal, soft, holds, wish }, bounds),
    );
  }

  /** Where the steps ran out before the first set, one that is only subset-minimal has to do. */
  #toProofs(
    goal: readonly Literal[],
    statements: readonly Compiled[],
    { sets, isComplete }: Refutations,
  ): Proofs {
    const toStatements = (set: readonly number[]) => set.map((index) => statements[index] as Compiled);
    if (sets.length > 0 || isComplete) return { sets: sets.map(toStatements), isComplete, isSmallest: true };
    const soft = statements.map(({ selector }) => selector);
    const minimal = shrink({ solver: this.#theory.solver, fixed: goal, soft });
    const kept = minimal?.map((selector) => soft.indexOf(selector)).sort((a, b) => a - b);
    return { sets: kept ? [toStatements(kept)] : [], isComplete: false, isSmallest: false };
  }

  /** The statements that a minimal contradiction can use: it denies something that is said outright. */
  findContradictory(facts: readonly Compiled[]): readonly Compiled[] {
    const all = [...this.statements, ...facts];
    const outright = (each: Compiled) => each.clauses.filter((clause) => !this.#denies(clause));
    const { statements } = this.#spread(all.flatMap(outright).flat(), facts);
    const relevant = new Set(statements);
    return all.filter((each, index) => relevant.has(index) || outright(each).length > 0);
  }

  #findPaths(
    graph: ImplicationGraph,
    goal: readonly Literal[],
    units: readonly Compiled[],
    firstLabel: number,
    bounds: Bounds,
  ): Refutations {
    const assumed = goal.map((literal) => ({ literal, label: -1 }));
    const stated = units.map(({ clauses }, index) => ({
      literal: clauses[0]?.[0] as Literal,
      label: firstLabel + index,
    }));
    return findPathRefutations(graph, [...assumed, ...stated], bounds);
  }

  /** Whether the statement is one clause of one or two predicates. */
  #isOneImplication({ clauses: [clause = [], ...others] }: Compiled): boolean {
    return others.length === 0 && clause.length <= 2 && this.#isNamed(clause);
  }

  /** Whether the goal speaks of predicates alone; a composed formula brings clauses of its own. */
  #isNamed(goal: readonly Literal[]): boolean {
    return !goal.some((literal) => this.#theory.isComposed(literal));
  }

  /**
   * What a refutation can come to: resolution from the goal on uses a clause only to do away with a literal that is left
   * (set of support: Wos, Robinson & Carson 1965).
   */
  #spread(goal: readonly Literal[], facts: readonly Compiled[]): Spread {
    this.#uses ??= indexUses(this.#theory, this.statements, 0);
    const ofFacts = indexUses(this.#theory, facts, this.statements.length);
    const ofGoal = new Map<Literal, Use[]>();
    for (const clause of this.#theory.definitionsOf(goal)) addUses(ofGoal, clause, undefined);
    const relevant = new Set<number>();
    const reached = new Set(goal);
    const left = [...goal];
    const take = (uses: readonly Use[] | undefined, resolved: Literal) =>
      uses?.forEach(({ clause, statement }) => {
        if (statement !== undefined) relevant.add(statement);
        for (let index = 0; index < clause.length; index++) {
          const other = clause[index] as Literal;
          if (other === resolved || reached.has(other)) continue;
          reached.add(other);
          left.push(other);
        }
      });
    for (let at = 0; at < left.length; at++) {
      const resolved = -(left[at] as Literal);
      take(this.#uses.get(resolved), resolved);
      take(ofFacts.get(resolved), resolved);
      take(ofGoal.get(resolved), resolved);
    }
    return { statements: [...relevant].sort((a, b) => a - b), reached };
  }

  /** Whether it says of some predicates that they hold or fail, and nothing else. */
  #isOutright({ clauses }: Compiled): boolean {
    return clauses.every(this.#isPredicate);
  }

  readonly #isPredicate = (clause: readonly Literal[]): boolean =>
    clause.length === 1 && !this.#theory.isComposed(clause[0] as Literal);

  #denies(clause: readonly Literal[]): boolean {
    return clause.some((literal) => literal < 0 && !this.#theory.isComposed(literal));
  }

  #holdsInModel(selector: Literal): boolean {
    const { solver } = this.#theory;
    const clauses = this.#theory.compiledAt(selector)?.clauses ?? [];
    return clauses.every((clause) =>
      clause.some((literal) => solver.isTrue(Math.abs(literal)) === literal > 0),
    );
  }
}

/** What bears on a goal. */
interface Spread {
  /** By their place. */
  readonly statements: readonly number[];
  /** The literals that may be left on the way from the goal. */
  readonly reached: ReadonlySet<Literal>;
}

function isUnit({ clauses }: Compiled): boolean {
  return clauses.length === 1 && clauses[0]?.length === 1;
}

function drawGraph(statements: readonly Compiled[]): ImplicationGraph {
  return new ImplicationGraph(statements.map(({ clauses }) => clauses));
}

/** A clause that does away with the negation of a literal of it, and the place of the statement that it belongs to. */
interface Use {
  readonly clause: readonly Literal[];
  readonly statement: number | undefined;
}

/** By literal: the clauses in which it occurs, those that say what composed formulas stand for among them. */
function indexUses(
  theory: Theory,
  statements: readonly Compiled[],
  offset: number,
): ReadonlyMap<Literal, readonly Use[]> {
  const byLiteral = new Map<Literal, Use[]>();
  for (const [index, { clauses }] of statements.entries())
    for (const clause of [...clauses, ...theory.definitionsOf(clauses.flat())])
      addUses(byLiteral, clause, offset + index);
  return byLiteral;
}

function addUses(
  byLiteral: Map<Literal, Use[]>,
  clause: readonly Literal[],
  statement: number | undefined,
): void {
  const use = { clause, statement };
  for (const literal of clause) {
    const known = byLiteral.get(literal);
    if (known) known.push(use);
    else byLiteral.set(literal, [use]);
  }
}
