import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/model/span.ts';
import { readKnowledgeBase } from '../../src/parser/read-knowledge-base.ts';
import { ReadMemory } from '../../src/parser/read-memory.ts';
import { ReasonerMemory } from '../../src/reasoner/reasoner-memory.ts';
import { recallReasoner } from '../../src/reasoner/recall-reasoner.ts';
import { claim, word, writeDefinition, writeEntry, writeFeature, writeMethod } from '../support/factories.ts';

const readings = { wide: { gloss: 'In a wide sense.' }, narrow: { gloss: 'In a narrow sense.' } };
const position = (more: Record<string, unknown>): Document =>
  writeEntry('positions/p', {
    holder: 'editors',
    readings: { a: 'wide' },
    accepts: ['a implies b'],
    ...more,
  });
const start: readonly Document[] = [
  word,
  writeFeature('f'),
  writeFeature('g'),
  writeDefinition('a', { readings, implies: [claim('b')] }),
  writeDefinition('b', { criterion: 'f' }),
  writeMethod('m', { features: { f: 'yes' } }),
  writeEntry('positions/p', { holder: 'editors', readings: { a: 'wide' }, accepts: ['a implies b'] }),
];

/** The documents with these in place of those at the same paths. */
function put(...changed: readonly Document[]): readonly Document[] {
  const paths = new Set(changed.map(({ path }) => path));
  return [...start.filter(({ path }) => !paths.has(path)), ...changed];
}

function isKept(edited: readonly Document[], before = start): boolean {
  const [read, memory] = [new ReadMemory(), new ReasonerMemory()];
  const recall = (documents: readonly Document[]) =>
    recallReasoner(readKnowledgeBase(documents, { memory: read }), memory);
  return recall(before) === recall(edited);
}

describe('a reasoner', () => {
  it.each<[string, readonly Document[]]>([
    ['other words', put(writeDefinition('b', { gloss: 'c', criterion: 'f' }))],
    ['commentary', start.map(({ path, text }) => ({ path, text: `${text}\nMore.\n` }))],
    [
      'a reading in other words',
      put(
        writeDefinition('a', {
          readings: { ...readings, wide: { gloss: 'In a broad sense' } },
          implies: [claim('b')],
        }),
      ),
    ],
  ])('is kept where the folder has %s', (_, edited) => {
    expect(isKept(edited)).toBe(true);
  });

  it.each<[string, readonly Document[]]>([
    ['a claim less', put(writeDefinition('a', { readings }))],
    [
      'a claim at another place',
      put(writeDefinition('a', { gloss: 'Longer.', readings, implies: [claim('b')] })),
    ],
    [
      'a reading less',
      put(writeDefinition('a', { readings: { wide: readings.wide }, implies: [claim('b')] })),
    ],
    ['another kind', put(writeDefinition('b', { kind: 'goal', criterion: 'f' }))],
    ['a definition withdrawn', put(writeDefinition('b', { criterion: 'f', 'replaced-by': 'a' }))],
    ['a method of which nothing is said', [...start, writeMethod('n')]],
    ['a feature less', start.filter(({ path }) => path !== 'features/g.mdx')],
    ['another reading chosen', put(position({ readings: { a: 'narrow' } }))],
    ['another claim accepted', put(position({ accepts: ['b implies a'] }))],
    ['a position less', start.filter(({ path }) => path !== 'positions/p.mdx')],
  ])('is made anew where it has %s', (_, edited) => {
    expect(isKept(edited)).toBe(false);
  });

  it('is made anew where an entry is of another kind and nothing at all is claimed', () => {
    const goal = [word, writeDefinition('a', { kind: 'goal' })];
    expect(isKept(goal, [word, writeDefinition('a')])).toBe(false);
    expect(isKept(goal, goal)).toBe(true);
  });
});
