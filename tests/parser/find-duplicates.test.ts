import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/model/span.ts';
import { readKnowledgeBase } from '../../src/parser/read-knowledge-base.ts';
import { claim, word, writeDefinition, writeEntry, writeFeature, writeMethod } from '../support/factories.ts';
import { mark } from './span-text.ts';

function position(id: string, more: Record<string, unknown>): Document {
  return writeEntry(`positions/${id}`, { holder: 'editors', ...more });
}

const f = writeFeature('f');
const a = writeDefinition('a');
const b = writeDefinition('b');

describe('duplicates', () => {
  it.each<[string, readonly Document[], readonly string[]]>([
    [
      'one id in two collections of predicates',
      [writeDefinition('x'), writeMethod('x')],
      ['duplicate-id: methods/x.mdx ---'],
    ],
    [
      'one id in one collection',
      [b, { ...b, path: 'definitions/b.md' }],
      // That they have one label too is no second mistake.
      ['wrong-extension: definitions/b.md ---', 'duplicate-id: definitions/b.mdx ---'],
    ],
    [
      'one label, whatever its case',
      [a, writeDefinition('z', { label: 'a' })],
      ['duplicate-label: definitions/z.mdx a'],
    ],
    [
      'a name and an alias of methods',
      [writeMethod('m'), writeMethod('n', { aliases: ['M', 'method  M'] })],
      ['duplicate-label: methods/n.mdx method  M'],
    ],
    [
      'a name and an alias of terms',
      [writeEntry('terms/u', { name: 'U' }), writeEntry('terms/v', { name: 'V', aliases: ['u'] })],
      ['duplicate-label: terms/v.mdx u'],
    ],
    [
      'one claim twice in one entry',
      [
        writeDefinition('a', {
          implies: [claim('b', { given: 'f' }), claim('b'), claim('b', { given: '(f)' })],
        }),
        b,
        f,
      ],
      ['duplicate-claim: definitions/a.mdx b'],
    ],
    [
      'a sentence accepted and rejected',
      [a, b, position('p', { accepts: ['a excludes b'], rejects: ['b excludes a'] })],
      ['duplicate-claim: positions/p.mdx b excludes a'],
    ],
  ])('%s', (_, documents, expected) => {
    const { problems } = readKnowledgeBase([word, ...documents]);
    expect(
      problems.map(({ messageId, span }) => `${messageId}: ${span.file} ${mark(documents, span)}`),
    ).toEqual(expected);
    expect(
      problems.filter(({ rule }) => rule === 'duplicate-id').every(({ related }) => related?.length === 1),
    ).toBe(true);
  });

  it('are fine across collections that share no ids, and within one entry', () => {
    const documents = [
      word,
      writeDefinition('word'),
      writeEntry('positions/word', { holder: 'editors' }),
      writeMethod('m', { name: 'Em', aliases: ['em'] }),
    ];
    expect(readKnowledgeBase(documents).problems).toEqual([]);
  });
});
