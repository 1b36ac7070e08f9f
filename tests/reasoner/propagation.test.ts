import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Statement } from '../../src/model/statement.ts';
import { Propagation } from '../../src/reasoner/propagation.ts';
import { anyone } from '../../src/reasoner/proposition.ts';
import type { Literal } from '../../src/reasoner/solver.ts';
import { Compiled, Theory } from '../../src/reasoner/theory.ts';

type Clauses = readonly (readonly Literal[])[];

const variables = 9;
const literal = fc
  .tuple(fc.integer({ min: 1, max: variables }), fc.boolean())
  .map(([variable, isPositive]) => (isPositive ? variable : -variable));
const clause = fc.array(literal, { minLength: 1, maxLength: 4 });
/** A statement is one clause or more; literals may be said twice, or with their negation. */
const statement = fc.array(clause, { minLength: 1, maxLength: 2 });

/** Clause by clause until nothing new is forced; `undefined` where a clause cannot hold any more. */
function force(clauses: Clauses): ReadonlySet<Literal> | undefined {
  const forced = new Set<Literal>();
  for (let before = -1; before < forced.size; ) {
    before = forced.size;
    for (const each of clauses) {
      const open = new Set(each.filter((one) => !forced.has(-one)));
      if (open.size === 0) return undefined;
      for (const one of open) if (open.size === 1) forced.add(one);
    }
  }
  return forced;
}

function compile(theory: Theory, clauses: Clauses): Compiled {
  const distinct = clauses.map((each) => [...new Set(each)]);
  return new Compiled(theory, { text: JSON.stringify(clauses) } as Statement, anyone, distinct);
}

describe('unit propagation', () => {
  test('comes to what clauses force one by one, and each proof suffices', () => {
    fc.assert(
      fc.property(
        fc.array(statement, { maxLength: 12 }),
        fc.array(fc.array(statement, { maxLength: 4 }), { maxLength: 4 }),
        (universal, individuals) => {
          const theory = new Theory();
          for (let variable = 1; variable <= variables; variable++) theory.variable(`p${variable}`);
          const propagation = new Propagation(
            theory,
            universal.map((clauses) => compile(theory, clauses)),
          );
          for (const facts of individuals) {
            const found = propagation.run(facts.map((clauses) => compile(theory, clauses)));
            const expected = force([...universal, ...facts].flat());
            expect(found === undefined).toBe(expected === undefined);
            if (!found || !expected) continue;
            expect(new Set(found.literals)).toEqual(expected);
            for (let variable = 1; variable <= variables; variable++) {
              const value = expected.has(variable) ? true : expected.has(-variable) ? false : undefined;
              expect(found.valueOf(variable)).toBe(value);
              const proof = found.proofOf(variable).map(({ clauses }) => clauses);
              expect(new Set(proof).size).toBe(proof.length);
              if (value !== undefined) expect(force(proof.flat())).toContain(value ? variable : -variable);
              else expect(proof).toEqual([]);
            }
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
