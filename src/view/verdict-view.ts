import type { KnowledgeBase } from '../model/knowledge-base.ts';
import type { Sentence } from '../model/sentence.ts';
import type { Conclusion, Verdict } from '../reasoner/conclusion.ts';
import type { ContextReasoner } from '../reasoner/context-reasoner.ts';
import type { Reasoner } from '../reasoner/reasoner.ts';
import { type Link, nameOfPosition, type Phrase } from './phrase.ts';
import { type ProofView, viewProof } from './proof-view.ts';
import { putInWords } from './sentence-words.ts';

/** The answer to one question in one context, with its proof. */
export interface VerdictView {
  readonly verdict: Verdict;
  /** The position it holds in; `undefined` for the settled claims alone. */
  readonly position: Link | undefined;
  readonly proof: ProofView | undefined;
  /** It holds only because nothing could qualify. */
  readonly isVacuous: boolean;
  /** The recorded claims about it conflict here, and are set aside. */
  readonly isInConflict: boolean;
}

/** The answer to one question wherever it was asked. */
export interface AnswerView {
  readonly question: Phrase;
  readonly formal: string;
  readonly core: VerdictView;
  /** The positions in which the verdict is another. */
  readonly elsewhere: readonly VerdictView[];
}

/** Answers a sentence in `core`, and in each position whose verdict is another. */
export function answer(reasoner: Reasoner, sentence: Sentence): AnswerView {
  const { base } = reasoner;
  const core = conclude(base, reasoner.core, sentence);
  const others = reasoner.positions.filter((context) => context.verdict(sentence) !== core.verdict.verdict);
  return {
    question: putInWords(base, sentence),
    formal: core.sentence,
    core: core.verdict,
    elsewhere: others.map((context) => conclude(base, context, sentence).verdict),
  };
}

function conclude(
  base: KnowledgeBase,
  context: ContextReasoner,
  sentence: Sentence,
): { readonly sentence: string; readonly verdict: VerdictView } {
  const conclusion = context.conclude(sentence);
  return { sentence: conclusion.sentence, verdict: viewConclusion(base, conclusion) };
}

export function viewConclusion(base: KnowledgeBase, conclusion: Conclusion): VerdictView {
  const { verdict, context, justification, isVacuous, conflicts } = conclusion;
  return {
    verdict,
    position: base.positions.has(context) ? nameOfPosition(base, context) : undefined,
    proof: justification && viewProof(base, justification),
    isVacuous,
    isInConflict: verdict === 'unknown' && conflicts.length > 0,
  };
}
