import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findHittingSet } from '../../src/reasoner/hitting-set.ts';
import { ImplicationGraph } from '../../src/reasoner/implication-graph.ts';
import { compareSets, findPathRefutations } from '../../src/reasoner/path-refutations.ts';
import { findSmallestRefutations } from '../../src/reasoner/smallest-refutations.ts';
import { type Literal, Solver } from '../../src/reasoner/solver.ts';
import { listSubsets, minimal } from '../support/brute-force.ts';

type Clause = readonly Literal[];
const variables = 4;
const literal = fc
  .tuple(fc.integer({ min: 1, max: variables }), fc.boolean())
  .map(([variable, isTrue]) => (isTrue ? variable : -variable));
const plenty = { limit: 1000, steps: 1_000_000 };

/** Whether some valuation makes every clause true. */
function canHold(clauses: readonly Clause[]): boolean {
  return Array.from({ length: 2 ** variables }, (_, bits) => bits).some((bits) =>
    clauses.every((clause) =>
      clause.some((each) => ((bits >> (Math.abs(each) - 1)) & 1) === (each > 0 ? 1 : 0)),
    ),
  );
}

/** Every minimal set of clauses, by place, that cannot hold with the goal: by trying all subsets. */
function refuteByTrying(clauses: readonly Clause[], goal: readonly Literal[]) {
  const units = goal.map((each) => [each]);
  const refuting = listSubsets([...clauses.keys()]).filter(
    (set) => !canHold([...set.map((index) => clauses[index] as Clause), ...units]),
  );
  return [...minimal(refuting)].sort(compareSets);
}

describe('two-literal clauses', () => {
  const clauses = fc.array(fc.array(literal, { minLength: 2, maxLength: 2 }), { maxLength: 9 });
  const facts = fc.array(literal, { maxLength: 2 });
  const goals = fc.array(literal, { maxLength: 2 });

  test('lead where a truth table says', () => {
    fc.assert(
      fc.property(clauses, literal, literal, (given, a, b) => {
        fc.pre(canHold(given));
        const graph = new ImplicationGraph(given.map((clause) => [clause]));
        expect(graph.refutes([a, b])).toBe(!canHold([...given, [a], [b]]));
      }),
      { numRuns: 1000 },
    );
  });

  test('give every minimal refutation of a goal, the smallest first', () => {
    fc.assert(
      fc.property(clauses, facts, goals, (given, stated, goal) => {
        fc.pre(canHold(given));
        const graph = new ImplicationGraph(given.map((clause) => [clause]));
        const starts = [
          ...goal.map((each) => ({ literal: each, label: -1 })),
          ...stated.map((each, index) => ({ literal: each, label: given.length + index })),
        ];
        const expected = refuteByTrying([...given, ...stated.map((each) => [each])], goal);
        const { sets, isComplete } = findPathRefutations(graph, starts, plenty);
        expect({ sets, isComplete }).toEqual({ sets: expected, isComplete: true });
        const first = findPathRefutations(graph, starts, { ...plenty, limit: 1 });
        expect(first.sets).toEqual(expected.slice(0, 1));
        for (const limit of [2, 3, expected.length].filter((each) => each > 1))
          expect(findPathRefutations(graph, starts, { ...plenty, limit })).toEqual({
            sets: expected.slice(0, limit),
            isComplete: expected.length <= limit,
          });
      }),
      { numRuns: 3000 },
    );
  });

  test('prove with the fewest claims, where the shortest walks are not the smallest sets together', () => {
    // 1 leads to 2 and 3 in one step each, or to both through 4 and one step from there; 2 and 3 exclude each other.
    const given = [
      [-1, 5],
      [-5, 2],
      [-1, 6],
      [-6, 3],
      [-1, 4],
      [-4, 2],
      [-4, 3],
      [-2, -3],
    ];
    const graph = new ImplicationGraph(given.map((clause) => [clause]));
    const { sets } = findPathRefutations(graph, [{ literal: 1, label: -1 }], { ...plenty, limit: 2 });
    expect(sets[0]).toEqual([4, 5, 6, 7]);
    expect(sets.map(({ length }) => length)).toEqual([4, 5]);
  });

  test('stop at the bound, and say so', () => {
    const given = [
      [-1, 2],
      [-1, 3],
      [-2, 4],
      [-3, 4],
    ];
    const graph = new ImplicationGraph(given.map((clause) => [clause]));
    const starts = [1, -4].map((each) => ({ literal: each, label: -1 }));
    expect(findPathRefutations(graph, starts, { limit: 1, steps: 1000 })).toEqual({
      sets: [[0, 2]],
      isComplete: false,
    });
    expect(findPathRefutations(graph, starts, { limit: 5, steps: 3 }).isComplete).toBe(false);
    expect(findPathRefutations(graph, starts, { limit: 5, steps: 1000 })).toEqual({
      sets: [
        [0, 2],
        [1, 3],
      ],
      isComplete: true,
    });
  });
});

