import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { atom, type Formula, not } from '../../src/model/formula.ts';
import type { Sentence } from '../../src/model/sentence.ts';
import type { Statement } from '../../src/model/statement.ts';
import { findClosure } from '../../src/reasoner/closure.ts';
import { justificationSteps } from '../../src/reasoner/context-reasoner.ts';
import { findDeciding } from '../../src/reasoner/deciding-claims.ts';
import { type Proposition, readSentence } from '../../src/reasoner/proposition.ts';
import { Reasoner } from '../../src/reasoner/reasoner.ts';
import { pricedRepairs, priceRepairs } from '../../src/reasoner/repair.ts';
import { listSubsets, TruthTable } from '../support/brute-force.ts';
import { examine, features, predicates } from '../support/contexts.ts';
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

const hedged = { 'asserted-by': [{ source: 'editors', hedge: 'perhaps' }] };
const all = { limit: 100, steps: justificationSteps };

/** One definition of each name, with what else is given. */
function define(definitions: Readonly<Record<string, Record<string, unknown>>>) {
  return [word, ...Object.entries(definitions).map(([id, more]) => writeDefinition(id, more))];
}

describe('a conclusion says what it takes', () => {
  const recorded = ['f', 'g', 'h'].map((id) => writeFeature(id));

  test('following single implications', () => {
    const base = readBase(define({ a: { implies: [claim('b')] }, b: { excludes: [claim('c')] }, c: {} }));
    const { verdict, justification } = new Reasoner(base).core.conclude(sentence('c excludes a'));
    expect({ verdict, tier: justification?.tier }).toEqual({ verdict: 'yes', tier: 'graph' });
  });

  test('propagating through longer clauses', () => {
    const base = readBase([
      ...recorded,
      ...define({ a: { criterion: 'f and g' } }),
      writeMethod('m', { features: { f: 'yes', g: 'yes' } }),
    ]);
    const { justification } = new Reasoner(base).core.conclude(sentence('m instance-of a'));
    expect(justification?.tier).toBe('propagation');
  });

  test('assuming the opposite of something, which contradicts itself', () => {
    // Nothing is said outright: without f there would be g, with g there would be f.
    const base = readBase([
      ...recorded,
      ...define({
        a: {
          criterion: {
            necessary: ['f or g or h', 'f or g or not h', 'f or not g or h', 'f or not g or not h'],
          },
        },
      }),
    ]);
    const { verdict, justification } = new Reasoner(base).core.conclude(sentence('a implies f'));
    expect({ verdict, tier: justification?.tier }).toEqual({ verdict: 'yes', tier: 'refutation' });
  });

  test('telling cases apart', () => {
    // All eight ways to have or lack three features are ruled out, each by a claim of its own.
    const signs = [0, 1, 2, 3, 4, 5, 6, 7].map((bits) =>
      ['f', 'g', 'h'].map((name, place) => (bits & (1 << place) ? name : `not ${name}`)).join(' or '),
    );
    const four = ['f', 'g', 'h', 'k'];
    const claims = signs.flatMap((clause) => [`${clause} or k`, `${clause} or not k`]);
    const base = readBase([
      ...four.map((id) => writeFeature(id)),
      ...define({ a: { criterion: { necessary: claims } } }),
    ]);
    const { verdict, isVacuous, justification } = new Reasoner(base).core.conclude(sentence('a excludes a'));
    expect({ verdict, isVacuous, tier: justification?.tier }).toEqual({
      verdict: 'yes',
      isVacuous: true,
      tier: 'search',
    });
    expect(justification?.statements).toHaveLength(16);
  });
});

describe('justifications', () => {
  test('prefer one that rests on nothing open, even where a smaller one does', () => {
    const base = readBase(
      define({
        a: { implies: [claim('b'), claim('d', hedged)] },
        b: { implies: [claim('c')] },
        c: { implies: [claim('d')] },
        d: {},
      }),
    );
    const context = new Reasoner(base).under({
      readings: {},
      accepts: [sentence('a implies d')],
      rejects: [],
    });
    const { justification, justifications } = context.conclude(sentence('a implies d'), all);
    expect(justification?.restsOn).toEqual([]);
    expect(justification?.statements).toHaveLength(3);
    expect(justifications.map(({ statements }) => statements.length)).toEqual([1, 3]);
  });
});

