import type { Literal } from './solver.ts';
import type { Compiled, Theory } from './theory.ts';

type Clause = readonly Literal[];
/** The statement that a clause is part of; none where the clause says what a composed formula stands for. */
type Owner = Compiled | undefined;

/**
 * What follows when every clause of which all literals but one are false forces that one (unit propagation). A clause counts
 * its literals that are not false yet, so that it is looked at only when one is left (Dowling & Gallier 1984). The
 * universal clauses are laid out once; one individual after another brings its own.
 */
export class Propagation {
  readonly #clauses: readonly Clause[];
  readonly #owners: readonly Owner[];
  readonly #lengths: Int32Array;
  /** How many of each clause's literals are not false yet, while `run` goes. */
  readonly #open: Int32Array;
  /** The clauses with the literal at place `n` (see `placeOf`) stand from `#starts[n]` up to `#starts[n + 1]`. */
  readonly #starts: Int32Array;
  readonly #occurrences: Int32Array;
  readonly #trail: Trail;

  constructor(theory: Theory, statements: readonly Compiled[]) {
    const clauses: Clause[] = [];
    const owners: Owner[] = [];
    for (const owner of statements)
      for (const clause of owner.clauses) {
        clauses.push(clause);
        owners.push(owner);
      }
    for (const clause of theory.definitionsOf(clauses.flat())) clauses.push(clause);
    this.#clauses = clauses;
    this.#owners = owners;
    this.#lengths = Int32Array.from(clauses, ({ length }) => length);
    this.#open = this.#lengths.slice();
    this.#trail = new Trail(theory.variableCount);
    const starts = new Int32Array(2 * theory.variableCount + 3);
    for (const clause of clauses)
      for (const literal of clause) (starts[placeOf(literal) + 1] as number)++;
    for (let place = 1; place < starts.length; place++)
      (starts[place] as number) += starts[place - 1] as number;
    this.#starts = starts;
    this.#occurrences = new Int32Array(starts.at(-1) as number);
    const next = starts.slice();
    for (let index = 0; index < clauses.length; index++)
      for (const literal of clauses[index] as Clause)
        this.#occurrences[(next[placeOf(literal)] as number)++] = index;
  }

