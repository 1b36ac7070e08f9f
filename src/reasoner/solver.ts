/**
 * A small conflict-driven clause-learning solver with assumptions (Marques-Silva & Sakallah 1996; Eén &
 * Sörensson 2003). Complete: `solve` always decides. Deterministic: variables are tried in order, false first,
 * so that models are small. When the assumptions cannot all hold, `core` names some that already cannot.
 */

/** A variable (positive) or its negation; variables count from 1. */
export type Literal = number;

interface Clause {
  /** The first two are watched. */
  readonly literals: Literal[];
  readonly isLearnt: boolean;
}

const learntLimit = 20_000;
const noLayers: readonly (readonly Literal[])[] = [];

export class Solver {
  /** After a failed `solve`: assumptions that cannot hold together. Not minimal. */
  core: readonly Literal[] = [];
  /** How many times a variable had to be guessed since the last `solve` began: 0 when propagation sufficed. */
  guesses = 0;

  // By variable; index 0 is unused.
  readonly #values: number[] = [0];
  readonly #levels: number[] = [0];
  readonly #reasons: (Clause | undefined)[] = [undefined];
  /** By variable: its place among those that models decide, or -1. */
  readonly #places: number[] = [-1];
  #seen: boolean[] = [false];
  readonly #model: number[] = [];
  // By literal: see `#slot`.
  readonly #watches: Clause[][] = [[], []];

  readonly #trail: Literal[] = [];
  readonly #levelStarts: number[] = [];
  #head = 0;
  /** Variables that models decide, and the first of them that may be open. */
  readonly #decided: number[] = [];
  #nextGuess = 0;
  #isContradictory = false;
  /** The assumptions that make up the first decision levels, as far as they are made and propagated. */
  #layers: (readonly Literal[])[] = [];
  #learnt: Clause[] = [];

  /**
   * A new variable. One that is not `decided` is left open in models: use it only where it occurs negated in
   * every clause, so that leaving it open means leaving it false.
   */
  addVariable(isDecided = true): number {
    this.#values.push(0);
    this.#levels.push(0);
    this.#reasons.push(undefined);
    this.#places.push(isDecided ? this.#decided.length : -1);
    if (isDecided) this.#decided.push(this.#values.length - 1);
    this.#seen.push(false);
    this.#watches.push([], []);
    return this.#values.length - 1;
  }