describe('clauses of any length', () => {
  const clauses = fc.array(fc.array(literal, { minLength: 1, maxLength: 3 }), { maxLength: 8 });
  const goals = fc.array(literal, { maxLength: 2 });

  function search(given: readonly Clause[], goal: readonly Literal[], bounds: typeof plenty) {
    const solver = new Solver();
    for (let count = 0; count < variables; count++) solver.addVariable();
    const soft = given.map((clause) => {
      const selector = solver.addVariable(false);
      solver.addClause([-selector, ...clause]);
      return selector;
    });
    const holds = (selector: Literal) =>
      (given[soft.indexOf(selector)] ?? []).some((each) => solver.isTrue(Math.abs(each)) === each > 0);
    const wish = (variable: number) => (variable % 2 === 0 ? 1 : -1);
    return findSmallestRefutations({ solver, fixed: goal, soft, holds, wish }, bounds);
  }

  test('give every minimal refutation, the smallest first', () => {
    fc.assert(
      fc.property(clauses, goals, (given, goal) => {
        const expected = refuteByTrying(given, goal);
        expect(search(given, goal, plenty)).toEqual({ sets: expected, isComplete: true });
        expect(search(given, goal, { ...plenty, limit: 1 }).sets).toEqual(expected.slice(0, 1));
        for (const limit of [2, 3, expected.length].filter((each) => each > 1))
          expect(search(given, goal, { ...plenty, limit })).toEqual({
            sets: expected.slice(0, limit),
            isComplete: expected.length <= limit,
          });
      }),
      { numRuns: 2000 },
    );
  });

  test('stop at the bound, and say so', () => {
    const given = [[1, 2], [-1, 3], [-2, 3], [-3], [-1], [-2]];
    expect(search(given, [], { limit: 10, steps: 4 }).isComplete).toBe(false);
    expect(search(given, [], { limit: 1, steps: 1000 })).toMatchObject({
      isComplete: false,
      sets: [[0, 4, 5]],
    });
  });
});

test('a hitting set is the smallest, and of these the first in order', () => {
  const number = fc.integer({ min: 0, max: 6 });
  const sets = fc.array(
    fc.uniqueArray(number, { minLength: 1, maxLength: 4 }).map((set) => set.sort((a, b) => a - b)),
    {
      maxLength: 6,
    },
  );
  fc.assert(
    fc.property(
      sets,
      fc.array(fc.uniqueArray(number, { minLength: 1, maxLength: 3 }), { maxLength: 2 }),
      (given, forbidden) => {
        const expected = listSubsets([0, 1, 2, 3, 4, 5, 6])
          .filter((set) => given.every((each) => each.some((member) => set.includes(member))))
          .filter((set) => !forbidden.some((each) => each.every((member) => set.includes(member))))
          .sort(compareSets)[0];
        expect(findHittingSet(given, forbidden, { steps: 100_000 })).toEqual(expected);
      },
    ),
    { numRuns: 1000 },
  );
});
