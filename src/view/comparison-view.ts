import { splitPredicate } from '../model/identifier.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import type { PredicateRelation } from '../model/relation.ts';
import { printSentence, type Sentence } from '../model/sentence.ts';
import { areRelated, closureOf } from '../reasoner/closure.ts';
import type { Verdict } from '../reasoner/conclusion.ts';
import type { ContextReasoner } from '../reasoner/context-reasoner.ts';
import { listPredicates } from '../reasoner/predicates.ts';
import type { Knowledge } from './knowledge.ts';
import { type Link, nameOf, type Phrase } from './phrase.ts';
import { putInWords } from './sentence-words.ts';
import { answer, listDissenting, type VerdictView } from './verdict-view.ts';

/** Something that follows about two senses, in words, with its proof. */
export interface FactView {
  readonly words: Phrase;
  readonly formal: string;
  readonly relation: PredicateRelation;
  /** In `core`, or in a position. */
  readonly verdict: VerdictView;
  /** The proof is no more than a claim of the same words. */
  readonly isRecorded: boolean;
  /** What the settled claims alone say to it, where that is another. */
  readonly before: Verdict | undefined;
}

/** How one sense relates to another, as far as it follows from what is recorded. */
export interface ComparisonView {
  readonly other: Link;
  readonly facts: readonly FactView[];
  /** What holds only in a position. */
  readonly elsewhere: readonly FactView[];
  /** What holds on settled claims alone and no more under the chosen assumptions. */
  readonly lost: readonly Phrase[];
  readonly summary: string;
}

/** Whether there is anything that a sense could be related to. */
export function isComparable({ base }: Knowledge, predicate: string): boolean {
  const predicates = listPredicates(base);
  return (
    predicates.includes(predicate) &&
    predicates.some((other) => splitPredicate(other).id !== splitPredicate(predicate).id)
  );
}

/** How a sense relates to every other one; its own readings are parts of it, not rivals. */
export function compareWithOthers(knowledge: Knowledge, predicate: string): readonly ComparisonView[] {
  const known = compared.get(knowledge.context) ?? new Map<string, readonly ComparisonView[]>();
  compared.set(knowledge.context, known);
  const found = known.get(predicate) ?? listComparisons(knowledge, predicate);
  known.set(predicate, found);
  return found;
}

/** Two pages show the same comparisons, and their proofs take time. */
const compared = new WeakMap<ContextReasoner, Map<string, readonly ComparisonView[]>>();

function listComparisons(knowledge: Knowledge, predicate: string): readonly ComparisonView[] {
  const predicates = listPredicates(knowledge.base);
  if (!predicates.includes(predicate)) return [];
  const { id } = splitPredicate(predicate);
  const rank = rankBy(knowledge.base, id);
  return predicates
    .filter((other) => splitPredicate(other).id !== id)
    .map((other) => ({ other, rank: rank(other) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ other }) =>
      isAnythingKnown(knowledge, predicate, other)
        ? compareTwo(knowledge, predicate, other)
        : {
            other: nameOf(knowledge.base, other),
            facts: [],
            elsewhere: [],
            lost: [],
            summary: summarise('unknown', 'unknown', 'unknown'),
          },
    );
}

/** In the context, in core or in a position; of most pairs in a large collection nothing is. */
function isAnythingKnown({ base, reasoner, context }: Knowledge, first: string, second: string): boolean {
  return [context, reasoner.core, ...listDissenting(reasoner)].some((each) =>
    areRelated(closureOf(base, each), first, second),
  );
}

/** Those first of which somebody claims a relation to the sense, then those of the same term. */
function rankBy(base: KnowledgeBase, id: string): (predicate: string) => number {
  const claimed = new Set<string>();
  for (const { sentence } of base.statements.values()) {
    if (sentence.type !== 'relation') continue;
    const ends = [sentence.subject, sentence.object].map((end) => splitPredicate(end).id);
    if (ends.includes(id)) for (const end of ends) claimed.add(end);
  }
  const term = base.definitions.get(id)?.data.term;
  return (predicate) => {
    const other = splitPredicate(predicate).id;
    if (claimed.has(other)) return 0;
    return base.definitions.get(other)?.data.term === term ? 1 : 2;
  };
}

function compareTwo(knowledge: Knowledge, subject: string, object: string): ComparisonView {
  const ask = (relation: 'implies' | 'excludes', from: string, to: string) => {
    const sentence = { type: 'relation', relation, subject: from, object: to } as const;
    return { sentence, answer: answer(knowledge, sentence) };
  };
  const inside = ask('implies', subject, object);
  const contains = ask('implies', object, subject);
  const disjoint = ask('excludes', subject, object);
  const all = [inside, contains, disjoint];
  return {
    other: nameOf(knowledge.base, object),
    facts: all.flatMap((asked) => toFact(knowledge, asked.sentence, asked.answer.here, asked.answer.before)),
    elsewhere: all.flatMap((asked) =>
      asked.answer.elsewhere.flatMap((verdict) => toFact(knowledge, asked.sentence, verdict, undefined)),
    ),
    lost: all
      .filter(({ answer }) => answer.before !== undefined && answer.here.verdict === 'unknown')
      .map(({ sentence, answer }) =>
        putInWords(knowledge.base, { ...sentence, relation: relationOf(sentence.relation, answer.before) }),
      ),
    summary: summarise(
      inside.answer.here.verdict,
      contains.answer.here.verdict,
      disjoint.answer.here.verdict,
    ),
  };
}

/** A decided question as the statement that holds: itself for yes, its denial for no. */
function toFact(
  { base }: Knowledge,
  sentence: Extract<Sentence, { type: 'relation' }> & { readonly relation: 'implies' | 'excludes' },
  verdict: VerdictView,
  before: Verdict | undefined,
): readonly FactView[] {
  if (verdict.verdict === 'unknown' || verdict.isVacuous) return [];
  const relation = relationOf(sentence.relation, verdict.verdict);
  const holds = { ...sentence, relation };
  const formal = printSentence(holds);
  return [
    {
      words: putInWords(base, holds),
      formal,
      relation,
      verdict,
      get isRecorded() {
        const steps = verdict.proof?.steps ?? [];
        return steps.length === 1 && steps[0]?.formal === formal;
      },
      before,
    },
  ];
}

function relationOf(asked: 'implies' | 'excludes', verdict: Verdict | undefined): PredicateRelation {
  if (verdict !== 'no') return asked;
  return asked === 'implies' ? 'not-implies' : 'overlaps';
}

/** The relation of two senses in a word or two. */
function summarise(inside: Verdict, contains: Verdict, disjoint: Verdict): string {
  if (inside === 'yes' && contains === 'yes') return 'the same methods';
  if (inside === 'yes') return contains === 'no' ? 'strictly inside' : 'inside, perhaps the same';
  if (contains === 'yes') return inside === 'no' ? 'strictly contains' : 'contains, perhaps the same';
  if (disjoint === 'yes') return 'nothing in common';
  const known = [
    disjoint === 'no' ? 'overlaps' : '',
    inside === 'no' && contains === 'no' ? 'neither contains the other' : '',
    inside === 'no' && contains === 'unknown' ? 'not inside' : '',
    contains === 'no' && inside === 'unknown' ? 'does not contain' : '',
  ].filter((word) => word !== '');
  return known.length > 0 ? known.join('; ') : 'not known';
}
