import type { Literal } from './solver.ts';

/**
 * What clauses still say beside values that are known: which values follow from one more, by unit propagation alone.
 *
 * Where every clause that the propagation touched is satisfied at its end, the clauses that are left stood there before, so
 * that they give no value which did not follow without the assumption: propagation found everything. Otherwise it says that
 * it cannot tell. The clauses have to be satisfiable beside the known values, and what is asked about open beside them.
 */
export class OpenClauses {
  readonly #clauses: readonly (readonly Literal[])[];
  /** By literal: the clauses that have it. */
  readonly #places = new Map<Literal, number[]>();

  constructor(clauses: readonly (readonly Literal[])[], known: Iterable<Literal>) {
    const held = new Set(known);
    const reduce = (clause: readonly Literal[]) => clause.filter((literal) => !held.has(-literal));
    let open = clauses;
    for (let before = -1; before !== held.size; ) {
      before = held.size;
      open = open.filter((clause) => !clause.some((literal) => held.has(literal))).map(reduce);
      for (const [literal, second] of open)
        if (literal !== undefined && second === undefined) held.add(literal);
    }
    this.#clauses = open;
    for (const [index, clause] of open.entries())
      for (const literal of clause) {
        const places = this.#places.get(literal);
        if (places) places.push(index);
        else this.#places.set(literal, [index]);
      }
  }

  /** The literals that follow from one that is open, itself among them; `undefined` where propagation cannot tell. */
  propagate(assumed: Literal): ReadonlySet<Literal> | undefined {
    const held = new Set([assumed]);
    const touched = new Set<number>();
    // A set takes in what is added while it is walked through.
    for (const literal of held)
      for (const index of this.#places.get(-literal) ?? []) {
        const clause = this.#clauses[index] as readonly Literal[];
        touched.add(index);
        if (clause.some((other) => held.has(other))) continue;
        const left = clause.filter((other) => !held.has(-other));
        if (left.length === 0) return undefined;
        if (left.length === 1) held.add(left[0] as Literal);
      }
    const isSatisfied = (index: number) => this.#clauses[index]?.some((literal) => held.has(literal));
    return [...touched].every(isSatisfied) ? held : undefined;
  }
}
