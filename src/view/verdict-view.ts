import type { KnowledgeBase } from '../model/knowledge-base.ts';
import type { Sentence } from '../model/sentence.ts';
import type { Conclusion, Verdict } from '../reasoner/conclusion.ts';
import type { Knowledge } from './knowledge.ts';
import { type Link, nameOfPosition, type Phrase } from './phrase.ts';
import { type ProofView, viewProof } from './proof-view.ts';
import { putInWords } from './sentence-words.ts';

/** The answer to one question in one context, with its proof. */
export interface VerdictView {
  readonly verdict: Verdict;
  /** The position it holds in; `undefined` for the settled claims alone, and for what a reader chose. */
  readonly position: Link | undefined;
  /** It holds under assumptions that a reader chose. */
  readonly isChosen: boolean;
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
  /** On the settled claims, or under the assumptions that a reader chose. */
  readonly here: VerdictView;
  /** The verdict on settled claims alone, where the chosen assumptions change it. */
  readonly before: Verdict | undefined;
  /** The positions in which the verdict is another. */
  readonly elsewhere: readonly VerdictView[];
}

/** Answers a sentence in the context of the knowledge, and in each position whose verdict is another. */
export function answer({ base, reasoner, context }: Knowledge, sentence: Sentence): AnswerView {
  const conclusion = context.conclude(sentence);
  const before = reasoner.core.verdict(sentence);
  // Positions that add nothing to the settled claims answer as core does, and need not be asked again.
  const asked = before === conclusion.verdict ? reasoner.dissenting : reasoner.positions;
  const others = asked.filter((position) => position.verdict(sentence) !== conclusion.verdict);
  return {
    question: putInWords(base, sentence),
    formal: conclusion.sentence,
    here: viewConclusion(base, conclusion),
    before: before === conclusion.verdict ? undefined : before,
    elsewhere: others.map((position) => viewConclusion(base, position.conclude(sentence))),
  };
}

export function viewConclusion(base: KnowledgeBase, conclusion: Conclusion): VerdictView {
  const { verdict, context, justification, isVacuous, conflicts } = conclusion;
  const isPosition = base.positions.has(context);
  return {
    verdict,
    position: isPosition ? nameOfPosition(base, context) : undefined,
    isChosen: !isPosition && context !== 'core',
    proof: justification && viewProof(base, justification),
    isVacuous,
    isInConflict: verdict === 'unknown' && conflicts.length > 0,
  };
}
