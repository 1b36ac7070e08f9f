import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from '../../src/checker/check.ts';
import { readContent } from '../../src/cli/read-content.ts';
import type { Document } from '../../src/model/span.ts';
import { parseFormula } from '../../src/parser/parse-formula.ts';
import { readKnowledgeBase } from '../../src/parser/read-knowledge-base.ts';
import { askFormula } from '../../src/reasoner/ask.ts';
import { compareAll } from '../../src/reasoner/comparison.ts';
import { Reasoner } from '../../src/reasoner/reasoner.ts';
import { buildTable } from '../../src/reasoner/table.ts';
import { comparisonJson } from '../../src/reporters/comparison-json.ts';
import { conclusionJson } from '../../src/reporters/conclusion-json.ts';
import { formulaAnswerJson } from '../../src/reporters/formula-answer-json.ts';
import { reportJson } from '../../src/reporters/json.ts';
import { tableJson } from '../../src/reporters/table-json.ts';
import { sentence } from '../support/factories.ts';
import { root } from '../support/project-files.ts';
import { randomDocuments } from '../support/random-content.ts';

interface Questions {
  readonly sentences: readonly string[];
  readonly formula: string;
  readonly pair: readonly [string, string];
}

/** All that the commands print of some documents, in `core` and with every open claim accepted. */
function answerAll(documents: readonly Document[], { sentences, formula, pair }: Questions): string {
  const base = readKnowledgeBase(documents);
  const reasoner = new Reasoner(base);
  const accepts = [...base.statements.values()]
    .filter(({ status, sentence: { type } }) => status !== 'settled' && type !== 'reading')
    .map((statement) => statement.sentence)
    .slice(0, 3);
  const parsed = parseFormula(formula).formula;
  if (!parsed) throw new Error(formula);
  const contexts = [reasoner.core, reasoner.under({ readings: {}, accepts, rejects: [] })];
  return [
    reportJson(check(base, { today: '2026-01-01' })),
    ...contexts.flatMap((context) => [
      ...sentences.map((text) => {
        const conclusion = context.conclude(sentence(text), { limit: 5, steps: 100_000 });
        return conclusionJson({ conclusion, needed: [], deciding: [], repairs: [] });
      }),
      formulaAnswerJson(askFormula(reasoner, context, parsed)),
      comparisonJson(context.context.id, compareAll(reasoner, context, pair)),
      tableJson(buildTable(reasoner, context)),
    ]),
  ].join('');
}

describe('whatever the order of the files, the JSON is the same to the byte', () => {
  test('on random content', () => {
    const shuffled = randomDocuments.chain((documents) =>
      fc.tuple(fc.constant(documents), fc.shuffledSubarray([...documents], { minLength: documents.length })),
    );
    fc.assert(
      fc.property(shuffled, ([documents, permuted]) => {
        const questions: Questions = {
          sentences: ['a implies b', 'c excludes a', 'm instance-of c', 'b not-implies c@x'],
          formula: 'a and not b',
          pair: ['a', 'c'],
        };
        expect(answerAll(permuted, questions)).toBe(answerAll(documents, questions));
      }),
      { numRuns: 40 },
    );
  });

  test.each<[string, Questions]>([
    [
      'tests/fixtures/planets',
      {
        sentences: ['iau-planet excludes dwarf-planet', 'pluto instance-of geophysical-planet'],
        formula: 'geophysical-planet and not dwarf-planet',
        pair: ['iau-planet', 'wanderer'],
      },
    ],
    [
      'content',
      {
        sentences: ['so-r@narrow excludes w2sg-r', 'so-1 implies so-2', 'bootstrapping instance-of so-1'],
        formula: 'so-1 and not so-r@narrow',
        pair: ['so-r@narrow', 'w2sg-r'],
      },
    ],
  ])('on %s', (folder, questions) => {
    const { documents } = readContent(join(root, folder));
    // Backwards, and dealt out like cards: neighbours part, and files of one folder mix with others.
    const backwards = [...documents].reverse();
    const dealt = [0, 1, 2].flatMap((hand) => backwards.filter((_, index) => index % 3 === hand));
    expect(answerAll(dealt, questions)).toBe(answerAll(documents, questions));
  });
});
