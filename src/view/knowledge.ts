import { type CheckReport, check } from '../checker/check.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import type { AssumptionSet } from '../reasoner/context.ts';
import type { ContextReasoner } from '../reasoner/context-reasoner.ts';
import type { Reasoner } from '../reasoner/reasoner.ts';

/** What every page view is made from: the knowledge, what follows from it, and what the checker says of it. */
export interface Knowledge {
  readonly base: KnowledgeBase;
  readonly reasoner: Reasoner;
  /** Over all contexts. */
  readonly report: CheckReport;
  /** The context in which verdicts are given: `core`, unless a reader chose assumptions. */
  readonly context: ContextReasoner;
  /** What the checker says in that context, where a reader chose it. */
  readonly chosenReport?: CheckReport | undefined;
}

/** The same knowledge as it looks under assumptions that a reader chose. */
export function chooseContext(knowledge: Knowledge, assumptions: AssumptionSet): Knowledge {
  const { base, reasoner } = knowledge;
  const context = reasoner.under(assumptions);
  if (context === reasoner.core) return knowledge;
  return { ...knowledge, context, chosenReport: check(base, { context: assumptions }) };
}
