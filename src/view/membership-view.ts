import type { Verdict } from '../reasoner/conclusion.ts';
import { listPredicates } from '../reasoner/predicates.ts';
import type { Cell } from '../reasoner/table.ts';
import { listActive } from './entry-view.ts';
import type { Knowledge } from './knowledge.ts';
import { findCells, tableIn } from './membership-table.ts';
import { type Link, nameOf, nameOfTerm, type Phrase } from './phrase.ts';
import { putInWords } from './sentence-words.ts';
import { type AnswerView, answer } from './verdict-view.ts';

/** A verdict in a word, without its proof. */
export interface ShortVerdict {
  readonly name: string;
  readonly verdict: Verdict;
}

/** A method and a sense, and whether the one falls under the other. */
export interface MembershipView {
  readonly method: Link;
  readonly sense: Link;
  readonly answer: AnswerView;
  /** The same question for each reading of the sense. */
  readonly readings: readonly ShortVerdict[];
}

/** A method and a sense on the method's own page. */
export interface JudgedSense extends MembershipView {
  /** Smallest sets of unsettled claims that would change the verdict, and to what. */
  readonly granting: readonly { readonly claims: readonly Phrase[]; readonly verdict: Verdict }[];
  /** Neither answer follows, here or in a position, and no unsettled claim would bring one. */
  readonly isOpen: boolean;
}

export interface MembershipGroup {
  readonly verdict: Verdict;
  readonly members: readonly MembershipView[];
}

const verdicts: readonly Verdict[] = ['yes', 'no', 'unknown'];

/** The recorded methods by whether they qualify under a sense. */
export function groupMethods(
  knowledge: Knowledge,
  predicate: string,
  readings: readonly string[] = [],
): readonly MembershipGroup[] {
  const members = listActive(knowledge.base, 'methods').map((method) =>
    viewMembership(knowledge, method, predicate, readings),
  );
  return verdicts.map((verdict) => ({
    verdict,
    members: members.filter(({ answer }) => answer.here.verdict === verdict),
  }));
}

/** The senses and readings of one term, with the verdict on a method under each. */
export interface TermMemberships {
  readonly term: Link;
  readonly senses: readonly JudgedSense[];
}

/** Whether a method falls under each recorded sense, by term; the terms first under which most is known. */
export function judgeMethod(knowledge: Knowledge, method: string): readonly TermMemberships[] {
  const { base, reasoner, context } = knowledge;
  const cells = findCells(tableIn(reasoner, context), method);
  const termOf = (predicate: string) => base.definitions.get(predicate.split('@')[0] ?? '')?.data.term;
  const byTerm = Map.groupBy(listPredicates(base), termOf);
  const countKnown = ({ senses }: TermMemberships) => senses.filter(({ isOpen }) => !isOpen).length;
  return listActive(base, 'terms')
    .flatMap((term) => {
      const senses = byTerm.get(term) ?? [];
      if (senses.length === 0) return [];
      return [
        {
          term: nameOfTerm(base, term),
          senses: senses.map((predicate) =>
            judgeSense(knowledge, method, predicate, cells.get(predicate)?.changes ?? []),
          ),
        },
      ];
    })
    .sort((a, b) => countKnown(b) - countKnown(a));
}

function judgeSense(
  knowledge: Knowledge,
  method: string,
  predicate: string,
  changes: Cell['changes'],
): JudgedSense {
  const view = viewMembership(knowledge, method, predicate, []);
  const { here, before, elsewhere } = view.answer;
  return {
    ...view,
    granting: changes.map(({ accepting, verdict }) => ({
      claims: accepting.map(({ sentence }) => putInWords(knowledge.base, sentence)),
      verdict,
    })),
    isOpen:
      here.verdict === 'unknown' &&
      !here.isInConflict &&
      before === undefined &&
      elsewhere.length === 0 &&
      changes.length === 0,
  };
}

function viewMembership(
  knowledge: Knowledge,
  method: string,
  predicate: string,
  readings: readonly string[],
): MembershipView {
  const { base, context } = knowledge;
  return {
    method: nameOf(base, method),
    sense: nameOf(base, predicate),
    answer: answer(knowledge, { type: 'membership', holds: true, method, target: predicate }),
    readings: readings.map((reading) => ({
      name: reading.slice(reading.indexOf('@') + 1),
      verdict: context.verdictOn(method, reading),
    })),
  };
}
