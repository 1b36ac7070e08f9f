import { atom, not } from '../model/formula.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import type { Statement } from '../model/statement.ts';
import type { Verdict } from './conclusion.ts';
import type { ContextReasoner } from './context-reasoner.ts';
import { type Deciding, findDeciding } from './deciding-claims.ts';
import { extendContext, listOpenClaims } from './open-claims.ts';
import { listMethods, listPredicates } from './predicates.ts';
import { readSentence } from './proposition.ts';
import type { Reasoner } from './reasoner.ts';

/** One method under one definition or reading. */
export interface Cell {
  readonly predicate: string;
  readonly verdict: Verdict;
  /**
   * Of an unknown answer: the smallest sets of open claims with which it is decided, fewest claims first. Of a decided
   * one: each open claim that contradicts what it rests on, so that accepting it takes the answer away; claims that do
   * so only together are not looked for.
   */
  readonly changes: readonly Deciding[];
}

export interface Row {
  readonly method: string;
  /** What the context says of the method cannot all hold; the cells are then what does not rest on the conflict. */
  readonly isInConflict: boolean;
  /** In the order of the table's predicates. */
  readonly cells: readonly Cell[];
}

/** Every recorded method under every definition with a lift and every reading, in one context. */
export interface Table {
  readonly context: string;
  readonly predicates: readonly string[];
  readonly rows: readonly Row[];
}

/** Judges every method under every sense, and says which answers hang on claims that the context leaves open. */
export function buildTable(reasoner: Reasoner, context: ContextReasoner): Table {
  const { base } = reasoner;
  const predicates = listPredicates(base);
  const open = listOpenClaims(base, context.context);
  const rows = listMethods(base).map((method) => {
    const isInConflict = context.minimalSetsOf(method).conflicts.length > 0;
    const contradicting = isInConflict ? [] : listContradicting(context, method, open);
    const extended = contradicting.map((claim) => ({
      claim,
      under: reasoner.in(extendContext(context.context, [claim])),
    }));
    // Where nothing is open nothing could change.
    const cells = predicates.map((predicate) => {
      const verdict = context.verdictOn(method, predicate);
      const changes =
        verdict === 'unknown' && open.length > 0
          ? findDeciding(reasoner, context, { scope: { method }, condition: atom(predicate) })
          : extended.flatMap(({ claim, under }): readonly Deciding[] => {
              const changed = under.verdictOn(method, predicate);
              return changed === verdict ? [] : [{ accepting: [claim], verdict: changed }];
            });
      return { predicate, verdict, changes };
    });
    return { method, isInConflict, cells };
  });
  return { context: context.context.id, predicates, rows };
}

/** The open claims that contradict what holds of the method. */
function listContradicting(
  context: ContextReasoner,
  method: string,
  open: readonly Statement[],
): readonly Statement[] {
  return open.filter(({ sentence }) => {
    const proposition = readSentence(sentence);
    if (!proposition || 'some' in proposition.scope) return false;
    if ('method' in proposition.scope && proposition.scope.method !== method) return false;
    return context.holds(method, not(proposition.condition));
  });
}

/** The methods of a knowledge base that a context says contradictory things of. */
export function listInConflict(base: KnowledgeBase, context: ContextReasoner): readonly string[] {
  return listMethods(base).filter((method) => context.minimalSetsOf(method).conflicts.length > 0);
}
