import type { KnowledgeBase } from '../model/knowledge-base.ts';
import type { Justification } from '../reasoner/conclusion.ts';
import { type ClaimView, viewClaim } from './claim-view.ts';

/** A justification step by step; each step is a claim that somebody makes. */
export interface ProofView {
  readonly steps: readonly ClaimView[];
  /** The steps that are not settled: disputed or tentative claims, and readings chosen. */
  readonly restsOn: readonly ClaimView[];
}

export function viewProof(base: KnowledgeBase, { statements, restsOn }: Justification): ProofView {
  const steps = statements.map((statement) => viewClaim(base, statement));
  const open = new Set(restsOn);
  return { steps, restsOn: steps.filter(({ formal }) => open.has(formal)) };
}
