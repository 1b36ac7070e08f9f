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
/** Clauses come one by one between the questions, some of them behind a guard that a question may assume. */
const steps = fc.array(
  fc.oneof(
    fc.record({ clause: fc.array(literal, { minLength: 1, maxLength: 4 }), isGuarded: fc.boolean() }),
    fc.record({ usesSecond: fc.boolean(), others: assumptions, guards: fc.array(fc.nat()) }),
  ),
  { minLength: 1, maxLength: 12 },
);

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
        steps,
        (problem, prefixes, taken) => {
          const solver = load(problem);
          const known = [...problem];
          const guards: Literal[] = [];
          for (const step of taken) {
            if ('clause' in step) {
              const guard = step.isGuarded ? [-solver.addVariable(false)] : [];
              guards.push(...guard.map((one) => -one));
              solver.addClause([...step.clause, ...guard]);
              known.push([...step.clause, ...guard]);
              continue;
            }
            // The same arrays again and again, so that what follows from them may be kept between questions.
            const layers = [prefixes[0], prefixes[step.usesSecond ? 1 : 2]];
            const chosen =
              guards.length === 0 ? [] : step.guards.map((n) => guards[n % guards.length] as Literal);
            const others = [...chosen, ...step.others];
            const assumed = [...layers.flat(), ...others];
            const units = assumed.map((one) => [one]);
            const answer = solver.solve(others, { layers });
            expect(answer).toBe(isSatisfiableElsewhere([...known, ...units]));
            if (answer) {
              const isModel = (turned?: number) =>
                [...known, ...units].every((clause) =>
                  clause.some(
                    (one) => (solver.isTrue(Math.abs(one)) !== (Math.abs(one) === turned)) === one > 0,
                  ),
                );
              expect(isModel()).toBe(true);
              for (let variable = 1; variable <= variables; variable++)
                expect(solver.canTurn(variable)).toBe(isModel(variable));
            } else {
              const core = solver.core.map((one) => [one]);
              expect(core.every(([one]) => assumed.includes(one as Literal))).toBe(true);
              expect(isSatisfiableElsewhere([...known, ...core])).toBe(false);
            }
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  test('finds that too many pigeons do not fit, which needs learning rather than luck', () => {
    const holes = 7;
    const solver = new Solver();
    const at = Array.from({ length: holes + 1 }, () =>
      Array.from({ length: holes }, () => solver.addVariable()),
    );
    for (const pigeon of at) solver.addClause(pigeon);
    for (let hole = 0; hole < holes; hole++)
      for (let a = 0; a <= holes; a++)
        for (let b = 0; b < a; b++) solver.addClause([-(at[a]?.[hole] ?? 0), -(at[b]?.[hole] ?? 0)]);
    expect(solver.solve([])).toBe(false);
    // About 700; without what was learnt it would be ten times as many.
    expect(solver.guesses).toBeLessThan(2000);
    // And what was learnt stays: there is nothing left to guess.
    expect(solver.solve([])).toBe(false);
    expect(solver.guesses).toBe(0);
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
