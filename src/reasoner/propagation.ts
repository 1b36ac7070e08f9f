import { ClauseList, type Owner } from './clause-list.ts';
import { Propagated, wordsFor } from './propagated.ts';
import type { Literal } from './solver.ts';
import type { Compiled, Theory } from './theory.ts';

/**
 * What follows when every clause of which all literals but one are false forces that one (unit propagation). A clause counts
 * its literals that are not false yet, so that it is looked at only when one is left (Dowling & Gallier 1984). The
 * universal clauses are laid out once; one individual after another brings its own, and takes them away again.
 */
export class Propagation {
  readonly #clauses = new ClauseList();
  /** The universal clauses come first: this many. */
  readonly #universal: number;
  readonly #units: readonly number[];
  /** By universal clause. */
  readonly #lengths: Int32Array;
  /** By universal clause: how many of its literals are not false yet. */
  readonly #open: Int32Array;
  /** The universal clauses with the literal at place `n` (see `placeOf`) stand from `#starts[n]` up to `#starts[n + 1]`. */
  readonly #starts: Int32Array;
  readonly #occurrences: Int32Array;
  /** The literals found so far, and the clause that forced each. */
  #found = new Int32Array(0);
  #reasons = new Int32Array(0);
  #count = 0;
  /** By variable: 1 and its place among the literals found where it is true, -1 and its place where false; else 0. */
  #places = new Int32Array(0);

  constructor(theory: Theory, statements: readonly Compiled[]) {
    const clauses = this.#clauses;
    for (const statement of statements) clauses.addAll(statement);
    for (const clause of theory.definitionsOf(clauses.literals)) clauses.add(clause, undefined);
    const { count, literals } = clauses;
    this.#universal = count;
    this.#lengths = new Int32Array(count);
    for (let clause = 0; clause < count; clause++)
      this.#lengths[clause] = clauses.endOf(clause) - clauses.startOf(clause);
    this.#units = [...this.#lengths.keys()].filter((clause) => this.#lengths[clause] === 1);
    this.#open = new Int32Array(count);
    const starts = new Int32Array(2 * clauses.highest + 3);
    for (const literal of literals) (starts[placeOf(literal) + 1] as number)++;
    for (let place = 1; place < starts.length; place++)
      (starts[place] as number) += starts[place - 1] as number;
    this.#starts = starts;
    this.#occurrences = new Int32Array(literals.length);
    const next = starts.slice();
    for (let clause = 0; clause < count; clause++)
      for (let at = clauses.startOf(clause); at < clauses.endOf(clause); at++)
        this.#occurrences[(next[placeOf(literals[at] as Literal)] as number)++] = clause;
    this.#makeRoom();
  }

  /** What follows of an individual of whom the facts are said besides; `undefined` where it comes to a contradiction. */
  run(facts: readonly Compiled[]): Propagated | undefined {
    for (const fact of facts) this.#clauses.addAll(fact);
    const found = this.#isConsistent() ? this.#copyFound() : undefined;
    this.#clauses.dropFrom(this.#universal);
    return found;
  }

  #isConsistent(): boolean {
    this.#begin();
    for (const clause of this.#units) if (!this.#satisfy(clause)) return false;
    for (let at = 0, before = -1; before < this.#count; ) {
      before = this.#count;
      for (let clause = this.#universal; clause < this.#clauses.count; clause++)
        if (!this.#satisfy(clause)) return false;
      for (; at < this.#count; at++) if (!this.#follow(this.#found[at] as Literal)) return false;
    }
    return true;
  }

  #begin(): void {
    this.#count = 0;
    this.#open.set(this.#lengths);
    this.#places.fill(0);
    if (this.#places.length <= this.#clauses.highest) this.#makeRoom();
  }

  /** Facts may speak of variables that no universal clause has. */
  #makeRoom(): void {
    const { highest } = this.#clauses;
    this.#found = new Int32Array(highest);
    this.#reasons = new Int32Array(highest);
    this.#places = new Int32Array(highest + 1);
  }

  /** Takes in what universal clauses force in which the literal is denied; false where one cannot hold any more. */
  #follow(literal: Literal): boolean {
    const place = placeOf(-literal);
    const end = this.#starts[place + 1] ?? 0;
    for (let at = this.#starts[place] ?? 0; at < end; at++) {
      const clause = this.#occurrences[at] as number;
      const left = (this.#open[clause] as number) - 1;
      this.#open[clause] = left;
      if (left <= 1 && !this.#satisfy(clause)) return false;
    }
    return true;
  }

  /** Takes in the last literal of the clause that is not false; false where there is none. */
  #satisfy(clause: number): boolean {
    const { literals } = this.#clauses;
    const end = this.#clauses.endOf(clause);
    let last: Literal = 0;
    for (let at = this.#clauses.startOf(clause); at < end; at++) {
      const literal = literals[at] as Literal;
      const place = this.#places[Math.abs(literal)] as number;
      if (place === 0) {
        if (last !== 0) return true;
        last = literal;
      } else if (place > 0 === literal > 0) return true;
    }
    if (last === 0) return false;
    this.#found[this.#count] = last;
    this.#reasons[this.#count] = clause;
    this.#count++;
    this.#places[Math.abs(last)] = last > 0 ? this.#count : -this.#count;
    return true;
  }

  #copyFound(): Propagated {
    const owners = new Array<Owner>(this.#count);
    for (let at = 0; at < this.#count; at++) owners[at] = this.#clauses.owners[this.#reasons[at] as number];
    const literals = this.#found.slice(0, this.#count);
    return new Propagated(literals, this.#places.slice(), owners, this.#collectUsed());
  }

  /** For each literal found a row of bits: from which, itself among them, the search came to it. */
  #collectUsed(): Int32Array {
    const clauses = this.#clauses;
    const words = wordsFor(this.#count);
    const rows = new Int32Array(this.#count * words);
    for (let place = 0; place < this.#count; place++) {
      const start = place * words;
      (rows[start + (place >> 5)] as number) |= 1 << (place & 31);
      const reason = this.#reasons[place] as number;
      for (let at = clauses.startOf(reason); at < clauses.endOf(reason); at++) {
        const before = Math.abs(this.#places[Math.abs(clauses.literals[at] as Literal)] as number) - 1;
        if (before === place) continue;
        // Whatever it rests on came before it.
        for (let word = 0; word <= before >> 5; word++)
          (rows[start + word] as number) |= rows[before * words + word] as number;
      }
    }
    return rows;
  }
}

function placeOf(literal: Literal): number {
  return literal > 0 ? 2 * literal : -2 * literal + 1;
}