  /** What follows of an individual of whom the facts are said besides; `undefined` where it comes to a contradiction. */
  run(facts: readonly Compiled[]): Propagated | undefined {
    const trail = this.#trail;
    trail.clear();
    this.#open.set(this.#lengths);
    for (let index = 0; index < this.#lengths.length; index++)
      if (this.#lengths[index] === 1 && !this.#satisfy(index)) return undefined;
    for (let at = 0, before = -1; before < trail.length; ) {
      before = trail.length;
      for (const fact of facts)
        for (const clause of fact.clauses) if (!trail.satisfy(clause, fact)) return undefined;
      for (; at < trail.length; at++) if (!this.#follow(trail.literals[at] as Literal)) return undefined;
    }
    return trail.copy();
  }

  /** Takes in what the clauses force in which the literal is denied. */
  #follow(literal: Literal): boolean {
    const place = placeOf(-literal);
    const end = this.#starts[place + 1] as number;
    for (let at = this.#starts[place] as number; at < end; at++) {
      const index = this.#occurrences[at] as number;
      const left = (this.#open[index] as number) - 1;
      this.#open[index] = left;
      if (left <= 1 && !this.#satisfy(index)) return false;
    }
    return true;
  }

  #satisfy(index: number): boolean {
    return this.#trail.satisfy(this.#clauses[index] as Clause, this.#owners[index]);
  }
}

/** Literals in the order in which they were forced, while propagation goes: one individual after another has the same. */
class Trail {
  length = 0;
  readonly literals: Int32Array;
  /** By variable: 1 and its place among the literals where it is true, -1 and its place where false; else 0. */
  readonly #places: Int32Array;
  readonly #clauses: Clause[] = [];
  readonly #owners: Owner[] = [];

  constructor(variableCount: number) {
    this.literals = new Int32Array(variableCount);
    this.#places = new Int32Array(variableCount + 1);
  }

  clear(): void {
    this.length = 0;
    this.#places.fill(0);
  }

  /** Takes in the last literal of the clause that is not false; false where there is none. */
  satisfy(clause: Clause, owner: Owner): boolean {
    let last: Literal = 0;
    for (let index = 0; index < clause.length; index++) {
      const literal = clause[index] as Literal;
      const place = this.#places[Math.abs(literal)] as number;
      if (place === 0) {
        if (last !== 0) return true;
        last = literal;
      } else if (place > 0 === literal > 0) return true;
    }
    if (last === 0) return false;
    this.literals[this.length] = last;
    this.#clauses[this.length] = clause;
    this.#owners[this.length] = owner;
    this.length++;
    this.#places[Math.abs(last)] = last > 0 ? this.length : -this.length;
    return true;
  }

  copy(): Propagated {
    const { length } = this;
    return new Propagated(
      this.literals.slice(0, length),
      this.#places.slice(),
      this.#clauses.slice(0, length),
      this.#owners.slice(0, length),
    );
  }
}

/** Literals that are forced, each with the clause that forced it. */
export class Propagated {
  /** In the order in which they were found. */
  readonly literals: Int32Array;
  readonly #places: Int32Array;
  readonly #clauses: readonly Clause[];
  readonly #owners: readonly Owner[];
  #used: Int32Array | undefined;

  /** `places` by variable, the others by place, as a `Trail` has them. */
  constructor(
    literals: Int32Array,
    places: Int32Array,
    clauses: readonly Clause[],
    owners: readonly Owner[],
  ) {
    this.literals = literals;
    this.#places = places;
    this.#clauses = clauses;
    this.#owners = owners;
  }

  /** Whether the variable is forced to be true, or false. */
  valueOf(variable: number): boolean | undefined {
    const place = this.#places[variable] ?? 0;
    return place === 0 ? undefined : place > 0;
  }

  /** The statements by which a variable got its value, in no order; nearly always subset-minimal. */
  proofOf(variable: number): readonly Compiled[] {
    const at = Math.abs(this.#places[variable] ?? 0) - 1;
    if (at < 0) return [];
    this.#used ??= this.#collectUsed();
    const start = at * this.#words;
    let count = 0;
    let isRepeated = false;
    for (let word = 0; word <= at >> 5; word++)
      for (let bits = this.#used[start + word] as number; bits !== 0; bits &= bits - 1) {
        const owner = this.#owners[32 * word + 31 - Math.clz32(bits & -bits)];
        if (!owner) continue;
        collected[count++] = owner;
        // A statement of several clauses may have served more than once.
        isRepeated ||= owner.clauses.length > 1;
      }
    const proof = collected.slice(0, count);
    return isRepeated ? [...new Set(proof)] : proof;
  }

  get #words(): number {
    return (this.literals.length + 31) >> 5;
  }

  /** For each literal a row of bits: from which literals, itself among them, the search came to it. */
  #collectUsed(): Int32Array {
    const words = this.#words;
    const rows = new Int32Array(this.literals.length * words);
    for (let at = 0; at < this.literals.length; at++) {
      const start = at * words;
      (rows[start + (at >> 5)] as number) |= 1 << (at & 31);
      const clause = this.#clauses[at] as Clause;
      for (let index = 0; index < clause.length; index++) {
        const before = Math.abs(this.#places[Math.abs(clause[index] as Literal)] as number) - 1;
        if (before === at) continue;
        // Whatever it rests on came before it.
        for (let word = 0; word <= before >> 5; word++)
          (rows[start + word] as number) |= rows[before * words + word] as number;
      }
    }
    return rows;
  }
}

/** Room for what `proofOf` collects: it only grows, and the copy that is given takes no more than its members need. */
const collected: Compiled[] = [];

function placeOf(literal: Literal): number {
  return literal > 0 ? 2 * literal : -2 * literal + 1;
}
