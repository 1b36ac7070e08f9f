import { describe, expect, it } from 'vitest';
import { check } from '../../src/checker/check.ts';
import type { Document } from '../../src/model/span.ts';
import { claim, readBase, word, writeDefinition, writeFeature, writeMethod } from '../support/factories.ts';

const find = (documents: readonly Document[]) =>
  check(readBase([word, ...documents]), { only: ['sense-split'] }).diagnostics;
const arguably = { 'asserted-by': [{ source: 'editors', hedge: 'arguably' }] };
const letters = [...'abcdefghijkl'];

describe('sense-split', () => {
  it('names few of many senses, first those that rest on nothing, and counts the rest', () => {
    const [finding] = find([
      ...letters.map((id) => writeDefinition(id)),
      writeDefinition('z'),
      writeMethod('m', {
        'instance-of': letters.map((id, index) => claim(id, index < 6 ? arguably : {})),
        'not-instance-of': [claim('z')],
      }),
    ]);
    expect(finding?.message).toContain('falls under G, H, I, J, K, L, A (resting on “m instance-of a”)');
    expect(finding?.message).toContain(
      'D (resting on “m instance-of d”) and 2 more, and does not fall under Z.',
    );
    expect(finding?.entries).toHaveLength(15);
  });

  it('is found behind a verdict under another reading of the same sense, which is no rival', () => {
    const reading = (gloss: string, criterion: string) => ({
      gloss,
      origin: { source: 'editors' },
      criterion,
    });
    const readings = { narrow: reading('By the one.', 'f'), other: reading('By the other.', 'g') };
    const documents = (...outside: readonly string[]) => [
      writeFeature('f'),
      writeFeature('g'),
      writeDefinition('a', { readings }),
      writeDefinition('b'),
      writeMethod('m', {
        'instance-of': [claim('a@narrow')],
        'not-instance-of': outside.map((target) => claim(target)),
      }),
    ];
    expect(find(documents('a@other'))).toEqual([]);
    const [finding] = find(documents('a@other', 'b'));
    expect(finding?.message).toContain('falls under A (narrow), and does not fall under B.');
  });

  it('is silent where no context can give both verdicts', () => {
    const documents = (more: Record<string, unknown>) => [
      writeDefinition('a'),
      writeDefinition('b', more),
      writeMethod('m', {
        'instance-of': [claim('b', arguably)],
        'not-instance-of': [claim('a', arguably)],
      }),
    ];
    expect(find(documents({}))).toHaveLength(1);
    expect(find(documents({ implies: [claim('a')] }))).toEqual([]);
  });
});
