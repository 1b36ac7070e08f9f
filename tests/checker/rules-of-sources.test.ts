import { describe, expect, it } from 'vitest';
import { check } from '../../src/checker/check.ts';
import type { Diagnostic } from '../../src/checker/diagnostic.ts';
import type { Document } from '../../src/model/span.ts';
import {
  claim,
  readBase,
  word,
  writeDefinition,
  writeEntry,
  writeFeature,
  writeMethod,
} from '../support/factories.ts';

const book: Document = { path: 'references.bib', text: '@book{book, title = {Book}}' };
const bare = [{ source: 'book' }];

function find(rule: string, documents: readonly Document[]): readonly Diagnostic[] {
  return check(readBase([word, book, ...documents]), { only: [rule] }).diagnostics;
}

describe('unsourced-claim', () => {
  it.each([
    ['a relation', writeDefinition('a', { implies: [{ target: 'b' }] })],
    ['a link', writeDefinition('a', { 'part-of': [{ target: 'b', 'asserted-by': [] }] })],
    ['a membership', writeMethod('m', { 'not-instance-of': [{ target: 'b' }] })],
    ['a relation between features', writeFeature('f', { implies: [{ target: 'f' }] })],
  ])('asks for the owner of %s, at its target', (_, document) => {
    const [found, ...others] = find('unsourced-claim', [writeDefinition('b'), document]);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ messageId: 'no-owner', severity: 'error' });
  });

  it('asks for the source of every origin', () => {
    const origin = { quote: 'q' };
    const found = find('unsourced-claim', [
      writeDefinition('a', { origin, origins: [origin], readings: { r: { gloss: 'r', origin } } }),
      writeMethod('m', { origin }),
    ]);
    expect(found.map(({ messageId }) => messageId)).toEqual(Array(4).fill('no-source'));
  });

  it('takes criteria and features without an owner as the editors’', () => {
    const documents = [
      writeDefinition('a', { criterion: 'f' }),
      writeFeature('f'),
      writeMethod('m', { features: { f: 'yes' } }),
    ];
    expect(find('unsourced-claim', documents)).toEqual([]);
  });
});

describe('unargued-claim', () => {
  const unargued = { target: 'b', 'asserted-by': [{ source: 'editors' }] };

  it('is answered by any record of the claim that has a ground', () => {
    const documents = [
      writeDefinition('a', { excludes: [unargued] }),
      writeDefinition('b', { excludes: [claim('a')] }),
    ];
    expect(find('unargued-claim', documents)).toEqual([]);
  });

  it('counts links and memberships, and not what nobody asserts', () => {
    const found = find('unargued-claim', [
      writeDefinition('a', { 'part-of': [unargued], implies: [{ target: 'b' }] }),
      writeDefinition('b'),
      writeMethod('m', { 'instance-of': [unargued] }),
    ]);
    expect(found.map(({ entries, severity }) => [entries, severity])).toEqual([
      [['a'], 'finding'],
      [['m'], 'finding'],
    ]);
  });
});

describe('missing-locator', () => {
  it.each([
    ['an asserter', writeDefinition('a', { implies: [claim('b', { 'asserted-by': bare })] })],
    ['a disputer', writeDefinition('a', { implies: [claim('b', { 'disputed-by': bare })] })],
    [
      'a reading’s origin',
      writeDefinition('a', { readings: { r: { gloss: 'r', origin: { source: 'book' } } } }),
    ],
    [
      'an asserter of a criterion',
      writeDefinition('a', { criterion: { necessary: [{ formula: 'f', 'asserted-by': bare }, 'not f'] } }),
    ],
    [
      'a disputer of a criterion',
      writeDefinition('a', { criterion: { exactly: { formula: 'f', 'disputed-by': bare } } }),
    ],
    ['a feature’s source', writeMethod('m', { features: { f: { value: 'yes', source: 'book' } } })],
    ['a disputer of a feature', writeMethod('m', { features: { f: { value: 'no', 'disputed-by': bare } } })],
    [
      'a quoting source',
      writeEntry('usages/u', {
        source: 'book',
        locator: 'page 1',
        gloss: 'g',
        construction: 'single',
        mentions: [{ term: 'word', as: 'method' }],
        checked: 'quoted-in',
        'quoted-in': { source: 'book' },
      }),
    ],
  ])('asks for the place that %s cites', (_, document) => {
    const found = find('missing-locator', [writeDefinition('b'), writeFeature('f'), document]);
    expect(found.map(({ messageId, severity }) => [messageId, severity])).toEqual([
      ['no-locator', 'warning'],
    ]);
  });

  it.each(['unresolved', 'quoted-in'])(
    'lets a source that was not seen go without a place: %s',
    (checked) => {
      const quotedIn = { source: 'book', locator: 'page 1' };
      const origin = { source: 'book', checked, 'quoted-in': quotedIn };
      expect(find('missing-locator', [writeDefinition('a', { origin })])).toEqual([]);
    },
  );

  it('leaves withdrawn entries alone', () => {
    const documents = [
      writeDefinition('a', { origin: { source: 'book' }, 'replaced-by': 'b' }),
      writeDefinition('b'),
    ];
    expect(find('missing-locator', documents)).toEqual([]);
  });
});
