/**
 * A small conflict-driven clause-learning solver with assumptions (Marques-Silva & Sakallah 1996; Eén &
 * Sörensson 2003). Complete: `solve` always decides. Deterministic: variables are tried in order, false first,
 * so that models are small. When the assumptions cannot all hold, `core` names some that already cannot.
 */

/** A variable (positive) or its negation; variables count from 1. */
export type Literal = number;

/** A literal as it is kept: `2 v` for variable `v` and `2 v + 1` for its negation, so that `^ 1` negates and `>> 1` is the variable. */
export type Slot = number;

/** The first two slots are watched. */
type Clause = Slot[];

const learntLimit = 20_000;
const noLayers: readonly (readonly Literal[])[] = [];
const open = 0;
const isTrue = 1;
const isFalse = -1;

export class Solver {
  /** After a failed `solve`: assumptions that cannot hold together. Not minimal. */
  core: readonly Literal[] = [];
  /** How many times a variable had to be guessed since the last `solve` began: 0 when propagation sufficed. */
  guesses = 0;

  /** By slot. Those of variable 0 are unused. */
  #values = new Int8Array(64);
  readonly #watches: Clause[][] = [[], []];
  // By variable.
  #levels = new Int32Array(32);
  readonly #reasons: (Clause | undefined)[] = [undefined];
  /** Its place among those that models decide, or -1. */
  readonly #places: number[] = [-1];
  readonly #seen: boolean[] = [false];

  // Both keep the room that they once took: emptied and filled anew with each question, they would leave much garbage.
  readonly #trail: Slot[] = [];
  #trailLength = 0;
  readonly #levelStarts: number[] = [];
  /** The decision level: how many of the starts count. */
  #level = 0;
  #head = 0;
  /** Variables that models decide, and the first of them that may be open. */
  readonly #decided: number[] = [];
  #nextGuess = 0;
  #isContradictory = false;
  /** The assumptions that make up the first decision levels, as far as they are made and propagated. */
  #layers: (readonly Literal[])[] = [];
  #learnt: Clause[] = [];

  /** Variables are numbered from 1 up to this. */
  get variableCount(): number {
    return this.#reasons.length - 1;
  }

