import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { and, atom, not, or } from '../../src/model/formula.ts';
import { compareAll, compareSenses } from '../../src/reasoner/comparison.ts';
import { anyone, readSentence } from '../../src/reasoner/proposition.ts';
import { Reasoner } from '../../src/reasoner/reasoner.ts';
import { listSubsets, minimal } from '../support/brute-force.ts';
import { examine, predicates } from '../support/contexts.ts';
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

function reason(...documents: Parameters<typeof readBase>[0]) {
  return new Reasoner(readBase([word, ...documents]));
}

function compare(reasoner: Reasoner, first: string, second: string) {
  return compareSenses(reasoner, reasoner.core, first, second);
}

describe('comparing two senses', () => {
  test('agrees with a truth table, with witnesses that are ones', () => {
    fc.assert(
      fc.property(randomDocuments, (documents) => {
        for (const { reasoner, context, table } of examine(documents)) {
          const verdict = (text: string) => {
            const proposition = readSentence(sentence(text));
            if (!proposition) throw new Error(text);
            return table.verdict(proposition);
          };
          for (const found of compareAll(reasoner, context, predicates)) {
            const { first, second, fit, inside, contains, disjoint, missing } = found;
            const isInside = verdict(`${first} implies ${second}`);
            const isContaining = verdict(`${second} implies ${first}`);
            const isDisjoint = verdict(`${first} excludes ${second}`);
            expect([inside.verdict, contains.verdict, disjoint.verdict]).toEqual([
              isInside,
              isContaining,
              isDisjoint,
            ]);
            if (fit === 'same') expect([isInside, isContaining]).toEqual(['yes', 'yes']);
            if (fit === 'overlapping') expect(isDisjoint).toBe('no');
            if (fit === 'unknown') expect([isInside, isContaining, isDisjoint]).not.toContain('yes');
            expect(missing.map((each) => each.sentence)).toEqual(
              [inside, contains, disjoint]
                .filter((each) => each.verdict === 'unknown')
                .map((each) => each.sentence),
            );
            for (const method of disjoint.counterexample?.methods ?? [])
              for (const predicate of [first, second])
                expect(verdict(`${method} instance-of ${predicate}`)).toBe('yes');
            for (const method of inside.counterexample?.methods ?? []) {
              expect(verdict(`${method} instance-of ${first}`)).toBe('yes');
              expect(verdict(`${method} instance-of ${second}`)).toBe('no');
            }
            if (table.conflictsOf(anyone).length > 0) continue;
            const general = table.statementsAbout(anyone);
            for (const predicate of [first, second])
              expect(found.empty.includes(predicate)).toBe(!table.canHold(general, atom(predicate)));
            const canBeBoth = table.canHold(general, and(atom(first), atom(second)));
            expect(disjoint.counterexample !== undefined).toBe(canBeBoth);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  test('names every smallest set of open claims that would settle an open inclusion', () => {
    fc.assert(
      fc.property(randomDocuments, (documents) => {
        const [core] = examine(documents);
        if (!core) return;
        const { reasoner, context, table, open, extend } = core;
        const [missing] = compareSenses(reasoner, context, 'a', 'b').missing;
        if (missing?.sentence !== 'a implies b') return;
        const everything = extend(open);
        const expected = new Set<string>();
        const add = (individual: string, verdict: string, condition: ReturnType<typeof atom>) => {
          const held = table.statementsAbout(individual);
          const about = everything.statementsAbout(individual).filter((each) => open.includes(each));
          const presupposed = verdict === 'yes' ? atom('a') : condition;
          const sets = minimal(
            listSubsets(about).filter((each) => table.entails([...held, ...each], condition)),
          );
          return sets.filter((set) => table.canHold([...held, ...set], presupposed));
        };
        const spell = (texts: readonly { text: string }[]) =>
          texts
            .map(({ text }) => text)
            .sort()
            .join('; ');
        for (const set of add(anyone, 'yes', or(not(atom('a')), atom('b'))))
          expected.add(`yes: ${spell(set)}`);
        const broken = and(atom('a'), not(atom('b')));
        for (const set of minimal(['m', 'n'].flatMap((method) => add(method, 'no', broken))))
          expected.add(`no: ${spell(set)}`);
        const found = missing.claims.map(({ accepting, verdict }) => `${verdict}: ${spell(accepting)}`);
        expect(found.sort()).toEqual([...expected].sort());
      }),
      { numRuns: 150 },
    );
  });

  test('says which recorded methods would decide it, and what is not known of them', () => {
    const reasoner = reason(
      writeDefinition('a'),
      writeDefinition('b'),
      writeMethod('m', { 'instance-of': [claim('a')] }),
    );
    const { fit, missing } = compare(reasoner, 'a', 'b');
    expect(fit).toBe('unknown');
    expect(missing.map(({ sentence: asked, candidates }) => [asked, candidates])).toEqual([
      ['a implies b', [{ method: 'm', unknown: ['b'] }]],
      ['b implies a', []],
      ['a excludes b', [{ method: 'm', unknown: ['b'] }]],
    ]);
  });

  test('describes a hypothetical witness where no method is recorded', () => {
    const reasoner = reason(
      writeFeature('f'),
      writeFeature('g'),
      writeDefinition('a', { criterion: 'f' }),
      writeDefinition('b', { criterion: 'g' }),
    );
    expect(compare(reasoner, 'a', 'b').missing.at(-1)?.hypothetical).toEqual({
      features: { f: true, g: true },
      methods: [],
    });
  });

  test('marks what holds only because nothing qualifies', () => {
    const reasoner = reason(
      writeDefinition('a', { implies: [claim('b')], excludes: [claim('b')] }),
      writeDefinition('b'),
    );
    const { fit, empty, inside } = compare(reasoner, 'a', 'b');
    expect([fit, empty, inside.isVacuous]).toEqual(['inside', ['a'], true]);
  });
});
