import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listClaimRows } from '../../src/graph/claim-rows.ts';
import type { ConceptGraph, EdgeState } from '../../src/graph/concept-graph.ts';
import { drawSample, drawSvg } from '../../src/graph/draw-svg.ts';
import { edgeMarks } from '../../src/graph/edge-marks.ts';
import { relationWords } from '../../src/graph/edge-words.ts';
import { layOut } from '../../src/graph/layout.ts';
import { listLegend } from '../../src/graph/legend.ts';
import { buildNeighbourhood, type Focus } from '../../src/graph/neighbourhood.ts';
import type { KnowledgeBase } from '../../src/model/knowledge-base.ts';
import { Reasoner } from '../../src/reasoner/reasoner.ts';
import { claim, readBase, word, writeDefinition } from '../support/factories.ts';
import { randomDocuments } from '../support/random-content.ts';

const foci: readonly (Focus | undefined)[] = [
  undefined,
  { collection: 'terms', id: 'word' },
  { collection: 'definitions', id: 'a' },
  { collection: 'definitions', id: 'c' },
  { collection: 'methods', id: 'm' },
  { collection: 'features', id: 'f' },
];

const graphOf = (base: KnowledgeBase, focus?: Focus) =>
  buildNeighbourhood(base, new Reasoner(base).core, { focus });
const draw = async (graph: ConceptGraph) =>
  drawSvg(await layOut(graph), {
    name: 'graph',
    title: 'A graph',
    description: 'Of things.',
    hrefOf: ({ collection, id }) => `/${collection}/${id}/`,
    describe: ({ sentence }) => sentence,
  });
const listClaims = (svg: string) => [...svg.matchAll(/data-claim="([^"]*)"/g)].map(([, text]) => text);

describe('a graph, its drawing and its table', () => {
  it('never lose an edge', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(randomDocuments, fc.constantFrom(...foci), async (documents, focus) => {
        const base = readBase(documents);
        const graph = graphOf(base, focus);
        const rows = listClaimRows(graph);
        expect(rows.flatMap(({ edges }) => edges).sort(byId)).toEqual([...graph.edges].sort(byId));
        expect(rows.every(({ edges, sentence }) => edges.every((edge) => edge.sentence === sentence))).toBe(
          true,
        );
        expect(listClaims(await draw(graph))).toEqual(graph.edges.map(({ sentence }) => sentence));
      }),
      { numRuns: 60 },
    );
  });

  it('hold every claim that the knowledge base has about the entry', () => {
    fc.assert(
      fc.property(randomDocuments, (documents) => {
        const base = readBase(documents);
        const drawn = new Set(
          graphOf(base, { collection: 'definitions', id: 'a' }).edges.map(({ sentence }) => sentence),
        );
        const about = [...base.statements.values()].filter(
          ({ sentence }) =>
            (sentence.type === 'relation' && [sentence.subject, sentence.object].includes('a')) ||
            (sentence.type === 'criterion' && sentence.subject === 'a'),
        );
        expect(about.filter(({ text }) => !drawn.has(text))).toEqual([]);
      }),
    );
  });
});

describe('the drawing', () => {
  const states: Record<string, EdgeState> = { b: 'asserted', c: 'tentative', d: 'disputed' };
  const base = readBase([
    word,
    writeDefinition('a', {
      label: '<A> & "B"',
      implies: [
        claim('b'),
        claim('c', { ground: undefined }),
        claim('d', { 'disputed-by': [{ source: 'editors' }] }),
      ],
    }),
    writeDefinition('b', { implies: [claim('e')] }),
    writeDefinition('c'),
    writeDefinition('d'),
    writeDefinition('e'),
  ]);
  const graph = graphOf(base, { collection: 'definitions', id: 'a' });

  it('has a name, a description and a link for every entry, and escapes what it is given', async () => {
    const svg = await draw(graph);
    expect(svg).toContain('<title id="graph-title">A graph</title>');
    expect(svg).toContain('&lt;A&gt; &amp; &quot;B&quot;');
    expect([...svg.matchAll(/<a [^>]*href="\/definitions\/(\w)\/"/g)].map(([, id]) => id).sort()).toEqual([
      ...'abcde',
    ]);
  });

  it('needs neither inline styles nor scripts', async () => {
    expect(await draw(graph)).not.toMatch(/\sstyle=|<style|<script|\son\w+=/);
  });

  it('tells states apart by class and by a sign in the label', async () => {
    const svg = await draw(graph);
    for (const state of [...Object.values(states), 'derived']) expect(svg).toContain(`state-${state}`);
    expect(svg).toMatch(/implies\u00a0\?/);
    expect(svg).toMatch(/implies\u00a0!/);
    expect(svg).toMatch(/implies\u00a0∴/);
  });

  it('lies within its view box', async () => {
    const { width, height, nodes, edges } = await layOut(graph);
    for (const { x, y, width: w, height: h } of nodes) {
      expect(x - w / 2).toBeGreaterThanOrEqual(0);
      expect(x + w / 2).toBeLessThanOrEqual(width);
      expect(y - h / 2).toBeGreaterThanOrEqual(0);
      expect(y + h / 2).toBeLessThanOrEqual(height);
    }
    expect(edges).toHaveLength(graph.edges.length);
  });

  it('is the same for the same graph', async () => {
    expect(await draw(graph)).toBe(await draw(graphOf(base, { collection: 'definitions', id: 'a' })));
  });

  it('has a legend for what it shows and nothing else', () => {
    const { relations, states: shown } = listLegend(graph);
    expect(relations.map(({ relation }) => relation)).toEqual(['implies']);
    expect(shown.map(({ state }) => state)).toEqual(['asserted', 'tentative', 'disputed', 'derived']);
  });
});

it('draws every relation in its own way', () => {
  const relations = Object.keys(edgeMarks) as (keyof typeof edgeMarks)[];
  const samples = relations.map((relation) =>
    drawSample(relation, 'asserted').replace(/class="edge [^"]*"/, ''),
  );
  expect(new Set(samples).size).toBe(relations.length);
  expect(new Set(relations.map((relation) => relationWords[relation])).size).toBe(relations.length);
});

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
