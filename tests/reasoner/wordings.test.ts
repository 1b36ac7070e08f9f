import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { and, type Formula, mapAtoms, not, or, printFormula } from '../../src/model/formula.ts';
import type { Sentence } from '../../src/model/sentence.ts';
import type { Document } from '../../src/model/span.ts';
import { parseFormula } from '../../src/parser/parse-formula.ts';
import type { ContextReasoner } from '../../src/reasoner/context-reasoner.ts';
import { Reasoner } from '../../src/reasoner/reasoner.ts';
import { readBase, sentence, writeEntry } from '../support/factories.ts';
import { randomDocuments } from '../support/random-content.ts';

const predicates = ['a', 'b', 'c', 'c@x', 'c@y'];
const questions: readonly Sentence[] = [
  ...predicates.flatMap((subject) =>
    predicates.flatMap((object) =>
      ['implies', 'excludes', 'not-implies', 'overlaps'].map((relation) =>
        sentence(`${subject} ${relation} ${object}`),
      ),
    ),
  ),
  ...['m', 'n'].flatMap((method) =>
    predicates.map((predicate) => sentence(`${method} instance-of ${predicate}`)),
  ),
];
const plenty = { limit: 10_000, steps: 10_000_000 };

/** Formulas that say the same in other words, one for each number. */
const rewordings: readonly ((formula: Formula) => Formula)[] = [
  (formula) => not(not(formula)),
  (formula) => or(formula, formula),
  (formula) => turn(formula),
  (formula) => (formula.type === 'and' ? not(or(...formula.operands.map(not))) : formula),
  (formula) => (formula.type === 'or' ? not(and(...formula.operands.map(not))) : formula),
  (formula) => distribute(formula),
  (formula) => and(formula, or(formula, not(formula))),
];

/** The operands of `and` and `or` the other way round, all the way down. */
function turn(formula: Formula): Formula {
  if (formula.type === 'atom') return formula;
  if (formula.type === 'not') return not(turn(formula.operand));
  return { type: formula.type, operands: formula.operands.map(turn).reverse() };
}

function distribute(formula: Formula): Formula {
  if (formula.type !== 'and') return formula;
  const [first, ...others] = formula.operands;
  if (first?.type !== 'or') return formula;
  return or(...first.operands.map((operand) => and(operand, ...others)));
}

function reword(text: string, how: (formula: Formula) => Formula): string {
  const { formula, error } = parseFormula(text);
  if (error) throw new Error(error.message);
  return printFormula(how(mapAtoms(formula, (id) => id)));
}

/** The documents with every formula of their front matter in other words. */
function rewordAll(documents: readonly Document[], how: (formula: Formula) => Formula): readonly Document[] {
  return documents.map(({ path, text }) => {
    const data = JSON.parse(text.split('---\n')[1] ?? '', (key, value) =>
      ['exactly', 'necessary', 'sufficient', 'given'].includes(key) && typeof value === 'string'
        ? reword(value, how)
        : value,
    );
    return writeEntry(path.replace('.mdx', ''), data);
  });
}

type Claim = Record<string, unknown> & { readonly target: string; readonly given?: string };

/** The documents with `implies` and `excludes` of definitions as necessary conditions instead. */
function writeAsConditions(documents: readonly Document[]): readonly Document[] {
  return documents.map((document) => {
    const data = JSON.parse(document.text.split('---\n')[1] ?? '') as Record<string, unknown>;
    if (!document.path.startsWith('definitions/')) return document;
    const { implies = [], excludes = [], criterion, ...others } = data as Record<string, Claim[]>;
    const recorded = (criterion ?? {}) as { necessary?: string };
    const toItem = ({ target, given, ...more }: Claim, isDenied: boolean) => {
      const says = isDenied ? `not ${target}` : target;
      return { ...more, formula: given === undefined ? says : `not (${given}) or ${says}` };
    };
    const items = [
      ...implies.map((claim) => toItem(claim, false)),
      ...excludes.map((claim) => toItem(claim, true)),
      ...(recorded.necessary === undefined ? [] : [recorded.necessary]),
    ];
    return writeEntry(document.path.replace('.mdx', ''), {
      ...others,
      ...(items.length + Object.keys(recorded).length > 0 && {
        criterion: { ...recorded, ...(items.length > 0 && { necessary: items }) },
      }),
    });
  });
}

/** Core, and everything claimed at once with a reading chosen. */
function listContexts(documents: readonly Document[]): readonly ContextReasoner[] {
  const reasoner = new Reasoner(readBase(documents));
  const accepts = [...reasoner.base.statements.values()]
    .filter(({ status, sentence: { type } }) => status !== 'settled' && type !== 'reading')
    .map((statement) => statement.sentence);
  return [reasoner.core, reasoner.under({ readings: { c: 'x' }, accepts, rejects: [] })];
}

function summarise(context: ContextReasoner) {
  return questions.map((question) => {
    const { sentence: text, verdict, isVacuous, justifications } = context.conclude(question, plenty);
    return { text, verdict, isVacuous, sizes: justifications.map(({ statements }) => statements.length) };
  });
}

describe('a claim in other words', () => {
  test('gives the same conclusions, and as many justifications of the same sizes', () => {
    fc.assert(
      fc.property(randomDocuments, fc.constantFrom(...rewordings), (documents, how) => {
        const reworded = listContexts(rewordAll(documents, how)).map(summarise);
        expect(reworded).toEqual(listContexts(documents).map(summarise));
      }),
      { numRuns: 40 },
    );
  });

  test('gives the same conclusions and smallest justifications as a relation and as a necessary condition', () => {
    fc.assert(
      fc.property(randomDocuments, (documents) => {
        const other = writeAsConditions(documents);
        const [asRelations, asConditions] = [documents, other].map((each) =>
          listContexts(each).map((context) =>
            // Two claims may become one, or one two; where they conflict, that is another set of claims.
            context.conflicts.length > 0
              ? []
              : summarise(context).map(({ sizes, ...answer }) => ({ ...answer, smallest: sizes[0] })),
          ),
        );
        expect(asConditions).toEqual(asRelations);
      }),
      { numRuns: 40 },
    );
  });
});
