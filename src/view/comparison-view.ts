import { splitPredicate } from '../model/identifier.ts';
import type { PredicateRelation } from '../model/relation.ts';
import { printSentence, type Sentence } from '../model/sentence.ts';
import type { Verdict } from '../reasoner/conclusion.ts';
import { listPredicates as listSenses } from '../reasoner/predicates.ts';
import type { Reasoner } from '../reasoner/reasoner.ts';
import { type Link, nameOf, type Phrase } from './phrase.ts';
import { putInWords } from './sentence-words.ts';
import { answer, type VerdictView } from './verdict-view.ts';

/** Something that follows about two senses, in words, with its proof. */
export interface FactView {
  readonly words: Phrase;
  readonly formal: string;
  readonly relation: PredicateRelation;
  /** In `core`, or in a position. */
  readonly verdict: VerdictView;
  /** The proof is no more than a claim of the same words. */
  readonly isRecorded: boolean;
}

/** How one sense relates to another, as far as it follows from what is recorded. */
export interface ComparisonView {
  readonly other: Link;
  /** What holds on the settled claims. */
  readonly facts: readonly FactView[];
  /** What holds only in a position. */
  readonly elsewhere: readonly FactView[];
  readonly summary: string;
}

/** The definitions and readings that methods can qualify under. */
export function listPredicates({ base }: Reasoner): readonly string[] {
  return listSenses(base);
}

/** How a sense relates to every other one; its own readings are parts of it, not rivals. */
export function compareWithOthers(reasoner: Reasoner, predicate: string): readonly ComparisonView[] {
  const known = compared.get(reasoner) ?? new Map<string, readonly ComparisonView[]>();
  compared.set(reasoner, known);
  const found = known.get(predicate) ?? listComparisons(reasoner, predicate);
  known.set(predicate, found);
  return found;
}

/** Two pages show the same comparisons, and their proofs take time. */
const compared = new WeakMap<Reasoner, Map<string, readonly ComparisonView[]>>();

function listComparisons(reasoner: Reasoner, predicate: string): readonly ComparisonView[] {
  const predicates = listPredicates(reasoner);
  if (!predicates.includes(predicate)) return [];
  const { id } = splitPredicate(predicate);
  return predicates
    .filter((other) => splitPredicate(other).id !== id)
    .map((other) => compare(reasoner, predicate, other));
}

function compare(reasoner: Reasoner, subject: string, object: string): ComparisonView {
  const ask = (relation: 'implies' | 'excludes', from: string, to: string) => {
    const sentence = { type: 'relation', relation, subject: from, object: to } as const;
    return { sentence, answer: answer(reasoner, sentence) };
  };
  const inside = ask('implies', subject, object);
  const contains = ask('implies', object, subject);
  const disjoint = ask('excludes', subject, object);
  const all = [inside, contains, disjoint];
  return {
    other: nameOf(reasoner.base, object),
    facts: all.flatMap((asked) => toFact(reasoner, asked.sentence, asked.answer.core)),
    elsewhere: all.flatMap((asked) =>
      asked.answer.elsewhere.flatMap((verdict) => toFact(reasoner, asked.sentence, verdict)),
    ),
    summary: summarise(
      inside.answer.core.verdict,
      contains.answer.core.verdict,
      disjoint.answer.core.verdict,
    ),
  };
}

/** A decided question as the statement that holds: itself for yes, its denial for no. */
function toFact(
  { base }: Reasoner,
  sentence: Extract<Sentence, { type: 'relation' }> & { readonly relation: 'implies' | 'excludes' },
  verdict: VerdictView,
): readonly FactView[] {
  if (verdict.verdict === 'unknown' || verdict.isVacuous) return [];
  const denial = { implies: 'not-implies', excludes: 'overlaps' } as const;
  const relation = verdict.verdict === 'yes' ? sentence.relation : denial[sentence.relation];
  const holds = { ...sentence, relation };
  const steps = verdict.proof?.steps ?? [];
  const formal = printSentence(holds);
  const isRecorded = steps.length === 1 && steps[0]?.formal === formal;
  return [{ words: putInWords(base, holds), formal, relation, verdict, isRecorded }];
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
