import { describe, expect, it } from 'vitest';
import { check } from '../../src/checker/check.ts';
import type { Document } from '../../src/model/span.ts';
import { readKnowledgeBase } from '../../src/parser/read-knowledge-base.ts';
import { claim, word, writeDefinition, writeEntry } from '../support/factories.ts';

const narrow = writeDefinition('narrow', { scope: ['training'] });
const writeWide = (allow: readonly object[], more: object = {}) =>
  writeDefinition('wide', {
    scope: ['training', 'evaluation'],
    implies: [claim('narrow')],
    allow,
    ...more,
  });
const reason = 'Looked at.';
const rule = 'scope-mismatch';

function run(documents: readonly Document[], options: Parameters<typeof check>[1] = {}): readonly string[] {
  const { diagnostics } = check(readKnowledgeBase([word, narrow, ...documents]), options);
  return diagnostics.map((found) => `${found.rule} ${found.messageId}`);
}

describe('a suppression', () => {
  it('silences the warnings of its rule in its own file', () => {
    expect(run([writeWide([])])).toEqual(['scope-mismatch wider-implies-narrower']);
    expect(run([writeWide([{ rule, reason }])])).toEqual([]);
    expect(run([writeWide([{ rule, reason }])], { only: [rule] })).toEqual([]);
  });

  it('leaves the same warning in another file alone', () => {
    const other = writeDefinition('other', { scope: ['deployment'], implies: [claim('narrow')] });
    expect(run([writeWide([{ rule, reason }]), other])).toEqual(['scope-mismatch wider-implies-narrower']);
  });

  it('silences nothing without its reason', () => {
    expect(run([writeWide([{ rule }])])).toEqual([
      'bad-suppression no-reason',
      'scope-mismatch wider-implies-narrower',
    ]);
  });

  it.each([
    ['2026-03-01', []],
    ['2026-03-02', []],
    ['2026-03-03', ['bad-suppression expired', 'scope-mismatch wider-implies-narrower']],
  ])('with a last day of 2026-03-02 counts on %s as it should', (today, expected) => {
    expect(run([writeWide([{ rule, reason, until: '2026-03-02' }])], { today })).toEqual(expected);
  });

  it('does not expire for a caller who names no day', () => {
    expect(run([writeWide([{ rule, reason, until: '1999-01-01' }])])).toEqual([]);
  });

  it('is of no use where another one before it speaks of the same', () => {
    const twice = writeWide([
      { rule, reason },
      { rule, reason },
    ]);
    expect(run([twice])).toEqual(['bad-suppression unused']);
  });

  it('is judged alone as beside all other rules', () => {
    const only = ['bad-suppression'];
    expect(run([writeWide([{ rule, reason }])], { only })).toEqual([]);
    expect(run([writeWide([{ rule: 'missing-locator', reason }])], { only })).toEqual([
      'bad-suppression unused',
    ]);
  });

  it('is not called useless while files cannot be read', () => {
    const broken = { path: 'definitions/broken.mdx', text: '---\nlabel: [\n---\n' };
    expect(run([writeWide([{ rule: 'missing-locator', reason }]), broken])).not.toContain(
      'bad-suppression unused',
    );
  });

  it.each(['contradiction', 'sense-split', 'invalid-entry', 'bad-suppression'])(
    'cannot silence %s, nor itself be silenced',
    (forbidden) => {
      const found = run([writeWide([{ rule: forbidden, reason }], { implies: [] })]);
      expect(found).toEqual(['bad-suppression cannot-be-allowed']);
    },
  );

  it('never silences an error of a rule that also warns', () => {
    const wrong = writeEntry('positions/me', {
      holder: 'editors',
      accepts: ['narrow implies nowhere-near'],
      allow: [{ rule: 'unresolved-reference', reason }],
    });
    expect(run([wrong])).toEqual(['unresolved-reference unknown-id', 'bad-suppression unused']);
  });
});
