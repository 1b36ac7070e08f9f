import { describe, expect, it } from 'vitest';
import { check } from '../../src/checker/check.ts';
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
import { writeLargeFolder } from '../support/large-content.ts';

/** Everything that can be wrong; what the literature disagrees about is none of it. */
const judging = [
  'contradiction',
  'unsatisfiable-definition',
  'relation-refuted',
  'membership-disagrees',
  'circular-definition',
];

const findErrors = (documents: readonly Document[], only: readonly string[] = judging) =>
  check(readBase(documents), { only }).diagnostics.filter(({ severity }) => severity === 'error');

describe('one flipped claim in a large folder where everything fits', () => {
  it('is the only thing wrong', () => {
    expect(findErrors(writeLargeFolder())).toEqual([]);
  });

  it.each([
    { family: 3, index: 14 },
    { family: 0, index: 18 },
    { family: 9, index: 6 },
  ])('is one error, which names it among what all conflicts share: $family, $index', (flip) => {
    const [found, ...others] = findErrors(writeLargeFolder(flip));
    expect(others).toEqual([]);
    const name = (index: number) => `d-${flip.family}-${String(index).padStart(2, '0')}`;
    const flipped = `“${name(flip.index)} excludes ${name(flip.index + 1)}”`;
    const [, common = ''] = /conflicts have (.+) in common/.exec(found?.message ?? '') ?? [];
    expect(common).toContain(flipped);
    expect(common.split('”').length - 1).toBeLessThanOrEqual(3);
    expect(found?.message).toMatch(
      /The same clash concerns .+ For the same reason nothing could qualify under /,
    );
    expect(found?.message.length).toBeLessThan(1500);
  });

  it('is one error where no method is in it either: the definitions that become empty are counted', () => {
    const documents = writeLargeFolder({ family: 3, index: 14 }).filter(
      ({ path }) => !path.startsWith('methods/'),
    );
    const [found, ...others] = findErrors(documents);
    expect(others).toEqual([]);
    expect(found?.rule).toBe('unsatisfiable-definition');
    expect(found?.message).toMatch(
      /Empty with it: .+ and \d+ more; all of this rests on .*“d-3-14 excludes d-3-15”/,
    );
  });
});

describe('two independent mistakes', () => {
  it('are two errors', () => {
    const pair = (name: string) => [
      writeDefinition(`${name}-a`, { excludes: [claim(`${name}-b`)] }),
      writeDefinition(`${name}-b`),
      writeMethod(`${name}-m`, { 'instance-of': [claim(`${name}-a`), claim(`${name}-b`)] }),
    ];
    expect(findErrors([word, ...pair('one'), ...pair('two')])).toHaveLength(2);
  });
});

describe('where two rules meet', () => {
  const baked = writeFeature('baked');
  const cracker = writeDefinition('cracker', { criterion: 'baked' });

  it('a membership against the features is no contradiction besides, in `core` or in a position', () => {
    const position = writeEntry('positions/me', { holder: 'editors', accepts: ['soup instance-of cracker'] });
    for (const hedge of [{}, { hedge: 'perhaps' }]) {
      const soup = writeMethod('soup', {
        features: { baked: 'no' },
        'instance-of': [claim('cracker', { 'asserted-by': [{ source: 'editors', ...hedge }] })],
      });
      const { diagnostics } = check(readBase([word, baked, cracker, soup, position]), { only: judging });
      expect(diagnostics.map(({ rule }) => rule)).toEqual(['membership-disagrees']);
    }
  });

  it('a criterion behind many memberships is one error, at the criterion', () => {
    const wrong = ['soup', 'salad', 'stew'].map((id) =>
      writeMethod(id, { features: { baked: 'no' }, 'instance-of': [claim('cracker')] }),
    );
    const [found, ...others] = findErrors([word, baked, cracker, ...wrong]);
    expect(others).toEqual([]);
    expect(found?.span.file).toBe('definitions/cracker.mdx');
    expect(found?.related.map(({ span }) => span.file)).toEqual(
      expect.arrayContaining(['methods/salad.mdx', 'methods/soup.mdx', 'methods/stew.mdx']),
    );
  });

  it('a definition by its own opposite is a circle, and no contradiction besides', () => {
    const found = findErrors([word, writeDefinition('odd', { criterion: 'not odd' })]);
    expect(found.map(({ rule }) => rule)).toEqual(['circular-definition']);
  });
});
