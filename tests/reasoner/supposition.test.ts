import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { and, atom, not } from '../../src/model/formula.ts';
import type { KnowledgeBase } from '../../src/model/knowledge-base.ts';
import type { Statement } from '../../src/model/statement.ts';
import { anyone } from '../../src/reasoner/proposition.ts';
import { Reasoner } from '../../src/reasoner/reasoner.ts';
import { ReasonerMemory } from '../../src/reasoner/reasoner-memory.ts';
import type { SupposedVerdict } from '../../src/reasoner/supposition.ts';
import { listSubsets, minimal, TruthTable } from '../support/brute-force.ts';
import { claim, readBase, word, writeDefinition, writeFeature, writeMethod } from '../support/factories.ts';
import { randomDocuments } from '../support/random-content.ts';

const names = ['a', 'b', 'c', 'c@x', 'c@y', 'f', 'g'];
const presuppositions = [[], [atom('a')], [atom('a'), not(atom('g'))]];
const spell = (sets: readonly (readonly Statement[])[]) =>
  sets
    .map((set) =>
      set
        .map(({ text }) => text)
        .sort()
        .join('; '),
    )
    .sort();

/** The same claims, every fourth of them settled. */
function settle(base: KnowledgeBase, turn: number): KnowledgeBase {
  const statements = [...base.statements].map(([text, statement], index) => {
    const settled: Statement = { ...statement, status: 'settled' };
    return [text, index % 4 === turn ? settled : statement] as const;
  });
  return { ...base, statements: new Map(statements) };
}

/** Everything that can be asked of one individual, beside what truth tables say. */
function examine(reasoner: Reasoner, individual: string) {
  const all = [...reasoner.base.statements.values()].filter(({ sentence: { type } }) => type !== 'reading');
  const table = new TruthTable(all, names);
  const about = table.statementsAbout(individual);
  const settled = about.filter(({ status }) => status === 'settled');
  const open = listSubsets(about.filter(({ status }) => status !== 'settled'));
  const listSupports = ({ condition, supposition: { presupposed } }: SupposedVerdict) =>
    minimal(open.filter((set) => table.entails([...settled, ...set], condition))).filter((set) =>
      table.canHold([...settled, ...set], and(...presupposed)),
    );
  const verdicts = presuppositions.flatMap((presupposed) =>
    ['b', 'c'].flatMap((predicate) =>
      [true, false].map((holds) => reasoner.suppose(individual, presupposed).verdict(predicate, holds)),
    ),
  );
  return { verdicts, listSupports, canHold: table.canHold.bind(table), settled };
}

describe('a verdict on an individual of which something is supposed agrees with a truth table', () => {
  // One memory for all of them: what is known from other bases must not show.
  const memory = new ReasonerMemory();
  const check = (judge: (reasoner: Reasoner, individual: string) => void, numRuns: number) =>
    fc.assert(
      fc.property(
        randomDocuments,
        fc.array(fc.nat(3), { minLength: 2, maxLength: 2 }),
        (documents, turns) => {
          const base = readBase(documents);
          for (const each of [base, ...turns.map((turn) => settle(base, turn))])
            for (const individual of [anyone, 'm']) judge(new Reasoner(each, { memory }), individual);
        },
      ),
      { numRuns },
    );

  test('on the claims that it rests on', () => {
    check((reasoner, individual) => {
      const { verdicts, listSupports } = examine(reasoner, individual);
      for (const verdict of verdicts) {
        const supports = listSupports(verdict);
        expect(spell(verdict.supports.map(({ assumptions }) => assumptions))).toEqual(spell(supports));
        const { supposition, predicate, holds } = verdict;
        if (supports.length > 0) expect(supposition.isCredible(predicate, holds)).toBe(true);
      }
    }, 200);
  });

  test('on whether it follows in a context', () => {
    check((reasoner, individual) => {
      for (const context of [reasoner.core, ...reasoner.positions])
        for (const verdict of examine(reasoner, individual).verdicts)
          expect(verdict.followsIn(context)).toBe(context.holds(individual, verdict.condition));
    }, 100);
  });

  test('on whether another can hold beside it', () => {
    check((reasoner, individual) => {
      const { verdicts, listSupports, canHold, settled } = examine(reasoner, individual);
      for (const one of verdicts.filter(({ holds }) => holds))
        for (const other of verdicts.filter(({ holds }) => !holds)) {
          const supposed = and(...one.supposition.presupposed, ...other.supposition.presupposed);
          const expected = listSupports(one).some((a) =>
            listSupports(other).some((b) => canHold([...settled, ...a, ...b], supposed)),
          );
          expect(one.canHoldBeside(other)).toBe(expected);
        }
    }, 60);
  });
});

const perhaps = { 'asserted-by': [{ source: 'editors', hedge: 'perhaps' }] };

test('opposite verdicts each rest on the claim that gives it, where the two claims cannot hold together', () => {
  const reasoner = new Reasoner(
    readBase([
      word,
      writeDefinition('a', { excludes: [claim('c', perhaps)] }),
      writeDefinition('c'),
      writeMethod('m', { 'instance-of': [claim('a'), claim('c', perhaps)] }),
    ]),
  );
  const listSupports = (holds: boolean) =>
    spell(
      reasoner
        .suppose('m', [])
        .verdict('c', holds)
        .supports.map(({ assumptions }) => assumptions),
    );
  expect(listSupports(true)).toEqual(['m instance-of c']);
  expect(listSupports(false)).toEqual(['a excludes c']);
});

test('a verdict leaves no room for another on an individual that cannot be as the other supposes', () => {
  const reasoner = new Reasoner(
    readBase([
      word,
      writeFeature('g'),
      writeDefinition('a', { excludes: [claim('c', perhaps)] }),
      writeDefinition('b', { criterion: { sufficient: 'g' } }),
      writeDefinition('c'),
      writeMethod('m', { features: { g: { value: 'yes', hedge: 'perhaps' } } }),
    ]),
  );
  const b = reasoner.suppose('m', []).verdict('b', true);
  const besideAny = reasoner.suppose('m', [atom('a')]).verdict('c', false);
  const besideOthers = reasoner.suppose('m', [atom('a'), not(atom('g'))]).verdict('c', false);
  for (const verdict of [b, besideAny, besideOthers]) expect(verdict.supports).toHaveLength(1);
  expect(b.canHoldBeside(besideAny)).toBe(true);
  expect(b.canHoldBeside(besideOthers)).toBe(false);
});