test('every verdict on a method has a trace, and that is a proof', () => {
  fc.assert(
    fc.property(randomDocuments, (documents) => {
      for (const { context, table } of examine(documents))
        for (const predicate of ['a', 'b', 'c', 'c@x', 'f']) {
          const trace = context.trace('m', predicate);
          const verdict = context.verdictOn('m', predicate);
          expect(trace === undefined).toBe(verdict === 'unknown');
          if (!trace) continue;
          const holds = verdict === 'yes';
          expect(table.entails(trace, holds ? atom(predicate) : not(atom(predicate)))).toBe(true);
        }
    }),
    { numRuns: 300 },
  );
});

describe('where claims conflict', () => {
  const documents = [
    ...define({
      a: { excludes: [claim('b', hedged)], implies: [claim('d')] },
      b: { implies: [claim('d')] },
      c: {},
      d: {},
    }),
    writeMethod('m', { 'instance-of': [claim('a', hedged), claim('b', hedged), claim('c')] }),
  ];
  const reasoner = new Reasoner(readBase(documents));
  const accepts = ['a excludes b', 'm instance-of a', 'm instance-of b'].map(sentence);
  const context = reasoner.under({ readings: {}, accepts, rejects: [] });

  test('an answer says how it fares in every choice that can hold, and in some', () => {
    const { verdict, choices } = context.conclude(sentence('m instance-of a'));
    expect(verdict).toBe('unknown');
    expect(choices).toMatchObject({ count: 3, isComplete: true, inEvery: 'unknown', inSome: ['yes', 'no'] });
    const either = context.conclude(sentence('m instance-of d'));
    // In each choice m is an a or a b, and both are ds; no statement that is free of conflict says so.
    expect(either.verdict).toBe('unknown');
    expect(either.choices).toMatchObject({ inEvery: 'yes', inSome: ['yes'] });
    expect(context.conclude(sentence('m instance-of c')).verdict).toBe('yes');
  });

  test('skeptical and credulous answers are those of all largest choices by truth table', () => {
    fc.assert(
      fc.property(randomDocuments, (random) => {
        const { base } = new Reasoner(readBase(random));
        const open = [...base.statements.values()].filter(
          ({ status, sentence: { type } }) => status !== 'settled' && type !== 'reading',
        );
        const under = new Reasoner(base).under({
          readings: {},
          accepts: open.map((statement) => statement.sentence),
          rejects: [],
        });
        const table = new TruthTable(under.context.statements, ['a', 'b', 'c', 'c@x', 'c@y', 'f', 'g']);
        const about = table.statementsAbout('m');
        const assumed = about.filter(({ text }) => under.context.assumptions.includes(text));
        const settled = about.filter((statement) => !assumed.includes(statement));
        const fixed = table.canHold(settled) ? settled : [];
        const loose = about.filter((statement) => !fixed.includes(statement));
        const holding = listSubsets(loose)
          .map((set) => [...fixed, ...set])
          .filter((set) => table.canHold(set));
        const largest = holding.filter(
          (set) =>
            !holding.some((other) => other.length > set.length && set.every((each) => other.includes(each))),
        );
        for (const predicate of ['a', 'c@x']) {
          const { choices } = under.conclude(sentence(`m instance-of ${predicate}`));
          if (!choices) continue;
          const given = (condition: Formula) => largest.map((set) => table.entails(set, condition));
          const [yes, no] = [given(atom(predicate)), given(not(atom(predicate)))];
          expect(choices).toEqual({
            count: largest.length,
            isComplete: true,
            inEvery: yes.every(Boolean) ? 'yes' : no.every(Boolean) ? 'no' : 'unknown',
            inSome: [...(yes.some(Boolean) ? ['yes'] : []), ...(no.some(Boolean) ? ['no'] : [])],
          });
        }
      }),
      { numRuns: 200 },
    );
  });

  test('repairs give up open claims first, and say what else each would cost', () => {
    const priced = priceRepairs(reasoner, context, 'm').map(({ statements, lost }) => [
      statements.map(({ text }) => text),
      lost,
    ]);
    expect(priced).toEqual([
      [['a excludes b'], []],
      [['m instance-of a'], []],
      [['m instance-of b'], []],
    ]);
    const costly = new Reasoner(
      readBase([
        ...define({
          a: { implies: [claim('b')], excludes: [claim('c')] },
          b: {},
          c: {},
          d: { implies: [claim('a')] },
        }),
        writeMethod('m', { 'instance-of': [claim('a'), claim('c')] }),
        writeMethod('n', { 'instance-of': [claim('d')] }),
      ]),
    );
    const [first, second, third] = priceRepairs(costly, costly.core, 'm');
    expect([first?.lost, second?.lost]).toEqual([[], []]);
    expect(third?.statements.map(({ text }) => text)).toEqual(['a excludes c']);
    expect(third?.lost).toEqual(['c excludes d', 'n not-instance-of c']);
  });
});