  addClause(literals: readonly Literal[]): void {
    this.#cancelUntil(0);
    const distinct = [...new Set(literals)];
    if (distinct.some((literal) => this.#value(literal) === 1 || distinct.includes(-literal))) return;
    const open = distinct.filter((literal) => this.#value(literal) === 0);
    if (open.length === 0) this.#isContradictory = true;
    else if (open.length === 1) this.#assign(open[0] as Literal, undefined);
    else this.#attach({ literals: open, isLearnt: false });
  }

  /**
   * Whether the clauses and the assumptions can hold together. `wish` gives the value to try first for a
   * variable (1 or -1). `layers` are assumed as well, one after another; while calls pass the same arrays first, what
   * follows from them is kept, so that a question costs no more than what it adds.
   */
  solve(
    assumptions: readonly Literal[],
    {
      wish,
      layers = noLayers,
    }: { wish?: (variable: number) => number; layers?: readonly (readonly Literal[])[] | undefined } = {},
  ): boolean {
    this.core = [];
    this.guesses = 0;
    this.#dropLearnt();
    if (!this.#establish(layers, assumptions)) return false;
    const assumed = layers.length + 1;
    for (;;) {
      const conflict = this.#propagate();
      if (conflict === undefined) {
        const variable = this.#nextOpen();
        if (variable === 0) {
          for (const decided of this.#decided) this.#model[decided] = this.#values[decided] as number;
          return true;
        }
        this.guesses++;
        this.#levelStarts.push(this.#trail.length);
        this.#assign(wish !== undefined && wish(variable) > 0 ? variable : -variable, undefined);
      } else if (this.#levelStarts.length <= assumed) {
        this.core = this.#traceToAssumptions(conflict.literals);
        return false;
      } else {
        const { literals, level } = this.#learnFrom(conflict);
        this.#cancelUntil(level);
        let clause: Clause | undefined;
        if (literals.length > 1) {
          clause = { literals, isLearnt: true };
          this.#attach(clause);
          this.#learnt.push(clause);
        }
        this.#assign(literals[0] as Literal, clause);
        if (level < assumed && !this.#establish(layers, assumptions)) return false;
      }
    }
  }

  /** In the model that the last successful `solve` found. */
  isTrue(variable: number): boolean {
    return this.#model[variable] === 1;
  }

  /** What the assumptions in `layers` force by propagation alone, they among it; `undefined` where they cannot hold. */
  propagate(layers: readonly (readonly Literal[])[]): readonly Literal[] | undefined {
    return this.#establish(layers, []) ? this.#trail : undefined;
  }

  /** Assumptions from which `propagate`, just before, came to the literal, if it did. Nearly always minimal. */
  reasonsFor(literal: Literal): readonly Literal[] | undefined {
    return this.#value(literal) === 1 ? this.#traceToAssumptions([literal]) : undefined;
  }

  /**
   * Each layer becomes one decision level and the other assumptions the next, so that thousands of them cost
   * one propagation, and a layer costs nothing while it stays.
   */
  #establish(layers: readonly (readonly Literal[])[], assumptions: readonly Literal[]): boolean {
    let kept = 0;
    while (kept < this.#layers.length && kept < layers.length && this.#layers[kept] === layers[kept]) kept++;
    // A level may have been left before all of it was propagated.
    kept = Math.min(kept, this.#levelStarts.length);
    this.#cancelUntil(kept);
    this.#layers.length = kept;
    if (this.#isContradictory) return false;
    if (kept === 0 && this.#propagate() !== undefined) {
      this.#isContradictory = true;
      return false;
    }
    // What a learnt clause forced at the level that is kept has to be propagated before the next one opens.
    if (kept > 0 && !this.#settle()) return false;
    for (const layer of layers.slice(kept)) {
      if (!this.#openLevel(layer) || !this.#settle()) return false;
      this.#layers.push(layer);
    }
    return this.#openLevel(assumptions);
  }

  /** Propagates what is assumed so far; names the culprits where it cannot hold. */
  #settle(): boolean {
    const conflict = this.#propagate();
    if (conflict === undefined) return true;
    this.core = this.#traceToAssumptions(conflict.literals);
    // The level is not fully propagated: the next question makes it anew.
    this.#layers.length = Math.max(0, this.#levelStarts.length - 1);
    return false;
  }

  #openLevel(literals: readonly Literal[]): boolean {
    this.#levelStarts.push(this.#trail.length);
    for (const literal of literals) {
      const value = this.#value(literal);
      if (value === 0) this.#assign(literal, undefined);
      else if (value === -1) {
        this.core = [literal, ...this.#traceToAssumptions([-literal])];
        return false;
      }
    }
    return true;
  }

  #slot(literal: Literal): number {
    return literal > 0 ? 2 * literal : -2 * literal + 1;
  }

  #value(literal: Literal): number {
    return literal > 0 ? (this.#values[literal] as number) : -(this.#values[-literal] as number);
  }

  #attach(clause: Clause): void {
    for (const literal of clause.literals.slice(0, 2)) this.#watches[this.#slot(-literal)]?.push(clause);
  }

  #assign(literal: Literal, reason: Clause | undefined): void {
    const variable = Math.abs(literal);
    this.#values[variable] = literal > 0 ? 1 : -1;
    this.#levels[variable] = this.#levelStarts.length;
    this.#reasons[variable] = reason;
    this.#trail.push(literal);
  }

  #cancelUntil(level: number): void {
    if (this.#levelStarts.length <= level) return;
    const start = this.#levelStarts[level] as number;
    for (const literal of this.#trail.splice(start)) {
      const variable = Math.abs(literal);
      this.#values[variable] = 0;
      const place = this.#places[variable] as number;
      if (place >= 0 && place < this.#nextGuess) this.#nextGuess = place;
    }
    this.#levelStarts.length = level;
    this.#head = start;
  }

  #nextOpen(): number {
    for (; this.#nextGuess < this.#decided.length; this.#nextGuess++) {
      const variable = this.#decided[this.#nextGuess] as number;
      if (this.#values[variable] === 0) return variable;
    }
    return 0;
  }

  /** Assigns what the clauses force; returns a clause that cannot hold any more, if there is one. */
  #propagate(): Clause | undefined {
    while (this.#head < this.#trail.length) {
      const literal = this.#trail[this.#head++] as Literal;
      const watching = this.#watches[this.#slot(literal)] as Clause[];
      let kept = 0;
      for (let index = 0; index < watching.length; index++) {
        const clause = watching[index] as Clause;
        const { literals } = clause;
        if (literals[0] === -literal) {
          literals[0] = literals[1] as Literal;
          literals[1] = -literal;
        }
        const first = literals[0] as Literal;
        if (this.#value(first) !== 1 && this.#moveWatch(clause)) continue;
        watching[kept++] = clause;
        if (this.#value(first) === 0) this.#assign(first, clause);
        else if (this.#value(first) === -1) {
          while (++index < watching.length) watching[kept++] = watching[index] as Clause;
          watching.length = kept;
          return clause;
        }
      }
      watching.length = kept;
    }
    return undefined;
  }

  /** Watches another literal that is not false in place of the second one. */
  #moveWatch(clause: Clause): boolean {
    const { literals } = clause;
    for (let index = 2; index < literals.length; index++) {
      const candidate = literals[index] as Literal;
      if (this.#value(candidate) === -1) continue;
      literals[index] = literals[1] as Literal;
      literals[1] = candidate;
      this.#watches[this.#slot(-candidate)]?.push(clause);
      return true;
    }
    return false;
  }

  /** The first unique implication point of a conflict, as a clause, and the level to go back to. */
  #learnFrom(conflict: Clause): { literals: Literal[]; level: number } {
    const current = this.#levelStarts.length;
    const others: Literal[] = [];
    const touched: number[] = [];
    let open = 0;
    let at = this.#trail.length;
    let reason: readonly Literal[] = conflict.literals;
    let asserted: Literal = 0;
    do {
      for (const literal of reason) {
        const variable = Math.abs(literal);
        if (literal === asserted || this.#seen[variable] || this.#levels[variable] === 0) continue;
        this.#seen[variable] = true;
        touched.push(variable);
        if (this.#levels[variable] === current) open++;
        else others.push(literal);
      }
      do asserted = this.#trail[--at] as Literal;
      while (!this.#seen[Math.abs(asserted)]);
      reason = this.#reasons[Math.abs(asserted)]?.literals ?? [];
      open--;
    } while (open > 0);
    for (const variable of touched) this.#seen[variable] = false;
    // The deepest of the others is watched beside the asserted literal.
    others.sort((a, b) => (this.#levels[Math.abs(b)] as number) - (this.#levels[Math.abs(a)] as number));
    const deepest = others[0];
    return {
      literals: [-asserted, ...others],
      level: deepest === undefined ? 0 : (this.#levels[Math.abs(deepest)] as number),
    };
  }

  /** The assumptions from which the values of these literals were propagated. */
  #traceToAssumptions(literals: readonly Literal[]): Literal[] {
    const core: Literal[] = [];
    const touched: number[] = [];
    const visit = (literal: Literal) => {
      const variable = Math.abs(literal);
      if (this.#seen[variable] || this.#levels[variable] === 0 || this.#values[variable] === 0) return;
      this.#seen[variable] = true;
      touched.push(variable);
    };
    for (const literal of literals) visit(literal);
    for (let at = 0; at < touched.length; at++) {
      const variable = touched[at] as number;
      const reason = this.#reasons[variable];
      if (reason) for (const other of reason.literals) visit(other);
      else core.push(this.#values[variable] === 1 ? variable : -variable);
    }
    for (const variable of touched) this.#seen[variable] = false;
    return core;
  }

  /** Forgets the longer half of what was learnt when it grows large; between calls nothing depends on it. */
  #dropLearnt(): void {
    if (this.#learnt.length <= learntLimit) return;
    this.#cancelUntil(0);
    this.#learnt.sort((a, b) => a.literals.length - b.literals.length);
    const dropped = new Set(this.#learnt.splice(learntLimit / 2));
    for (const watching of this.#watches) {
      let kept = 0;
      for (const clause of watching) if (!dropped.has(clause)) watching[kept++] = clause;
      watching.length = kept;
    }
    // Fixed literals need no reason.
    for (const literal of this.#trail) this.#reasons[Math.abs(literal)] = undefined;
  }
}
