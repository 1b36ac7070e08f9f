import type { Sentence } from '../model/sentence.ts';
import type { Statement } from '../model/statement.ts';
import { findClosure, follows } from './closure.ts';
import type { ContextReasoner } from './context-reasoner.ts';
import { reduceContext } from './open-claims.ts';
import type { Individual } from './proposition.ts';
import type { Reasoner } from './reasoner.ts';

/** A smallest set of statements to give up so that the rest can hold, and what that would cost. */
export interface Repair {
  readonly statements: readonly Statement[];
  /**
   * Conclusions that hold now, in spite of the conflict, and would not hold any more, beside
   * the statements themselves; as sentences, sorted. */
  readonly lost: readonly string[];
}

/** How many repairs are priced: each is a context of its own. */
export const pricedRepairs = 12;

/**
 * The repairs of one individual's conflicts. Those come first that give up only what is disputed, tentative or chosen,
 * then those that give up only the editors' own claims; then the cheaper ones, then the smaller.
 */
export function priceRepairs(
  reasoner: Reasoner,
  context: ContextReasoner,
  individual: Individual,
): readonly Repair[] {
  const assumed = new Set(context.context.assumptions);
  const reluctance = (statements: readonly Statement[]) => {
    if (statements.every(({ text }) => assumed.has(text))) return 0;
    return statements.every(({ text, owners }) => assumed.has(text) || isEditorial(owners)) ? 1 : 2;
  };
  const before = [...findClosure(reasoner, context).sentences].filter(([, sentence]) => isAnswer(sentence));
  return context
    .repairsOf(individual)
    .map((statements) => ({ statements, rank: reluctance(statements) }))
    .sort((a, b) => a.rank - b.rank || a.statements.length - b.statements.length)
    .slice(0, pricedRepairs)
    .map(({ statements, rank }) => {
      const after = findClosure(reasoner, reasoner.in(reduceContext(context.context, statements)));
      const given = new Set(statements.map(({ text }) => text));
      const lost = before
        .filter(([text, sentence]) => !given.has(text) && !follows(after, sentence))
        .map(([text]) => text)
        .sort();
      return { statements, rank, lost };
    })
    .sort(
      (a, b) => a.rank - b.rank || a.lost.length - b.lost.length || a.statements.length - b.statements.length,
    )
    .map(({ statements, lost }) => ({ statements, lost }));
}

/** What readers ask: which methods qualify, and how senses lie to each other; not the witnesses that follow from it. */
function isAnswer(sentence: Sentence): boolean {
  return sentence.type === 'relation'
    ? sentence.relation === 'implies' || sentence.relation === 'excludes'
    : sentence.type === 'membership';
}

function isEditorial(owners: readonly string[]): boolean {
  return owners.every((owner) => owner === 'editors');
}
