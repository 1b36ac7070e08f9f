import type { CheckReport } from '../checker/check.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import type { Reasoner } from '../reasoner/reasoner.ts';

/** What every page view is made from: the knowledge, what follows from it, and what the checker says of it. */
export interface Knowledge {
  readonly base: KnowledgeBase;
  readonly reasoner: Reasoner;
  readonly report: CheckReport;
}
