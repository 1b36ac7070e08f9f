import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Sentence } from '../../src/model/sentence.ts';
import type { Document } from '../../src/model/span.ts';
import { parseFormula } from '../../src/parser/parse-formula.ts';
import { askFormula } from '../../src/reasoner/ask.ts';
import { compareAll } from '../../src/reasoner/comparison.ts';
import { Reasoner } from '../../src/reasoner/reasoner.ts';
import { ReasonerMemory } from '../../src/reasoner/reasoner-memory.ts';
import {
  claim,
  readBase,
  sentence,
  word,
  writeDefinition,
  writeFeature,
  writeMethod,
} from '../support/factories.ts';
import { randomDocuments } from '../support/random-content.ts';

/** Questions of every sort, each of which is to have one answer, whatever was asked before. */
const questions: readonly ((reasoner: Reasoner) => unknown)[] = [
  ...[
    'a implies b',
    'a excludes c',
    'c implies a given not (f and not b)',
    'm instance-of b',
    'a overlaps b',
  ].map(
    (text) => (reasoner: Reasoner) =>
      contextsOf(reasoner).map((context) => context.conclude(sentence(text), { limit: 3, steps: 100_000 })),
  ),
  ...['a and not (b or not f)', 'not (a and b) and (c or g)'].map((text) => {
    const { formula } = parseFormula(text);
    return (reasoner: Reasoner) =>
      formula && contextsOf(reasoner).map((context) => askFormula(reasoner, context, formula));
  }),
  (reasoner) => contextsOf(reasoner).map((context) => compareAll(reasoner, context, ['a', 'b', 'c@x'])),
  (reasoner) => contextsOf(reasoner).map(({ conflicts }) => conflicts),
];

function contextsOf(reasoner: Reasoner) {
  const accepts = [...reasoner.base.statements.values()]
    .filter(({ status, sentence: { type } }) => status !== 'settled' && type !== 'reading')
    .map((statement) => statement.sentence)
    .slice(0, 2);
  return [reasoner.core, reasoner.under({ readings: { c: 'x' }, accepts, rejects: [] })];
}

const asked = fc.shuffledSubarray([...questions.keys()], { minLength: 3 });

describe('an answer does not depend on what was asked before', () => {
  test('of the same knowledge base', () => {
    fc.assert(
      fc.property(randomDocuments, asked, (documents, order) => {
        const reasoner = new Reasoner(readBase(documents));
        for (const index of order) expect(answer(reasoner, index)).toEqual(answer(fresh(documents), index));
      }),
      { numRuns: 150 },
    );
  });

  test('of others, where one memory serves them all', () => {
    fc.assert(
      fc.property(fc.array(randomDocuments, { minLength: 2, maxLength: 4 }), asked, (versions, order) => {
        const memory = new ReasonerMemory();
        for (const documents of versions) {
          const reasoner = new Reasoner(readBase(documents), { memory });
          for (const index of order) expect(answer(reasoner, index)).toEqual(answer(fresh(documents), index));
        }
      }),
      { numRuns: 60 },
    );
  });
});

test("a claim that is gone is nobody's, whoever assumes it", () => {
  const memory = new ReasonerMemory();
  const claimOf = (documents: readonly Document[]) => {
    const reasoner = new Reasoner(readBase(documents), { memory });
    const accepts = [sentence('a implies b')];
    const { justification } = reasoner
      .under({ readings: {}, accepts, rejects: [] })
      .conclude(accepts[0] as Sentence);
    return justification?.statements.map(({ owners, claims }) => [owners, claims.length]);
  };
  const others = [word, writeDefinition('b')];
  expect(claimOf([...others, writeDefinition('a', { implies: [claim('b')] })])).toEqual([[['editors'], 1]]);
  expect(claimOf([...others, writeDefinition('a')])).toEqual([[[], 0]]);
  expect(claimOf([...others, writeDefinition('a', { implies: [claim('b')] })])).toEqual([[['editors'], 1]]);
});

test('methods are those of the last knowledge base', () => {
  const memory = new ReasonerMemory();
  const everyone = writeDefinition('a', { criterion: { sufficient: ['f', 'not f'] } });
  const isShown = (documents: readonly Document[]) =>
    new Reasoner(readBase([word, everyone, writeFeature('f'), ...documents]), { memory }).core.verdict(
      sentence('a overlaps a'),
    );
  expect(isShown([])).toBe('unknown');
  expect(isShown([writeMethod('m')])).toBe('yes');
  expect(isShown([])).toBe('unknown');
});

function fresh(documents: readonly Document[]): Reasoner {
  return new Reasoner(readBase(documents));
}

function answer(reasoner: Reasoner, index: number): string {
  return JSON.stringify(questions[index]?.(reasoner));
}
