import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { and, atom, type Formula, not, printFormula } from '../../src/model/formula.ts';
import { parseFormula } from '../../src/parser/parse-formula.ts';
import { askFormula } from '../../src/reasoner/ask.ts';
import { anyone } from '../../src/reasoner/proposition.ts';
import { Reasoner } from '../../src/reasoner/reasoner.ts';
import { examine } from '../support/contexts.ts';
import { claim, readBase, word, writeDefinition, writeFeature, writeMethod } from '../support/factories.ts';
import { randomDocuments, randomFormula } from '../support/random-content.ts';

function read(text: string): Formula {
  const { formula, error } = parseFormula(text);
  if (error) throw new Error(error.message);
  return formula;
}

describe('asking for methods', () => {
  test('agrees with a truth table: who satisfies a formula for certain, possibly or not, and whether anything can', () => {
    fc.assert(
      fc.property(randomDocuments, randomFormula, (documents, text) => {
        const formula = read(text);
        for (const { reasoner, context, table } of examine(documents)) {
          const answer = askFormula(reasoner, context, formula);
          expect(answer.formula).toBe(printFormula(formula));
          const verdict = (method: string) => table.verdict({ scope: { method }, condition: formula });
          const isImpossible = table.verdict({ scope: { all: true }, condition: not(formula) }) === 'yes';
          expect(answer.impossible !== undefined).toBe(isImpossible);
          const among = (wanted: string) =>
            ['m', 'n'].filter((method) => (isImpossible ? 'no' : verdict(method)) === wanted);
          expect(answer.certain.map(({ method }) => method)).toEqual(among('yes'));
          expect(answer.possible.map(({ method }) => method)).toEqual(among('unknown'));
          expect(answer.excluded).toEqual(among('no'));
          expect(answer.inConflict).toEqual(['m', 'n'].filter((method) => table.conflictsOf(method).length));
          const proofs = [
            ...answer.certain.map(({ justification }) => ({ justification, condition: formula })),
            ...(answer.impossible ? [{ justification: answer.impossible, condition: not(formula) }] : []),
          ];
          for (const { justification, condition } of proofs) {
            const { statements } = justification;
            expect(table.entails(statements, condition)).toBe(true);
            for (const left of statements)
              expect(
                table.entails(
                  statements.filter((other) => other !== left),
                  condition,
                ),
              ).toBe(false);
          }
          for (const { method, unknown } of answer.possible)
            for (const predicate of unknown)
              expect(table.verdict({ scope: { method }, condition: atom(predicate) })).toBe('unknown');
          if (answer.hypothetical && table.conflictsOf(anyone).length === 0) {
            const described = Object.entries(answer.hypothetical).map(([feature, holds]) =>
              holds ? atom(feature) : not(atom(feature)),
            );
            expect(table.canHold(table.statementsAbout(anyone), and(formula, ...described))).toBe(true);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  test('passes on claims that there is such a method, although nobody recorded which', () => {
    const reasoner = new Reasoner(
      readBase([
        word,
        writeDefinition('a', { overlaps: [claim('b')], implies: [claim('c')] }),
        writeDefinition('b'),
        writeDefinition('c'),
        writeMethod('m'),
      ]),
    );
    const { certain, possible, claimed } = askFormula(reasoner, reasoner.core, read('b and c'));
    expect(certain).toEqual([]);
    expect(possible).toEqual([{ method: 'm', unknown: ['b', 'c'] }]);
    expect(claimed.map(({ statements }) => statements.map(({ text }) => text))).toEqual([
      ['a implies c', 'a overlaps b'],
    ]);
  });

  test('sees that nothing can satisfy a formula by cases, which propagation alone does not', () => {
    const reasoner = new Reasoner(
      readBase([
        word,
        writeFeature('f'),
        writeDefinition('a', { criterion: { sufficient: ['f', 'not f'] } }),
        writeMethod('m'),
      ]),
    );
    const answer = askFormula(reasoner, reasoner.core, read('not a'));
    expect(answer.impossible?.statements).toHaveLength(2);
    expect([answer.possible, answer.excluded]).toEqual([[], ['m']]);
    expect(askFormula(reasoner, reasoner.core, read('a')).certain.map(({ method }) => method)).toEqual(['m']);
  });
});
