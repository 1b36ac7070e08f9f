import { denialOf, printSentence } from '../../src/model/sentence.ts';
import type { Statement } from '../../src/model/statement.ts';
import type { ContextReasoner } from '../../src/reasoner/context-reasoner.ts';
import { Reasoner } from '../../src/reasoner/reasoner.ts';
import { TruthTable } from './brute-force.ts';
import { readBase, sentence } from './factories.ts';

/** The predicates and features that random content may use. */
export const predicates: readonly string[] = ['a', 'b', 'c', 'c@x', 'c@y'];
export const features: readonly string[] = ['f', 'g'];

/** One context of random content, with the truth table of what holds in it. */
export interface Examined {
  readonly reasoner: Reasoner;
  readonly context: ContextReasoner;
  readonly table: TruthTable;
  /** What the context leaves open, found without the reasoner. */
  readonly open: readonly Statement[];
  /** The truth table of the context, or of other statements, with more. */
  extend(added: readonly Statement[], held?: readonly Statement[]): TruthTable;
}

/** Core, and one claim after the other accepted with a reading chosen. */
export function examine(documents: Parameters<typeof readBase>[0]): readonly Examined[] {
  const reasoner = new Reasoner(readBase(documents));
  const unsettled = [...reasoner.base.statements.values()].filter(
    ({ status, sentence: { type } }) => status !== 'settled' && type !== 'reading',
  );
  const contexts = [
    reasoner.core,
    reasoner.under({
      readings: { c: 'x' },
      accepts: unsettled.slice(0, 1).map((statement) => statement.sentence),
      rejects: [],
    }),
  ];
  return contexts.map((context) => {
    const held = context.context.statements;
    const makeTable = (statements: readonly Statement[]) =>
      new TruthTable(statements, [...predicates, ...features], ['m', 'n']);
    return {
      reasoner,
      context,
      table: makeTable(held),
      // Who accepts a claim takes a side on its denial too.
      open: unsettled.filter((claim) => {
        const denial = denialOf(claim.sentence);
        return !held.some(
          ({ text, status }) =>
            text === claim.text || (status !== 'settled' && denial && text === printSentence(denial)),
        );
      }),
      extend: (added, kept = held) => makeTable([...kept, ...added]),
    };
  });
}

/** A statement that nobody recorded. */
export function assumeSentence(text: string): Statement {
  return { text, sentence: sentence(text), status: 'settled', owners: [], claims: [] };
}
