import { describe, expect, it } from 'vitest';
import { compareContract, readContract } from './json-contract.ts';
import { runOversight } from './run-oversight.ts';

const planets = ['--content', 'tests/fixtures/planets'];

async function compare(...words: readonly string[]) {
  const { code, stdout, stderr } = await runOversight(['compare', ...words, '--format', 'json']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return readContract(compareContract, stdout);
}

describe('oversight compare', { timeout: 30_000 }, () => {
  it('shows the overlap that the post’s footnotes speak of, with the recorded methods that are both', async () => {
    const { context, pairs } = await compare('so-r@narrow', 'w2sg-r');
    expect(context).toBe('core');
    expect(pairs).toHaveLength(1);
    expect(pairs[0]).toMatchObject({ first: 'so-r@narrow', second: 'w2sg-r', fit: 'overlapping', empty: [] });
    expect(pairs[0]?.witnesses.both).toEqual(
      expect.arrayContaining(['bootstrapping', 'debate-assisted-weak-to-strong']),
    );
    expect(pairs[0]?.disjoint).toMatchObject({ sentence: 'so-r@narrow excludes w2sg-r', verdict: 'no' });
    expect(pairs[0]?.disjoint.justifications[0]?.restsOn).toEqual([]);
    expect(pairs[0]?.missing).toEqual([]);
  });

  it('finds them disjoint for those who accept the exclusion, and says what that rests on and clashes with', async () => {
    const exclusion = 'so-r@narrow excludes w2sg-r';
    const { pairs } = await compare('so-r@narrow', 'w2sg-r', '--context', `+"${exclusion}"`);
    expect(pairs[0]).toMatchObject({ fit: 'disjoint', witnesses: { both: [] } });
    expect(pairs[0]?.disjoint.justifications[0]?.restsOn).toEqual([exclusion]);
    expect(pairs[0]?.disjoint.conflicts.map(({ method }) => method)).toContain('bootstrapping');
  });

  it('compares every pair, in the order given', async () => {
    const { pairs } = await compare('wanderer', 'iau-planet', 'dwarf-planet', ...planets);
    expect(pairs.map(({ first, second, fit }) => [first, second, fit])).toEqual([
      ['wanderer', 'iau-planet', 'unknown'],
      ['wanderer', 'dwarf-planet', 'unknown'],
      ['iau-planet', 'dwarf-planet', 'disjoint'],
    ]);
    const [unknown, , disjoint] = pairs;
    expect(unknown?.witnesses).toEqual({ both: [], firstOnly: ['moon'], secondOnly: ['earth'] });
    expect(unknown?.missing).toMatchObject([
      { sentence: 'iau-planet excludes wanderer', claims: [], candidates: [] },
    ]);
    expect(unknown?.missing[0]?.hypothetical?.features).toMatchObject({ 'wanders-among-the-stars': true });
    expect(disjoint?.disjoint.justifications[0]?.statements.map(({ sentence }) => sentence)).toEqual([
      'dwarf-planet excludes iau-planet',
    ]);
  });

  it('names open claims that would decide what is unknown, and methods that could', async () => {
    const { pairs } = await compare('so-2', 'so-1');
    const missing = pairs[0]?.missing.find(({ sentence }) => sentence === 'so-2 implies so-1');
    expect(missing?.claims).toContainEqual({ accepting: ['so-2 implies so-1'], verdict: 'yes' });
    expect(missing?.candidates).toContainEqual({ method: 'rlhf', unknown: ['so-1'] });
  });

  it('explains it to people', async () => {
    const { code, stdout, stderr } = await runOversight([
      'compare',
      'wanderer',
      'iau-planet',
      'dwarf-planet',
      ...planets,
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
    await expect(stdout).toMatchFileSnapshot('__snapshots__/compare-planets.txt');
  });

  it('names every fault at once', async () => {
    const { code, stdout, stderr } = await runOversight([
      'compare',
      'wanderer',
      'the-planet',
      'wanderr',
      'wanderer',
      ...planets,
    ]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatchInlineSnapshot(`
      "oversight compare: \`the-planet\` is a setting, so no method can qualify under it: name a sense of another kind
        wanderer the-planet wanderr wanderer
                 ^^^^^^^^^^
      \`wanderr\` names no definition or feature: did you mean \`wanderer\`?
        wanderer the-planet wanderr wanderer
                            ^^^^^^^
      \`wanderer\` is named twice: keep one
        wanderer the-planet wanderr wanderer
                                    ^^^^^^^^
      "
    `);
  });
});
