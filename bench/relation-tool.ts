import type { RelationTheory } from './relation-theory.ts';

/** What is asked of every tool about definitions that imply and exclude each other. Definitions are numbers. */
export interface RelationTool {
  /** Takes the relations in, as far as the tool can before a question is asked. */
  load(theory: RelationTheory): void;
  /** Which relations hold, for all pairs at once. */
  close(): Closure | Promise<Closure>;
  /** The definitions that nothing could fall under, ascending. */
  listEmpty(): readonly number[] | Promise<readonly number[]>;
  /** Whether all that falls under the first falls under the second. */
  implies(subject: number, object: number): boolean | Promise<boolean>;
  /** The smallest sets of relations, by place in the theory, from which this follows: smallest first, ties in any order. */
  justify(
    question: Question,
    count: number,
  ): readonly (readonly number[])[] | Promise<readonly (readonly number[])[]>;
}

export interface Closure {
  implies(subject: number, object: number): boolean;
  excludes(subject: number, object: number): boolean;
}

/** Why the definition is empty, or why all that falls under it falls under `object`. */
export interface Question {
  readonly subject: number;
  readonly object?: number | undefined;
}
