import fc from 'fast-check';
import * as logic from 'logic-solver';
import { describe, expect, test } from 'vitest';
import { enumerateMinimalSets, shrink } from '../../src/reasoner/minimal-sets.ts';
import { type Literal, Solver } from '../../src/reasoner/solver.ts';

const variables = 16;
const literal = fc
  .tuple(fc.integer({ min: 1, max: variables }), fc.boolean())
  .map(([variable, isPositive]) => (isPositive ? variable : -variable));
// About four short clauses to a variable: hard enough that guesses fail and clauses are learnt.
const clauses = fc.oneof(
  fc.array(fc.array(literal, { minLength: 1, maxLength: 4 }), { maxLength: 70 }),
  fc.array(fc.array(literal, { minLength: 3, maxLength: 3 }), { minLength: 50, maxLength: 80, size: 'max' }),
);
const assumptions = fc.uniqueArray(literal, { maxLength: 6 });
const questions = fc.array(fc.record({ usesSecond: fc.boolean(), others: assumptions }), {
  minLength: 1,
  maxLength: 6,
});

function load(problem: readonly (readonly Literal[])[]): Solver {
  const solver = new Solver();
  for (let variable = 1; variable <= variables; variable++) solver.addVariable();
  for (const clause of problem) solver.addClause(clause);
  return solver;
}

function isSatisfiableElsewhere(problem: readonly (readonly Literal[])[]): boolean {
  const solver = new logic.Solver();
  for (const clause of problem)
    solver.require(logic.or(...clause.map((one) => (one > 0 ? `v${one}` : `-v${-one}`))));
  return solver.solve() !== null;
}

describe('the solver', () => {
  test('agrees with an independent one, question after question, and its models and cores are right', () => {
    fc.assert(
      fc.property(
        clauses,
        fc.tuple(assumptions, assumptions, assumptions),
        questions,
        (problem, prefixes, asked) => {
          const solver = load(problem);
          for (const { usesSecond, others } of asked) {
            // The same arrays again and again, so that what follows from them may be kept between questions.
            const layers = [prefixes[0], prefixes[usesSecond ? 1 : 2]];
            const assumed = [...layers.flat(), ...others];
            const units = assumed.map((one) => [one]);
            const answer = solver.solve(others, { layers });
            expect(answer).toBe(isSatisfiableElsewhere([...problem, ...units]));
            if (answer) {
              for (const clause of [...problem, ...units])
                expect(clause.some((one) => solver.isTrue(Math.abs(one)) === one > 0)).toBe(true);
            } else {
              const core = solver.core.map((one) => [one]);
              expect(core.every(([one]) => assumed.includes(one as Literal))).toBe(true);
              expect(isSatisfiableElsewhere([...problem, ...core])).toBe(false);
            }
          }
        },
      ),
      { numRuns: 80 },
    );
  });

  test('finds that too many pigeons do not fit, which needs learning rather than luck', () => {
    const holes = 5;
    const solver = new Solver();
    const at = Array.from({ length: holes + 1 }, () =>
      Array.from({ length: holes }, () => solver.addVariable()),
    );
    for (const pigeon of at) solver.addClause(pigeon);
    for (let hole = 0; hole < holes; hole++)
      for (let a = 0; a <= holes; a++)
        for (let b = 0; b < a; b++) solver.addClause([-(at[a]?.[hole] ?? 0), -(at[b]?.[hole] ?? 0)]);
    expect(solver.solve([])).toBe(false);
  });

  test('contradictory assumptions are their own core', () => {
    expect(load([]).solve([3, -3])).toBe(false);
  });
});

describe('minimal sets', () => {
  test('shrinking leaves out the first soft literals where it can', () => {
    // 1 and 2 conflict, and so do 3 and 4: the earlier pair can be done without.
    const solver = load([
      [-1, -2],
      [-3, -4],
    ]);
    expect(shrink({ solver, fixed: [], soft: [1, 2, 3, 4] })).toHaveLength(2);
    expect(shrink({ solver, fixed: [1], soft: [2, 3, 4] })?.length).toBeGreaterThan(0);
    expect(shrink({ solver, fixed: [], soft: [1, 3] })).toBeUndefined();
  });

  test('a limit that stops the search is admitted', () => {
    const pairs: Literal[][] = [
      [-1, -2],
      [-3, -4],
      [-5, -6],
    ];
    const question = { solver: load(pairs), fixed: [], soft: [1, 2, 3, 4, 5, 6] };
    expect(enumerateMinimalSets(question, 2).isComplete).toBe(false);
    const whole = enumerateMinimalSets(question, 100);
    expect(whole.isComplete).toBe(true);
    expect(whole.conflicts).toHaveLength(3);
    expect(whole.repairs).toHaveLength(8);
  });
});
