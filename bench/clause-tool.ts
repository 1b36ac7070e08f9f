import type { ClauseTheory } from './clause-theory.ts';

/** A verdict with what it was shown from, by place in the theory. */
export interface ClauseProof {
  readonly clauses: readonly number[];
  readonly facts: readonly number[];
}

/** What is asked of every tool about individuals, predicates and clauses. */
export interface ClauseTool {
  /** Every individual under every predicate: `y`, `n` or `?`, individual by individual. */
  judgeAll(theory: ClauseTheory): string | Promise<string>;
}

/** Verdicts with a proof of each that is no stated fact. */
export interface ProvedCells {
  /** In the order of `judgeAll`. */
  readonly cells: string;
  /** The places of the cells that have a proof. */
  readonly proved: ArrayLike<number>;
  /** The proof of such a cell, in the words of the theory: turning a tool's own proof into that is no part of the work. */
  readonly proofOf: (cell: number) => ClauseProof;
}

export interface ProvingTool extends ClauseTool {
  proveAll(theory: ClauseTheory): ProvedCells;
}

/** Verdicts as `judgeAll` gives them, unknown until they are set. */
export class Cells {
  readonly #signs: Buffer;

  constructor(size: number) {
    this.#signs = Buffer.alloc(size, '?');
  }

  set(cell: number, holds: boolean): void {
    this.#signs[cell] = (holds ? 'y' : 'n').charCodeAt(0);
  }

  toString(): string {
    return this.#signs.toString('latin1');
  }
}
