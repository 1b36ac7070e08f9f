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

export interface ProvingTool extends ClauseTool {
  /** The same with a proof of every verdict that is no stated fact, in the same order. */
  proveAll(theory: ClauseTheory): {
    readonly cells: string;
    readonly proofs: ReadonlyMap<number, () => ClauseProof>;
  };
}
