import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { denialOf, printSentence, type Sentence } from '../model/sentence.ts';
import { closureOf } from '../reasoner/closure.ts';
import type { Conclusion, Verdict } from '../reasoner/conclusion.ts';
import type { ContextReasoner } from '../reasoner/context-reasoner.ts';
import { concludeOnce } from '../reasoner/kept-conclusions.ts';
import type { Reasoner } from '../reasoner/reasoner.ts';
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

/**
 * Answers a sentence in the context of the knowledge, and in each position whose verdict is another. Proofs are worked
 * out when they are asked for: most pages show few of them.
 */
export function answer(knowledge: Knowledge, sentence: Sentence): AnswerView {
  const { base, reasoner, context } = knowledge;
  const verdict = findVerdict(reasoner, context, sentence);
  const before = context === reasoner.core ? verdict : findVerdict(reasoner, reasoner.core, sentence);
  const elsewhere = reasoner.positions.flatMap((position) => {
    const there = listDissenting(reasoner).has(position) ? findVerdict(reasoner, position, sentence) : before;
    return there === verdict ? [] : [viewVerdict(base, position, sentence, there)];
  });
  const here = viewVerdict(base, context, sentence, verdict);
  return new Answer(base, sentence, { here, before: before === verdict ? undefined : before, elsewhere });
}

/** Most answers are only looked at for their verdict. There are as many as methods times senses, so they are small. */
class Answer implements AnswerView {
  readonly here: VerdictView;
  readonly before: Verdict | undefined;
  readonly elsewhere: readonly VerdictView[];
  readonly #base: KnowledgeBase;
  readonly #sentence: Sentence;

  constructor(
    base: KnowledgeBase,
    sentence: Sentence,
    { here, before, elsewhere }: Pick<AnswerView, 'here' | 'before' | 'elsewhere'>,
  ) {
    this.#base = base;
    this.#sentence = sentence;
    this.here = here;
    this.before = before;
    this.elsewhere = elsewhere;
  }

  get question() {
    return putInWords(this.#base, this.#sentence);
  }

  get formal() {
    return printSentence(this.#sentence);
  }
}

const dissenting = new WeakMap<Reasoner, ReadonlySet<ContextReasoner>>();

/** The positions whose answers can differ from those of core. */
export function listDissenting(reasoner: Reasoner): ReadonlySet<ContextReasoner> {
  const known = dissenting.get(reasoner) ?? new Set(reasoner.dissenting);
  dissenting.set(reasoner, known);
  return known;
}

/** The verdict on a sentence, for many sentences of one context: what relates senses is worked out once for all. */
export function findVerdict(reasoner: Reasoner, context: ContextReasoner, sentence: Sentence): Verdict {
  if (sentence.type === 'membership' && sentence.holds)
    return context.verdictOn(sentence.method, sentence.target);
  if (sentence.type !== 'relation' || sentence.given) return context.verdict(sentence);
  const { relation, subject, object } = sentence;
  if (relation !== 'implies' && relation !== 'excludes') return context.verdict(sentence);
  if (reasoner.base.features.has(subject) || reasoner.base.features.has(object))
    return context.verdict(sentence);
  const { sentences, empty } = closureOf(reasoner.base, context);
  if (empty.has(subject) || (relation === 'excludes' && empty.has(object))) return 'yes';
  if (sentences.has(printSentence(sentence))) return 'yes';
  const denial = denialOf(sentence);
  return denial && sentences.has(printSentence(denial)) ? 'no' : 'unknown';
}

export function viewVerdict(
  base: KnowledgeBase,
  context: ContextReasoner,
  sentence: Sentence,
  verdict: Verdict,
): VerdictView {
  return new AskedVerdict(base, context, sentence, verdict);
}

class AskedVerdict implements VerdictView {
  readonly verdict: Verdict;
  readonly #base: KnowledgeBase;
  readonly #context: ContextReasoner;
  readonly #sentence: Sentence;
  #conclusion: VerdictView | undefined;

  constructor(base: KnowledgeBase, context: ContextReasoner, sentence: Sentence, verdict: Verdict) {
    this.#base = base;
    this.#context = context;
    this.#sentence = sentence;
    this.verdict = verdict;
  }

  get position() {
    const { id } = this.#context.context;
    return this.#base.positions.has(id) ? nameOfPosition(this.#base, id) : undefined;
  }

  get isChosen() {
    const { id } = this.#context.context;
    return id !== 'core' && !this.#base.positions.has(id);
  }

  get proof() {
    return this.verdict === 'unknown' ? undefined : this.#conclude().proof;
  }

  get isVacuous() {
    if (this.verdict !== 'yes' || this.#sentence.type !== 'relation') return false;
    const { relation, subject, object, given } = this.#sentence;
    if (given || (relation !== 'implies' && relation !== 'excludes')) return this.#conclude().isVacuous;
    const { empty } = closureOf(this.#base, this.#context);
    return empty.has(subject) || (relation === 'excludes' && empty.has(object));
  }

  get isInConflict() {
    if (this.verdict !== 'unknown') return false;
    if (this.#sentence.type === 'membership')
      return this.#context.minimalSetsOf(this.#sentence.method).conflicts.length > 0;
    return this.#conclude().isInConflict;
  }

  #conclude(): VerdictView {
    this.#conclusion ??= viewConclusion(this.#base, concludeOnce(this.#context, this.#sentence));
    return this.#conclusion;
  }
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