test('what repairs cost is what a truth table says does not follow any more', () => {
  let seen = 0;
  fc.assert(
    fc.property(randomDocuments, (documents) => {
      const reasoner = new Reasoner(readBase(documents));
      const accepts = [...reasoner.base.statements.values()]
        .filter(({ status, sentence: { type } }) => status !== 'settled' && type !== 'reading')
        .map((statement) => statement.sentence);
      const context = reasoner.under({ readings: {}, accepts, rejects: [] });
      const held = context.context.statements;
      const makeTable = (statements: readonly Statement[]) =>
        new TruthTable(statements, [...predicates, ...features], ['m', 'n']);
      const before = makeTable(held);
      const isSenseQuestion = ({ type, ...rest }: Sentence) =>
        type === 'membership' || ('relation' in rest && ['implies', 'excludes'].includes(rest.relation));
      const answers = [...findClosure(reasoner, context).sentences].filter(([, each]) =>
        isSenseQuestion(each),
      );
      for (const individual of ['', 'm', 'n']) {
        const repairs = before.repairsOf(individual);
        const priced = priceRepairs(reasoner, context, individual);
        expect(priced).toHaveLength(Math.min(repairs.length, pricedRepairs));
        for (const { statements, lost } of priced) {
          seen++;
          const texts = new Set(statements.map(({ text }) => text));
          expect(
            repairs.some((set) => set.length === texts.size && set.every(({ text }) => texts.has(text))),
          ).toBe(true);
          const after = makeTable(held.filter(({ text }) => !texts.has(text)));
          const gone = answers.filter(
            ([text, each]) => !texts.has(text) && after.verdict(readSentence(each) as Proposition) !== 'yes',
          );
          expect(lost).toEqual(gone.map(([text]) => text).sort());
        }
        // What gives up nothing but open claims comes first; among such, what costs less.
        const ranks = priced.map(({ statements }) =>
          statements.every(({ text }) => context.context.assumptions.includes(text)) ? 0 : 1,
        );
        expect(ranks).toEqual([...ranks].sort());
      }
    }),
    { numRuns: 150 },
  );
  expect(seen).toBeGreaterThan(20);
});

test('an open question names the claims that would decide it, either way', () => {
  const base = readBase([
    ...define({ a: { implies: [claim('b', hedged)] }, b: { implies: [claim('c', hedged)] }, c: {} }),
    writeMethod('m', { 'instance-of': [claim('a')], 'not-instance-of': [claim('c', hedged)] }),
  ]);
  const reasoner = new Reasoner(base);
  const deciding = findDeciding(
    reasoner,
    reasoner.core,
    readSentence(sentence('a implies c')) as Proposition,
  );
  expect(deciding.map(({ accepting, verdict }) => [verdict, accepting.map(({ text }) => text)])).toEqual([
    ['no', ['m not-instance-of c']],
    ['yes', ['a implies b', 'b implies c']],
  ]);
});
