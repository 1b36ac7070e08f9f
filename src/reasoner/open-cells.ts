import { atom, not } from '../model/formula.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import type { ContextReasoner } from './context-reasoner.ts';
import { OpenClauses } from './open-clauses.ts';
import { listFeatures, listMethods, listPredicates } from './predicates.ts';
import { anyone, type Individual } from './proposition.ts';
import type { Compiled } from './theory.ts';

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

/** A method, and what there is to know of it. */
interface Question {
  readonly method: string;
  /** Features, definitions and readings. */
  readonly facts: readonly string[];
  /** The definitions and readings under which it is not decided. */
  readonly undecided: readonly string[];
  /** What the context says, by whom it is about. */
  readonly said: ReadonlyMap<Individual, readonly Compiled[]>;
}

/**
 * The unknown feature values and memberships that would decide other cells of the table, those first that decide most
 * in the two answers together (neither is taken to be likelier), then those that decide something either way.
 */
export function rankOpenCells(base: KnowledgeBase, context: ContextReasoner): readonly OpenCell[] {
  const predicates = listPredicates(base);
  const facts = [...listFeatures(base), ...predicates];
  const compiled = context.context.statements.flatMap((statement) => context.theory.compile(statement) ?? []);
  const said = Map.groupBy(compiled, ({ individual }) => individual);
  return listMethods(base)
    .flatMap((method) => {
      const isOpen = (fact: string) => context.verdictOn(method, fact) === 'unknown';
      const undecided = predicates.filter(isOpen);
      const decide = createDecide(context, { method, facts, undecided, said });
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
  question: Question,
): (fact: string, holds: boolean) => readonly string[] {
  const { theory } = context;
  const { method, undecided } = question;
  const places = new Map(undecided.map((predicate, index) => [theory.variable(predicate), index]));
  const open = findOpenClauses(context, question);
  return (fact, holds) => {
    const variable = theory.variable(fact);
    const followed = open?.propagate(holds ? variable : -variable);
    if (followed)
      return [...followed]
        .flatMap((literal) => places.get(Math.abs(literal)) ?? [])
        .sort((a, b) => a - b)
        .map((index) => undecided[index] as string);
    const values = context.consequences(method, holds ? atom(fact) : not(atom(fact)));
    return undecided.filter((other) => values?.get(other) !== undefined);
  };
}

/** What is said of the method beside what is known of it; `undefined` where some of it conflicts and is not to be used. */
function findOpenClauses(
  context: ContextReasoner,
  { method, facts, said }: Question,
): OpenClauses | undefined {
  if (context.minimalSetsOf(method).conflicts.length > 0) return undefined;
  const { theory } = context;
  const clauses = [...(said.get(anyone) ?? []), ...(said.get(method) ?? [])].flatMap(
    ({ clauses }) => clauses,
  );
  const known = facts.flatMap((fact) => {
    const verdict = context.verdictOn(method, fact);
    const variable = theory.variable(fact);
    return verdict === 'unknown' ? [] : [verdict === 'yes' ? variable : -variable];
  });
  return new OpenClauses([...clauses, ...theory.definitionsOf(clauses.flat())], known);
}

function countDecided({ ifYes, ifNo }: OpenCell): number {
  return ifYes.length + ifNo.length;
}

function countEitherWay({ ifYes, ifNo }: OpenCell): number {
  return Math.min(ifYes.length, ifNo.length);
}
