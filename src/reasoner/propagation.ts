import type { Literal } from './solver.ts';
import type { Compiled, Theory } from './theory.ts';

interface Clause {
  readonly literals: readonly Literal[];
  /** The statement that it is part of; none where it says what a composed formula stands for. */
  readonly owner: Compiled | undefined;
}

/**
 * What follows when every clause of which all literals but one are false forces that one (unit propagation). A clause counts
 * its literals that are not false yet, so that it is looked at only when one is left (Dowling & Gallier 1984). The
 * universal clauses are laid out once; one individual after another brings its own.
 */
export class Propagation {
  readonly #theory: Theory;
  readonly #clauses: readonly Clause[];
  readonly #units: readonly Clause[];
  readonly #lengths: Int32Array;
  /** How many of each clause's literals are not false yet, while `run` goes. */
  readonly #open: Int32Array;
  /** The clauses with the literal at place `n` (see `placeOf`) stand from `#starts[n]` up to `#starts[n + 1]`. */
  readonly #starts: Int32Array;
  readonly #occurrences: Int32Array;

  constructor(theory: Theory, statements: readonly Compiled[]) {
    this.#theory = theory;
    const stated = statements.flatMap(listClauses);
    const definitions = theory.definitionsOf(stated.flatMap(({ literals }) => literals));
    this.#clauses = [
      ...stated,
      ...definitions.map((literals) => ({ literals: dropRepeated(literals), owner: undefined })),
    ];
    this.#units = this.#clauses.filter(({ literals }) => literals.length === 1);
    this.#lengths = Int32Array.from(this.#clauses, ({ literals }) => literals.length);
    this.#open = this.#lengths.slice();
    const starts = new Int32Array(2 * theory.variableCount + 3);
    for (const { literals } of this.#clauses)
      for (const literal of literals) (starts[placeOf(literal) + 1] as number)++;
    for (let place = 1; place < starts.length; place++)
      (starts[place] as number) += starts[place - 1] as number;
    this.#starts = starts;
    this.#occurrences = new Int32Array(starts.at(-1) as number);
    const next = starts.slice();
    for (const [clause, { literals }] of this.#clauses.entries())
      for (const literal of literals) this.#occurrences[(next[placeOf(literal)] as number)++] = clause;
  }

  /** What follows of an individual of whom the facts are said besides; `undefined` where it comes to a contradiction. */
  run(facts: readonly Compiled[]): Propagated | undefined {
    const said = facts.flatMap(listClauses);
    const found = new Propagated(this.#theory.variableCount);
    const open = this.#open;
    open.set(this.#lengths);
    for (const clause of this.#units) if (!found.satisfy(clause)) return undefined;
    for (let at = 0, before = -1; before < found.literals.length; ) {
      before = found.literals.length;
      for (const clause of said) if (!found.satisfy(clause)) return undefined;
      for (; at < found.literals.length; at++) {
        const place = placeOf(-(found.literals[at] as Literal));
        const end = this.#starts[place + 1] ?? 0;
        for (let index = this.#starts[place] ?? 0; index < end; index++) {
          const clause = this.#occurrences[index] as number;
          if (--(open[clause] as number) > 1) continue;
          if (!found.satisfy(this.#clauses[clause] as Clause)) return undefined;
        }
      }
    }
    return found;
  }
}

/** Literals that are forced, each with the clause that forced it. */
export class Propagated {
  /** In the order in which they were found. */
  readonly literals: Literal[] = [];
  readonly #reasons: Clause[] = [];
  /** By variable: 1 and its place among the literals where it is true, -1 and its place where false; else 0. */
  readonly #places: Int32Array;
  #used: Int32Array | undefined;

  constructor(variableCount: number) {
    this.#places = new Int32Array(variableCount + 1);
  }

  /** Whether the variable is forced to be true, or false. */
  valueOf(variable: number): boolean | undefined {
    const place = this.#places[variable] ?? 0;
    return place === 0 ? undefined : place > 0;
  }

  /** Takes in the last literal of the clause that is not false; false where there is none. */
  satisfy(clause: Clause): boolean {
    let last: Literal = 0;
    for (const literal of clause.literals) {
      const place = this.#places[Math.abs(literal)] as number;
      if (place === 0) {
        if (last !== 0 && last !== literal) return true;
        last = literal;
      } else if (place > 0 === literal > 0) return true;
    }
    if (last === 0) return false;
    this.literals.push(last);
    this.#reasons.push(clause);
    this.#places[Math.abs(last)] = last > 0 ? this.literals.length : -this.literals.length;
    return true;
  }

  /** The statements by which a variable got its value, in no order; nearly always subset-minimal. */
  proofOf(variable: number): readonly Compiled[] {
    const place = Math.abs(this.#places[variable] ?? 0) - 1;
    if (place < 0) return [];
    this.#used ??= this.#collectUsed();
    const words = this.#words;
    let count = 0;
    let isRepeated = false;
    for (let word = 0; word < words; word++)
      for (let bits = this.#used[place * words + word] as number; bits !== 0; bits &= bits - 1) {
        const { owner } = this.#reasons[32 * word + 31 - Math.clz32(bits & -bits)] as Clause;
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
    for (let at = 0; at < this.#reasons.length; at++) {
      const { literals } = this.#reasons[at] as Clause;
      const start = at * words;
      (rows[start + (at >> 5)] as number) |= 1 << (at & 31);
      for (const literal of literals) {
        const before = Math.abs(this.#places[Math.abs(literal)] as number) - 1;
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

function listClauses(owner: Compiled): readonly Clause[] {
  return owner.clauses.map((literals) => ({ literals: dropRepeated(literals), owner }));
}

/** Most clauses name each literal once, and are used as they are. */
function dropRepeated(literals: readonly Literal[]): readonly Literal[] {
  return literals.some((literal, index) => literals.indexOf(literal) < index)
    ? [...new Set(literals)]
    : literals;
}

function placeOf(literal: Literal): number {
  return literal > 0 ? 2 * literal : -2 * literal + 1;
}