  /**
   * A new variable. One that is not `decided` is left open unless it is assumed: use it only where it occurs negated in
   * every clause, so that leaving it open means leaving it false.
   */
  addVariable(isDecided = true): number {
    const variable = this.#reasons.length;
    this.#reasons.push(undefined);
    this.#places.push(isDecided ? this.#decided.length : -1);
    if (isDecided) this.#decided.push(variable);
    this.#seen.push(false);
    this.#watches.push([], []);
    if (variable >= this.#levels.length) {
      const [values, levels] = [this.#values, this.#levels];
      this.#values = new Int8Array(2 * values.length);
      this.#values.set(values);
      this.#levels = new Int32Array(2 * levels.length);
      this.#levels.set(levels);
    }
    return variable;
  }

  addClause(literals: readonly Literal[]): void {
    const distinct: Slot[] = [];
    let guard = -1;
    for (const literal of literals) {
      const slot = toSlot(literal);
      if (distinct.includes(slot ^ 1)) return;
      if (distinct.includes(slot)) continue;
      if (guard < 0 && !this.#isDecided(slot) && this.#values[slot] === open) guard = distinct.length;
      distinct.push(slot);
    }
    if (guard >= 0 && distinct.length > 1) {
      // Nothing follows from it before the guard is assumed, so that what is known by now may stay.
      distinct.unshift(...distinct.splice(guard, 1));
      this.#attach(distinct);
      return;
    }
    this.#cancelUntil(0);
    if (distinct.some((slot) => this.#values[slot] === isTrue)) return;
    const clause = distinct.filter((slot) => this.#values[slot] === open);
    if (clause.length === 0) this.#isContradictory = true;
    else if (clause.length === 1) this.#assign(clause[0] as Slot, undefined);
    else this.#attach(clause);
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
        if (variable === 0) return true;
        this.guesses++;
        this.#levelStarts[this.#level++] = this.#trailLength;
        this.#assign(wish !== undefined && wish(variable) > 0 ? 2 * variable : 2 * variable + 1, undefined);
      } else if (this.#level <= assumed) {
        this.core = this.#traceToAssumptions(conflict);
        return false;
      } else {
        const { clause, level } = this.#learnFrom(conflict);
        this.#cancelUntil(level);
        if (clause.length > 1) {
          this.#attach(clause);
          this.#learnt.push(clause);
        }
        this.#assign(clause[0] as Slot, clause.length > 1 ? clause : undefined);
        if (level < assumed && !this.#establish(layers, assumptions)) return false;
      }
    }
  }

  /** In the model that a successful `solve` found just before. */
  isTrue(variable: number): boolean {
    return this.#values[2 * variable] === isTrue;
  }

  /** By slot, 1 where the literal is true in the model that a successful `solve` found just before. */
  copyValues(): Int8Array {
    return this.#values.slice(0, 2 * this.#reasons.length);
  }

  /** The same, or what a successful `propagate` came to just before; `undefined` where it is left open. */
  valueOf(variable: number): boolean | undefined {
    const value = this.#values[2 * variable];
    return value === open ? undefined : value === isTrue;
  }

  /** Whether the model that a successful `solve` found just before stays one when this variable alone is turned. */
  canTurn(variable: number): boolean {
    const isForced = (this.#levels[variable] as number) <= this.#layers.length + 1;
    if (isForced) return false;
    const slot = this.#values[2 * variable] === isTrue ? 2 * variable : 2 * variable + 1;
    // A clause of which nothing else is true watches it.
    for (const clause of this.#watches[slot] as Clause[])
      if (!clause.some((other) => other !== slot && this.#values[other] !== isFalse)) return false;
    return true;
  }

  /** Works out what the assumptions in `layers` force by propagation alone; false where they cannot hold. */
  propagate(layers: readonly (readonly Literal[])[]): boolean {
    return this.#establish(layers, []);
  }

  /**
   * Each layer becomes one decision level and the other assumptions the next, so that thousands of them cost
   * one propagation, and a layer costs nothing while it stays.
   */
  #establish(layers: readonly (readonly Literal[])[], assumptions: readonly Literal[]): boolean {
    let kept = 0;
    while (kept < this.#layers.length && kept < layers.length && this.#layers[kept] === layers[kept]) kept++;
    // A level may have been left before all of it was propagated.
    kept = Math.min(kept, this.#level);
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
    this.core = this.#traceToAssumptions(conflict);
    // The level is not fully propagated: the next question makes it anew.
    this.#layers.length = Math.max(0, this.#level - 1);
    return false;
  }

  #openLevel(literals: readonly Literal[]): boolean {
    this.#levelStarts[this.#level++] = this.#trailLength;
    for (const literal of literals) {
      const slot = toSlot(literal);
      const value = this.#values[slot];
      if (value === open) this.#assign(slot, undefined);
      else if (value === isFalse) {
        this.core = [literal, ...this.#traceToAssumptions([slot])];
        return false;
      }
    }
    return true;
  }

  #attach(clause: Clause): void {
    const [first = 0, second = 0] = clause;
    this.#watches[first]?.push(clause);
    // Of two literals, one a guard, the other has nothing to do before the guard is assumed.
    if (clause.length > 2 || this.#isDecided(first)) this.#watches[second]?.push(clause);
  }

  #isDecided(slot: Slot): boolean {
    return (this.#places[slot >> 1] as number) >= 0;
  }

  #assign(slot: Slot, reason: Clause | undefined): void {
    this.#values[slot] = isTrue;
    this.#values[slot ^ 1] = isFalse;
    this.#levels[slot >> 1] = this.#level;
    this.#reasons[slot >> 1] = reason;
    this.#trail[this.#trailLength++] = slot;
  }

  #cancelUntil(level: number): void {
    if (this.#level <= level) return;
    const start = this.#levelStarts[level] as number;
    for (let at = start; at < this.#trailLength; at++) {
      const slot = this.#trail[at] as Slot;
      this.#values[slot] = open;
      this.#values[slot ^ 1] = open;
      const place = this.#places[slot >> 1] as number;
      if (place >= 0 && place < this.#nextGuess) this.#nextGuess = place;
    }
    this.#trailLength = start;
    this.#level = level;
    this.#head = start;
  }

  #nextOpen(): number {
    for (; this.#nextGuess < this.#decided.length; this.#nextGuess++) {
      const variable = this.#decided[this.#nextGuess] as number;
      if (this.#values[2 * variable] === open) return variable;
    }
    return 0;
  }

  /** Assigns what the clauses force; returns a clause that cannot hold any more, if there is one. */
  #propagate(): Clause | undefined {
    const values = this.#values;
    while (this.#head < this.#trailLength) {
      const denied = (this.#trail[this.#head++] as Slot) ^ 1;
      const watching = this.#watches[denied] as Clause[];
      let kept = 0;
      for (let index = 0; index < watching.length; index++) {
        const clause = watching[index] as Clause;
        if (clause[0] === denied) {
          clause[0] = clause[1] as Slot;
          clause[1] = denied;
        }
        const first = clause[0] as Slot;
        const value = values[first];
        if (value !== isTrue && this.#moveWatch(clause)) continue;
        watching[kept++] = clause;
        if (value === open) {
          if (this.#isDecided(first)) this.#assign(first, clause);
        } else if (value === isFalse) {
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
    for (let index = 2; index < clause.length; index++) {
      const candidate = clause[index] as Slot;
      if (this.#values[candidate] === isFalse) continue;
      clause[index] = clause[1] as Slot;
      clause[1] = candidate;
      this.#watches[candidate]?.push(clause);
      return true;
    }
    return false;
  }

  /** The first unique implication point of a conflict, as a clause, and the level to go back to. */
  #learnFrom(conflict: Clause): { clause: Clause; level: number } {
    const current = this.#level;
    const others: Slot[] = [];
    const touched: number[] = [];
    let count = 0;
    let at = this.#trailLength;
    let reason: readonly Slot[] = conflict;
    let asserted: Slot = 0;
    do {
      for (const slot of reason) {
        const variable = slot >> 1;
        if (slot === asserted || this.#seen[variable] || this.#levels[variable] === 0) continue;
        this.#seen[variable] = true;
        touched.push(variable);
        if (this.#levels[variable] === current) count++;
        else others.push(slot);
      }
      do asserted = this.#trail[--at] as Slot;
      while (!this.#seen[asserted >> 1]);
      reason = this.#reasons[asserted >> 1] ?? [];
      count--;
    } while (count > 0);
    for (const variable of touched) this.#seen[variable] = false;
    // The deepest of the others is watched beside the asserted literal.
    const levelOf = (slot: Slot) => this.#levels[slot >> 1] as number;
    others.sort((a, b) => levelOf(b) - levelOf(a));
    const [deepest] = others;
    return { clause: [asserted ^ 1, ...others], level: deepest === undefined ? 0 : levelOf(deepest) };
  }

  /** The assumptions from which the values of these literals were propagated. */
  #traceToAssumptions(slots: readonly Slot[]): Literal[] {
    const core: Literal[] = [];
    const touched: number[] = [];
    const visit = (slot: Slot) => {
      const variable = slot >> 1;
      if (this.#seen[variable] || this.#levels[variable] === 0 || this.#values[slot] === open) return;
      this.#seen[variable] = true;
      touched.push(variable);
    };
    for (const slot of slots) visit(slot);
    for (let at = 0; at < touched.length; at++) {
      const variable = touched[at] as number;
      const reason = this.#reasons[variable];
      if (reason) for (const slot of reason) visit(slot);
      else core.push(this.#values[2 * variable] === isTrue ? variable : -variable);
    }
    for (const variable of touched) this.#seen[variable] = false;
    return core;
  }

  /** Forgets the longer half of what was learnt when it grows large; between calls nothing depends on it. */
  #dropLearnt(): void {
    if (this.#learnt.length <= learntLimit) return;
    this.#cancelUntil(0);
    this.#learnt.sort((a, b) => a.length - b.length);
    const dropped = new Set(this.#learnt.splice(learntLimit / 2));
    for (const watching of this.#watches) {
      let kept = 0;
      for (const clause of watching) if (!dropped.has(clause)) watching[kept++] = clause;
      watching.length = kept;
    }
    // Fixed literals need no reason.
    for (let at = 0; at < this.#trailLength; at++) this.#reasons[(this.#trail[at] as Slot) >> 1] = undefined;
  }
}

export function toSlot(literal: Literal): Slot {
  return literal > 0 ? 2 * literal : -2 * literal + 1;
}
