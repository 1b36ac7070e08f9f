import type { Citation } from './citation.ts';
import type { Status } from './claim.ts';
import type { Sentence } from './sentence.ts';
import type { Span } from './span.ts';

/** One place where a claim is recorded. */
export interface Claim {
  readonly sentence: Sentence;
  /** The entry that carries it. */
  readonly entry: { readonly collection: string; readonly id: string };
  /** Keys from the entry's front matter to the claim. */
  readonly path: readonly (string | number)[];
  /** The scalar that names the claim: a relation's target, a criterion's formula, a feature's value. */
  readonly span: Span;
  readonly assertedBy: readonly Citation[];
  readonly disputedBy: readonly Citation[];
  /** The reason given for the claim itself; those of its owners are in `assertedBy`. */
  readonly ground: string | undefined;
}

/** Anything the reasoner takes in: all claims of one sentence, with owners and place. */
export interface Statement {
  /** The sentence in canonical spelling; unique. */
  readonly text: string;
  readonly sentence: Sentence;
  readonly status: Status;
  /** Source ids of those who assert it, sorted. */
  readonly owners: readonly string[];
  /** Where it is recorded, in order of file and place; the first is the one to show. */
  readonly claims: readonly Claim[];
}
