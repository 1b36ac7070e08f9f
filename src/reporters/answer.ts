import type { Statement } from '../model/statement.ts';
import type { Conclusion } from '../reasoner/conclusion.ts';
import type { Deciding } from '../reasoner/deciding-claims.ts';
import type { Individual } from '../reasoner/proposition.ts';
import type { Repair } from '../reasoner/repair.ts';

/** All that is said in reply to a question about one sentence. */
export interface Answer {
  readonly conclusion: Conclusion;
  /** The statements of its justification without which the verdict would not stand. */
  readonly needed: readonly Statement[];
  /** Of an unknown verdict: the smallest sets of open claims that would decide it. */
  readonly deciding: readonly Deciding[];
  /** Of an inconsistent context: what could be given up, for whom, and at what cost. */
  readonly repairs: readonly (Repair & { readonly individual: Individual })[];
}
