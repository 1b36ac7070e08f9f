import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ConceptGraph } from '../../src/graph/concept-graph.ts';
import { chooseDrawn } from '../../src/graph/drawn-edges.ts';
import { buildNeighbourhood } from '../../src/graph/neighbourhood.ts';
import { Reasoner } from '../../src/reasoner/reasoner.ts';
import { claim, readBase, word, writeDefinition } from '../support/factories.ts';
import { randomDocuments } from '../support/random-content.ts';

const hedged = [{ source: 'editors', hedge: 'perhaps' }];
const others = [...'abcdefghijklmnopqr'];

/** Enough lines between `z` and the others to crowd a drawing. */
function graphOf(extra: Readonly<Record<string, object>>): ConceptGraph {
  const base = readBase([
    word,
    ...others.map((id) => writeDefinition(id, { overlaps: [claim('z')], ...extra[id] })),
    writeDefinition('z'),
  ]);
  return buildNeighbourhood(base, new Reasoner(base).core, { focus: { collection: 'terms', id: 'word' } });
}

const spell = ({ edges }: ConceptGraph) => edges.map(({ id }) => id);

describe('what is drawn of a crowded graph', () => {
  it('is all of it where it is not crowded', () => {
    const base = readBase([
      word,
      writeDefinition('a', { implies: [claim('b'), claim('c')] }),
      writeDefinition('b', { implies: [claim('c')] }),
      writeDefinition('c'),
    ]);
    const graph = buildNeighbourhood(base, new Reasoner(base).core);
    expect(chooseDrawn(graph)).toEqual({ graph, implied: 0, denials: 0 });
  });

  it('leaves out what drawn lines imply, unless it is agreed on better than they are', () => {
    const chain = { a: { implies: [claim('b'), claim('c')] }, b: { implies: [claim('c')] } };
    const drawn = chooseDrawn(graphOf(chain));
    expect(spell(drawn.graph)).toEqual(['a implies b', 'b implies c']);
    expect(drawn.implied).toBe(1);
    const weak = { ...chain, b: { implies: [claim('c', { 'asserted-by': hedged })] } };
    expect(spell(chooseDrawn(graphOf(weak)).graph)).toEqual(['a implies b', 'a implies c', 'b implies c']);
  });

  it('leaves out an exclusion that another implies', () => {
    const drawn = chooseDrawn(
      graphOf({ a: { implies: [claim('b')], excludes: [claim('c')] }, b: { excludes: [claim('c')] } }),
    );
    expect(spell(drawn.graph)).toEqual(['a implies b', 'b excludes c']);
  });

  it('leaves out overlaps and denials where that is not enough, and the nodes that only they are tied to', () => {
    const graph = graphOf({ a: { implies: [claim('b')], 'not-implies': [claim('c')] } });
    const drawn = chooseDrawn(graph);
    expect(spell(drawn.graph)).toEqual(['a implies b']);
    expect(drawn.graph.nodes.map(({ id }) => id).sort()).toEqual(['a', 'b']);
    expect(drawn.implied + drawn.denials).toBe(graph.edges.length - 1);
  });

  it('never hides a way from one sense to another', () => {
    fc.assert(
      fc.property(randomDocuments, (documents) => {
        const base = readBase(documents);
        const graph = buildNeighbourhood(base, new Reasoner(base).core);
        const { graph: drawn, implied, denials } = chooseDrawn(graph);
        expect(drawn.edges.length + implied + denials).toBe(graph.edges.length);
        const ways = (edges: ConceptGraph['edges']) =>
          new Set(
            edges
              .filter(({ relation, given }) => relation === 'implies' && given === undefined)
              .map(({ from, to }) => `${from} ${to}`),
          );
        const nodes = graph.nodes.map(({ id }) => id);
        expect(close(ways(drawn.edges), nodes)).toEqual(close(ways(graph.edges), nodes));
      }),
      { numRuns: 100 },
    );
  });
});

/** The transitive closure of pairs. */
function close(pairs: ReadonlySet<string>, nodes: readonly string[]): ReadonlySet<string> {
  const closed = new Set(pairs);
  for (const middle of nodes)
    for (const from of nodes)
      for (const to of nodes)
        if (closed.has(`${from} ${middle}`) && closed.has(`${middle} ${to}`)) closed.add(`${from} ${to}`);
  return closed;
}
