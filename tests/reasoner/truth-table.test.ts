import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { and, atom, not, or } from '../../src/model/formula.ts';
import type { Sentence } from '../../src/model/sentence.ts';
import type { Statement } from '../../src/model/statement.ts';
import { parseFormula } from '../../src/parser/parse-formula.ts';
import type { ContextReasoner } from '../../src/reasoner/context-reasoner.ts';
import { anyone, type Proposition, readSentence } from '../../src/reasoner/proposition.ts';
import { Reasoner } from '../../src/reasoner/reasoner.ts';
import { listSubsets, minimal, TruthTable } from '../support/brute-force.ts';
import { readBase, sentence } from '../support/factories.ts';
import { randomDocuments, randomFormula } from '../support/random-content.ts';

const predicates = ['a', 'b', 'c', 'c@x', 'c@y'];
const questions: readonly Sentence[] = [
  ...predicates.flatMap((subject) =>
    predicates.flatMap((object) =>
      ['implies', 'excludes', 'not-implies', 'overlaps'].map((word) =>
        sentence(`${subject} ${word} ${object}`),
      ),
    ),
  ),
  sentence('a implies b given f'),
  sentence('b excludes c given not g'),
  ...['m', 'n'].flatMap((method) => predicates.map((target) => sentence(`${method} instance-of ${target}`))),
  sentence('m has f'),
  sentence('c is x'),
  sentence('a means f and not g'),
];
const names = [...predicates, 'f', 'g'];
const spell = (statements: readonly Statement[]) =>
  statements
    .map(({ text }) => text)
    .sort()
    .join('; ');
const spellAll = (sets: readonly (readonly Statement[])[]) => sets.map(spell).sort();

/** Core, and everything claimed at once with a reading chosen: the one mostly consistent, the other mostly not. */
function contextsOf(reasoner: Reasoner): readonly ContextReasoner[] {
  const open = [...reasoner.base.statements.values()].filter(({ status }) => status !== 'settled');
  const accepts = open
    .filter(({ sentence: { type } }) => type !== 'reading')
    .map((statement) => statement.sentence);
  return [reasoner.core, reasoner.under({ readings: { c: 'x' }, accepts, rejects: [] })];
}

function eachContext(check: (context: ContextReasoner, table: TruthTable) => void) {
  return (documents: Parameters<typeof readBase>[0]) => {
    for (const context of contextsOf(new Reasoner(readBase(documents))))
      check(context, new TruthTable(context.context.statements, names, ['m', 'n']));
  };
}

describe('on random small knowledge bases the reasoner agrees with a truth table', () => {
  test('on every verdict', () => {
    fc.assert(
      fc.property(
        randomDocuments,
        eachContext((context, table) => {
          for (const question of questions) {
            const expected = table.verdict(readSentence(question) as Proposition);
            expect({ question, verdict: context.verdict(question) }).toEqual({ question, verdict: expected });
          }
        }),
      ),
      { numRuns: 200 },
    );
  });

  test('on whether a method could satisfy a formula, and whether a recorded one does', () => {
    fc.assert(
      fc.property(randomDocuments, randomFormula, (documents, text) => {
        const { formula = atom('a') } = parseFormula(text);
        // Of two cases one is ruled out from the start, so that often neither can be.
        const cases = or(and(formula, not(formula)), atom('a'));
        eachContext((context, table) => {
          for (const each of [formula, cases]) {
            const isRuledOut = table.verdict({ scope: { all: true }, condition: not(each) }) === 'yes';
            expect(context.isPossible(each)).toBe(!isRuledOut);
          }
          expect(context.holds('m', formula)).toBe(
            table.verdict({ scope: { method: 'm' }, condition: formula }) === 'yes',
          );
        })(documents);
      }),
      { numRuns: 200 },
    );
  });

  test('on minimal conflicts and repairs', () => {
    fc.assert(
      fc.property(
        randomDocuments,
        eachContext((context, table) => {
          for (const individual of [anyone, ...table.individuals]) {
            const found = context.conflicts
              .filter((conflict) => [anyone, individual].includes(conflict.individual))
              .map(({ statements }) => statements);
            expect(spellAll(found)).toEqual(spellAll(table.conflictsOf(individual)));
            expect(spellAll(context.repairsOf(individual))).toEqual(spellAll(table.repairsOf(individual)));
          }
        }),
      ),
      { numRuns: 300 },
    );
  });

  test('that a justification suffices, and that no part of it does', () => {
    fc.assert(
      fc.property(
        randomDocuments,
        eachContext((context, table) => {
          for (const question of questions) {
            const { verdict, justification } = context.conclude(question);
            expect(justification === undefined).toBe(verdict === 'unknown');
            if (!justification || verdict !== 'yes') continue;
            const { scope, condition } = readSentence(question) as Proposition;
            if ('some' in scope) continue;
            const { statements, restsOn } = justification;
            expect(table.entails(statements, condition)).toBe(true);
            for (const left of statements)
              expect(
                table.entails(
                  statements.filter((other) => other !== left),
                  condition,
                ),
              ).toBe(false);
            expect(restsOn).toEqual(
              statements.map(({ text }) => text).filter((text) => context.context.assumptions.includes(text)),
            );
          }
        }),
      ),
      { numRuns: 60 },
    );
  });

  test('on the smallest assumptions that support a conclusion', () => {
    fc.assert(
      fc.property(randomDocuments, (documents) => {
        const reasoner = new Reasoner(readBase(documents));
        const all = [...reasoner.base.statements.values()].filter(
          ({ sentence: { type } }) => type !== 'reading',
        );
        const table = new TruthTable(all, names);
        for (const individual of [anyone, 'm']) {
          const about = table.statementsAbout(individual);
          const settled = about.filter(({ status }) => status === 'settled');
          const open = about.filter(({ status }) => status !== 'settled');
          for (const condition of [atom('a'), not(atom('b')), or(not(atom('a')), atom('c'))]) {
            const supporting = minimal(
              listSubsets(open).filter((set) => table.entails([...settled, ...set], condition)),
            ).filter((set) => table.canHold([...settled, ...set]));
            const found = reasoner.findSupports(condition, { individual });
            expect(spellAll(found.map(({ assumptions }) => assumptions))).toEqual(spellAll(supporting));
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
