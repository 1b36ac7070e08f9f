import { atom, type Formula, not } from '../model/formula.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import type { ContextReasoner } from './context-reasoner.ts';
import { listFeatures, listMethods, listPredicates } from './predicates.ts';

/** A fact about a method that nothing recorded decides, and what an answer would settle. */
export interface OpenCell {
  readonly method: string;
  /** A feature, a definition or a reading. */
  readonly predicate: string;
  /** Other senses under which the method would be decided if it had the feature, or qualified. */
  readonly ifYes: readonly string[];
  /** The same if it had not, or did not. */
  readonly ifNo: readonly string[];
}

/**
 * The unknown feature values and memberships that would decide other cells of the table, those first that decide most
 * in the two answers together (neither is taken to be likelier), then those that decide something either way.
 */
export function rankOpenCells(base: KnowledgeBase, context: ContextReasoner): readonly OpenCell[] {
  const predicates = listPredicates(base);
  const facts = [...listFeatures(base), ...predicates];
  return listMethods(base)
    .flatMap((method) => {
      const undecided = predicates.filter((predicate) => context.verdictOn(method, predicate) === 'unknown');
      return facts
        .filter((fact) => context.verdictOn(method, fact) === 'unknown')
        .map((fact) => {
          const decides = (answer: Formula) => {
            const values = context.consequences(method, answer);
            return undecided.filter((other) => other !== fact && values?.has(other));
          };
          return { method, predicate: fact, ifYes: decides(atom(fact)), ifNo: decides(not(atom(fact))) };
        });
    })
    .filter(({ ifYes, ifNo }) => ifYes.length + ifNo.length > 0)
    .sort((a, b) => countDecided(b) - countDecided(a) || countEitherWay(b) - countEitherWay(a));
}

function countDecided({ ifYes, ifNo }: OpenCell): number {
  return ifYes.length + ifNo.length;
}

function countEitherWay({ ifYes, ifNo }: OpenCell): number {
  return Math.min(ifYes.length, ifNo.length);
}
