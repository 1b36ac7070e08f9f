import { atom, not } from '../model/formula.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import type { ContextReasoner } from './context-reasoner.ts';
import { OpenClauses } from './open-clauses.ts';
import { listFeatures, listMethods, listPredicates } from './predicates.ts';
import { anyone } from './proposition.ts';

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
      const isOpen = (fact: string) => context.verdictOn(method, fact) === 'unknown';
      const undecided = predicates.filter(isOpen);
      const decide = createDecide(context, method, facts, undecided);
      return facts.filter(isOpen).map((fact) => {
        const decides = (holds: boolean) => decide(fact, holds).filter((other) => other !== fact);
        return { method, predicate: fact, ifYes: decides(true), ifNo: decides(false) };
      });
    })
    .filter(({ ifYes, ifNo }) => ifYes.length + ifNo.length > 0)
    .sort((a, b) => countDecided(b) - countDecided(a) || countEitherWay(b) - countEitherWay(a));
}

/** Which of the undecided predicates one more fact about the method would decide, in their order. */
function createDecide(
  context: ContextReasoner,
  method: string,
  facts: readonly string[],
  undecided: readonly string[],
): (fact: string, holds: boolean) => readonly string[] {
  const { theory } = context;
  const places = new Map(undecided.map((predicate, index) => [theory.variable(predicate), index]));
  const open = findOpenClauses(context, method, facts);
  return (fact, holds) => {
    const variable = theory.variable(fact);
    const followed = open?.propagate(holds ? variable : -variable);
    if (followed)
      return [...followed]
        .flatMap((literal) => places.get(Math.abs(literal)) ?? [])
        .sort((a, b) => a - b)
        .map((index) => undecided[index] as string);
    const values = context.consequences(method, holds ? atom(fact) : not(atom(fact)));
    return undecided.filter((other) => values?.has(other));
  };
}

/** What is said of the method beside what is known of it; `undefined` where some of it conflicts and is not to be used. */
function findOpenClauses(
  context: ContextReasoner,
  method: string,
  facts: readonly string[],
): OpenClauses | undefined {
  if (context.minimalSetsOf(method).conflicts.length > 0) return undefined;
  const { theory } = context;
  const said = context.context.statements.flatMap((statement) => {
    const compiled = theory.compile(statement);
    const isAbout = compiled && (compiled.individual === anyone || compiled.individual === method);
    return isAbout ? compiled.clauses : [];
  });
  const known = facts.flatMap((fact) => {
    const verdict = context.verdictOn(method, fact);
    const variable = theory.variable(fact);
    return verdict === 'unknown' ? [] : [verdict === 'yes' ? variable : -variable];
  });
  return new OpenClauses([...said, ...theory.definitionsOf(said.flat())], known);
}

function countDecided({ ifYes, ifNo }: OpenCell): number {
  return ifYes.length + ifNo.length;
}

function countEitherWay({ ifYes, ifNo }: OpenCell): number {
  return Math.min(ifYes.length, ifNo.length);
}
