import type { Literal } from './solver.ts';
import type { Compiled } from './theory.ts';

/** The statement that a clause is part of; none where the clause says what a composed formula stands for. */
export type Owner = Compiled | undefined;

/** Clauses one after another. */
export class ClauseList {
  readonly literals: Literal[] = [];
  readonly owners: Owner[] = [];
  /** No variable that was ever among them is higher. */
  highest = 0;
  /** By clause: where its literals begin. After the last, where those of the next will. */
  readonly #starts: number[] = [0];

  get count(): number {
    return this.owners.length;
  }

  startOf(clause: number): number {
    return this.#starts[clause] as number;
  }

  endOf(clause: number): number {
    return this.#starts[clause + 1] as number;
  }

  addAll(statement: Compiled): void {
    for (const clause of statement.clauses) this.add(clause, statement);
  }

  add(clause: readonly Literal[], owner: Owner): void {
    for (const literal of clause) {
      this.literals.push(literal);
      this.highest = Math.max(this.highest, Math.abs(literal));
    }
    this.#starts.push(this.literals.length);
    this.owners.push(owner);
  }

  dropFrom(clause: number): void {
    this.literals.length = this.startOf(clause);
    this.#starts.length = clause + 1;
    this.owners.length = clause;
  }
}
