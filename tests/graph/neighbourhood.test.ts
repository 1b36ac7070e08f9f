import { describe, expect, it } from 'vitest';
import type { ConceptGraph } from '../../src/graph/concept-graph.ts';
import { buildNeighbourhood, type NeighbourhoodOptions } from '../../src/graph/neighbourhood.ts';
import type { Document } from '../../src/model/span.ts';
import { Reasoner } from '../../src/reasoner/reasoner.ts';
import {
  claim,
  readBase,
  word,
  writeDefinition,
  writeEntry,
  writeFeature,
  writeMethod,
} from '../support/factories.ts';

const documents: readonly Document[] = [
  word,
  writeEntry('terms/other', { name: 'Other' }),
  writeDefinition('a', {
    implies: [claim('b'), claim('o', { given: 'f' })],
    criterion: { necessary: 'f and not g' },
  }),
  writeDefinition('b', { implies: [claim('c', { reading: 'x' })], readings: { x: { gloss: 'x' } } }),
  writeDefinition('c', {
    overlaps: [claim('a', { 'asserted-by': [{ source: 'editors', hedge: 'perhaps' }] })],
  }),
  writeDefinition('o', {
    term: 'other',
    kind: 'problem',
    excludes: [claim('b', { 'disputed-by': [{ source: 'editors' }] })],
  }),
  writeDefinition('p', { term: 'other' }),
  writeDefinition('old', { 'replaced-by': 'a' }),
  writeDefinition('setup', { kind: 'model-of-problem', models: [claim('o')], 'part-of': [claim('o')] }),
  writeFeature('f'),
  writeFeature('g', { implies: [claim('f')] }),
  writeMethod('m', { 'instance-of': [claim('a')], 'not-instance-of': [claim('p')] }),
  writeMethod('n', { 'variant-of': 'm', models: [claim('o')] }),
];

const base = readBase(documents);
const { core } = new Reasoner(base);
const build = (options?: NeighbourhoodOptions) => buildNeighbourhood(base, core, options);
const spell = ({ edges }: ConceptGraph) => edges.map(({ state, id }) => `${state}: ${id}`);
const names = ({ nodes }: ConceptGraph) => nodes.map(({ id }) => id).sort();

describe('the graph around a definition', () => {
  const graph = build({ focus: { collection: 'definitions', id: 'a' } });

  it('has what is claimed of it in every status, its criterion, and what follows', () => {
    expect(spell(graph)).toEqual([
      'asserted: a implies b',
      'derived: a implies b@x',
      'derived: a implies c',
      'derived: a implies o',
      'asserted: a implies o given f',
      'tentative: a overlaps c',
      'asserted: a requires f and not g → f',
      'asserted: a requires f and not g → g',
    ]);
    expect(names(graph)).toEqual(['a', 'b', 'c', 'f', 'g', 'o']);
  });

  it('keeps readings, conditions, negations, owners and disputers on the edges', () => {
    const all = [...graph.edges, ...build({ focus: { collection: 'definitions', id: 'b' } }).edges];
    const find = (id: string) => all.find((edge) => edge.id === id);
    expect(find('a implies o given f')).toMatchObject({ given: 'f', owners: ['editors'] });
    expect(find('b@x implies c')).toMatchObject({
      from: 'b',
      fromReading: 'x',
      to: 'c',
      toReading: undefined,
    });
    expect(find('a requires f and not g → g')).toMatchObject({ isNegated: true, relation: 'criterion' });
    expect(find('b excludes o')).toMatchObject({ state: 'disputed', disputers: ['editors'] });
  });

  it('marks the entry itself', () => {
    expect(graph.nodes.filter(({ isFocus }) => isFocus).map(({ id }) => id)).toEqual(['a']);
  });
});

it('derives what nobody claims, with its grounds', () => {
  const chain = readBase([
    word,
    writeDefinition('a', { implies: [claim('b')] }),
    writeDefinition('b', { implies: [claim('c')] }),
    writeDefinition('c', { excludes: [claim('d')] }),
    writeDefinition('d'),
  ]);
  const { edges } = buildNeighbourhood(chain, new Reasoner(chain).core, {
    focus: { collection: 'definitions', id: 'a' },
  });
  const derived = edges.filter(({ state }) => state === 'derived');
  expect(derived.map(({ id, because }) => [id, because])).toEqual([
    ['a excludes d', ['a implies b', 'b implies c', 'c excludes d']],
    ['a implies c', ['a implies b', 'b implies c']],
  ]);
});

it('does not show what follows only because nothing can qualify', () => {
  const empty = readBase([
    word,
    writeDefinition('a', { implies: [claim('b')], excludes: [claim('b')] }),
    writeDefinition('b', { implies: [claim('c')] }),
    writeDefinition('c'),
  ]);
  const graph = buildNeighbourhood(empty, new Reasoner(empty).core);
  expect(graph.edges.filter(({ state }) => state === 'derived')).toEqual([]);
});

describe('the graph around a term', () => {
  it('has its senses, withdrawn ones left out, and whatever is claimed of them', () => {
    const graph = build({ focus: { collection: 'terms', id: 'word' } });
    expect(names(graph)).toEqual(['a', 'b', 'c', 'o', 'setup']);
    const senses = graph.nodes.filter(({ isFocus }) => isFocus).map(({ id }) => id);
    expect(senses.sort()).toEqual(['a', 'b', 'c', 'setup']);
    expect(graph.edges.map(({ id }) => id)).toContain('setup part-of o');
  });
});

describe('the graph around a method', () => {
  it('has the senses it falls under, by claim or proof, and its kin', () => {
    const graph = build({ focus: { collection: 'methods', id: 'm' } });
    expect(spell(graph)).toEqual([
      'asserted: m instance-of a',
      'derived: m instance-of b',
      'derived: m instance-of b@x',
      'derived: m instance-of c',
      'derived: m instance-of o',
      'asserted: m not-instance-of p',
      'asserted: n variant-of m',
    ]);
  });
});

it('has around a feature the criteria that name it and what it implies', () => {
  const graph = build({ focus: { collection: 'features', id: 'f' } });
  expect(graph.edges.map(({ id }) => id)).toEqual(['a requires f and not g → f', 'g implies f']);
});

describe('the graph of everything', () => {
  it('has every sense in use, also those that nothing links', () => {
    const graph = build();
    expect(names(graph)).toEqual(['a', 'b', 'c', 'o', 'p', 'setup']);
    expect(graph.edges.every(({ relation }) => relation !== 'criterion')).toBe(true);
    expect(graph.nodes.some(({ isFocus }) => isFocus)).toBe(false);
  });

  it('is cut to the best connected, and says how much was left out', () => {
    const graph = build({ nodeLimit: 2 });
    expect(graph.nodes).toHaveLength(2);
    expect(graph.omitted.nodes).toBe(4);
    const countClaimed = ({ edges }: ConceptGraph) => edges.filter(({ state }) => state !== 'derived').length;
    expect(countClaimed(graph) + graph.omitted.edges).toBe(countClaimed(build()));
  });

  it('leaves out with the others a node that only they are tied to', () => {
    const around = { focus: { collection: 'terms', id: 'other' } } as const;
    expect(names(build(around))).toContain('p');
    const cut = build({ ...around, nodeLimit: 3 });
    expect(names(cut)).not.toContain('p');
    expect(names(cut)).toHaveLength(2);
    expect(cut.omitted.nodes + cut.nodes.length).toBe(build(around).nodes.length);
  });

  it('is empty around what has no graph', () => {
    expect(build({ focus: { collection: 'usages', id: 'nothing' } }).edges).toEqual([]);
  });
});
