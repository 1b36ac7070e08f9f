import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ImplicationGraph } from '../../src/reasoner/implication-graph.ts';
import type { Literal } from '../../src/reasoner/solver.ts';

const variables = 40;
const literals = Array.from({ length: variables }, (_, index) => [index + 1, -index - 1]).flat();
const literal = fc.constantFrom(...literals);
const clause = fc.oneof(
  { weight: 9, arbitrary: fc.tuple(literal, literal) },
  { weight: 1, arbitrary: fc.tuple(literal) },
);
/** From next to nothing up to so many clauses that nearly everything contradicts itself. */
const clauses = fc.array(clause, { maxLength: 80, size: 'max' });

/** Step by step from one literal. */
function walk(given: readonly (readonly Literal[])[], start: Literal): ReadonlySet<Literal> {
  const reached = new Set([start]);
  for (const from of reached)
    for (const [first = 0, second = first] of given) {
      if (first === -from) reached.add(second);
      if (second === -from) reached.add(first);
    }
  return reached;
}

describe('the closure of implications', () => {
  test('holds what a walk from each literal comes to, contradictions among them', () => {
    let contradictions = 0;
    fc.assert(
      fc.property(clauses, (given) => {
        const graph = new ImplicationGraph(given.map((each) => [each]));
        const known = literals.filter((each) => graph.nodeOf(each) >= 0);
        for (const from of known) {
          const reached = walk(given, from);
          if (reached.has(-from) && walk(given, -from).has(from)) contradictions++;
          const found = known.filter((to) => graph.reaches(graph.nodeOf(from), graph.nodeOf(to)));
          expect(new Set(found)).toEqual(reached);
        }
      }),
      { numRuns: 300 },
    );
    expect(contradictions).toBeGreaterThan(100);
  });
});
