import type { Owner } from './clause-list.ts';
import type { Compiled } from './theory.ts';

/** Literals that are forced, and the statements that force each. */
export class Propagated {
  /** In the order in which they were found. */
  readonly literals: Int32Array;
  readonly #places: Int32Array;
  readonly #owners: readonly Owner[];
  readonly #used: Int32Array;

  /**
   * `places` by variable: 1 and its place among the literals where it is true, -1 and its place where false. By place:
   * `owners`, whose clause forced the literal, and `used`, a row of bits for the literals that led to it.
   */
  constructor(literals: Int32Array, places: Int32Array, owners: readonly Owner[], used: Int32Array) {
    this.literals = literals;
    this.#places = places;
    this.#owners = owners;
    this.#used = used;
  }

  /** Whether the variable is forced to be true, or false. */
  valueOf(variable: number): boolean | undefined {
    const place = this.#places[variable] ?? 0;
    return place === 0 ? undefined : place > 0;
  }

  /** The statements by which a variable got its value, in no order; nearly always subset-minimal. */
  proofOf(variable: number): readonly Compiled[] {
    const place = Math.abs(this.#places[variable] ?? 0) - 1;
    if (place < 0) return [];
    const start = place * wordsFor(this.literals.length);
    let count = 0;
    let isRepeated = false;
    for (let word = 0; word <= place >> 5; word++)
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
}

/** Room for what `proofOf` collects: it only grows, and the copy that is given takes no more than its members need. */
const collected: Compiled[] = [];

/** How many words have a bit for each of so many. */
export function wordsFor(bits: number): number {
  return (bits + 31) >> 5;
}
