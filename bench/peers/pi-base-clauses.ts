import { deduceTraits, formula, ImplicationIndex } from '@pi-base/core';
import type { ClauseTheory, Literal } from '../clause-theory.ts';
import { Cells, type ProvedCells, type ProvingTool } from '../clause-tool.ts';

interface Proof {
  readonly theorems: readonly number[];
  readonly properties: readonly number[];
}

/** The reasoner of π-Base: propagation in both directions, a proof for all it finds. */
export class PiBaseClauses implements ProvingTool {
  judgeAll(theory: ClauseTheory): string {
    return this.proveAll(theory).cells;
  }

  proveAll({ individuals, predicates, clauses, facts }: ClauseTheory): ProvedCells {
    const toAtom = ({ predicate, holds }: Literal) => formula.atom(predicate, holds);
    const theorems = clauses.map(({ when, gives }, id) => {
      const [only] = when;
      return {
        id,
        when: when.length === 1 && only ? toAtom(only) : formula.and(...when.map(toAtom)),
        // biome-ignore lint/suspicious/noThenProperty: the name that the package gives it
        then: toAtom(gives),
      };
    });
    const index = new ImplicationIndex<number, number>(theorems);
    const proved: number[] = [];
    const proofs: Proof[] = new Array(individuals * predicates);
    const cells = new Cells(individuals * predicates);
    const places = new Map<number, number>();
    const traits = Array.from({ length: individuals }, () => new Map<number, boolean>());
    for (const [place, { individual, predicate, holds }] of facts.entries()) {
      places.set(individual * predicates + predicate, place);
      traits[individual]?.set(predicate, holds);
      cells.set(individual * predicates + predicate, holds);
    }
    for (const [individual, known] of traits.entries()) {
      const result = deduceTraits<number, number>(index, new Map(known));
      if (result.kind === 'contradiction') throw new Error(`a contradiction about ${individual}`);
      for (const { property, value, proof } of result.derivations.all()) {
        const cell = individual * predicates + property;
        cells.set(cell, value);
        proved.push(cell);
        proofs[cell] = proof;
      }
    }
    const proofOf = (cell: number) => {
      const { theorems, properties } = proofs[cell] as Proof;
      const row = cell - (cell % predicates);
      return { clauses: theorems, facts: properties.map((each) => places.get(row + each) as number) };
    };
    return { cells: cells.toString(), proved, proofOf };
  }
}
