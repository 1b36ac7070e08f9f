import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Sentence } from '../../src/model/sentence.ts';
import type { Statement } from '../../src/model/statement.ts';
import { listNeeded } from '../../src/reasoner/needed-statements.ts';
import { reduceContext } from '../../src/reasoner/open-claims.ts';
import { deny, type Proposition, readSentence } from '../../src/reasoner/proposition.ts';
import { Reasoner } from '../../src/reasoner/reasoner.ts';
import { examine } from '../support/contexts.ts';
import { claim, readBase, sentence, word, writeDefinition } from '../support/factories.ts';
import { randomDocuments } from '../support/random-content.ts';

const questions: readonly Sentence[] = [
  'a implies b',
  'b excludes c@x',
  'a implies c given f',
  'c not-implies a',
  'b overlaps c',
  'm instance-of a',
  'm instance-of c',
  'n not-instance-of c@y',
  'n has g',
].map(sentence);
const plenty = { limit: 10_000, steps: 10_000_000 };
const spell = (statements: readonly Statement[]) =>
  statements
    .map(({ text }) => text)
    .sort()
    .join('; ');

function reason(...documents: Parameters<typeof readBase>[0]) {
  return new Reasoner(readBase([word, ...documents]));
}

describe('on random small knowledge bases the justifications are', () => {
  test('all the minimal ones that there are, the smallest first, and complete where nothing bounds the search', () => {
    fc.assert(
      fc.property(randomDocuments, (documents) => {
        for (const { context, table } of examine(documents))
          for (const question of questions) {
            const proposition = readSentence(question) as Proposition;
            const found = context.conclude(question, plenty);
            const expected =
              found.verdict === 'unknown'
                ? []
                : table.justificationsOf(found.verdict === 'yes' ? proposition : deny(proposition));
            expect(found.justifications.map(({ statements }) => spell(statements)).sort()).toEqual(
              expected.map(spell).sort(),
            );
            const sizes = found.justifications.map(({ statements }) => statements.length);
            expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
            expect([found.isComplete, found.isSmallest]).toEqual([true, true]);
          }
      }),
      { numRuns: 300 },
    );
  });

  test('as many as asked for and of the smallest sizes; the one alone rests on no assumption where it need not', () => {
    fc.assert(
      fc.property(randomDocuments, fc.integer({ min: 1, max: 3 }), (documents, limit) => {
        for (const { context, table } of examine(documents))
          for (const question of questions) {
            const proposition = readSentence(question) as Proposition;
            const found = context.conclude(question, { limit, steps: plenty.steps });
            if (found.verdict === 'unknown') continue;
            const all = table.justificationsOf(found.verdict === 'yes' ? proposition : deny(proposition));
            const { assumptions } = context.context;
            const settled = all.filter((set) => set.every(({ text }) => !assumptions.includes(text)));
            const preferred = settled[0] ?? all[0];
            if (found.justification?.restsOn.length === 0)
              expect(found.justification.statements.length).toBe(preferred?.length);
            expect(found.justification?.restsOn.length === 0).toBe(settled.length > 0);
            if (found.isComplete) expect(found.justifications).toHaveLength(all.length);
            if (found.isSmallest)
              expect(found.justifications[0]?.statements).toHaveLength(all[0]?.length ?? 0);
            if (limit === 1) continue;
            expect(found.justifications.map(({ statements }) => statements.length)).toEqual(
              all.slice(0, limit).map((set) => set.length),
            );
            if (all.length !== limit) expect(found.isComplete).toBe(all.length < limit);
          }
      }),
      { numRuns: 100 },
    );
  });

  test('those without whose needed statements the verdict falls, and only without these', () => {
    fc.assert(
      fc.property(randomDocuments, (documents) => {
        for (const { reasoner, context, extend } of examine(documents))
          for (const question of questions) {
            const proposition = readSentence(question) as Proposition;
            const conclusion = context.conclude(question);
            if (!conclusion.justification) continue;
            const needed = listNeeded(reasoner, context, proposition, conclusion);
            const expected = conclusion.justification.statements.filter((statement) => {
              const { statements } = reduceContext(context.context, [statement]);
              return extend([], statements).verdict(proposition) !== conclusion.verdict;
            });
            expect(needed).toEqual(expected);
          }
      }),
      { numRuns: 60 },
    );
  });
});

describe('textbook traps', () => {
  test('shortest paths on either side of a conflict are not the smallest conflict together', () => {
    // Each end has its own shortest path to the clash, of two steps; by way of `s` both share the first step.
    const { core } = reason(
      writeDefinition('top', { implies: ['p1', 'q1', 's'].map((target) => claim(target)) }),
      writeDefinition('p1', { implies: [claim('left')] }),
      writeDefinition('q1', { implies: [claim('right')] }),
      writeDefinition('s', { implies: [claim('left'), claim('right')] }),
      writeDefinition('left', { excludes: [claim('right')] }),
      writeDefinition('right'),
      writeDefinition('other'),
    );
    const { justifications } = core.conclude(sentence('top implies other'), { limit: 10, steps: 100_000 });
    expect(justifications.map(({ statements }) => statements.length)).toEqual([4, 5, 5, 5]);
    expect(spell(justifications[0]?.statements ?? [])).toBe(
      'left excludes right; s implies left; s implies right; top implies s',
    );
  });

  test('two shortest paths that overlap elsewhere do not add up to a minimal set', () => {
    // `m` is shown to be in `b` by way of `a`, and not to be by way of `a` too: one membership serves both.
    const { core } = reason(
      writeDefinition('a', { implies: [claim('b')], excludes: [claim('c')] }),
      writeDefinition('b', { implies: [claim('d')] }),
      writeDefinition('c'),
      writeDefinition('d', { implies: [claim('c')] }),
    );
    const { justification, isVacuous } = core.conclude(sentence('a implies c'));
    expect(isVacuous).toBe(true);
    expect(justification?.statements).toHaveLength(3);
    const empty = core.conclude(sentence('a excludes a')).justification?.statements;
    expect(spell(empty ?? [])).toBe('a excludes c; a implies b; b implies d; d implies c');
  });

  test('claims that are each redundant beside the other are not redundant together', () => {
    const reasoner = reason(
      writeDefinition('a', { implies: [claim('b'), claim('c')] }),
      writeDefinition('b', { implies: [claim('c')] }),
      writeDefinition('c', { implies: [claim('b')] }),
    );
    const { core } = reasoner;
    const question = sentence('a implies b');
    const conclusion = core.conclude(question, { limit: 10, steps: 100_000 });
    expect(conclusion.justifications.map(({ statements }) => spell(statements))).toEqual([
      'a implies b',
      'a implies c; c implies b',
    ]);
    const proposition = readSentence(question) as Proposition;
    expect(listNeeded(reasoner, core, proposition, conclusion)).toEqual([]);
    const without = (...texts: readonly string[]) =>
      reasoner
        .in(
          reduceContext(
            core.context,
            core.context.statements.filter(({ text }) => texts.includes(text)),
          ),
        )
        .decide(proposition);
    expect(without('a implies b')).toBe('yes');
    expect(without('a implies c')).toBe('yes');
    expect(without('a implies b', 'a implies c')).toBe('unknown');
  });
});
