import { describe, expect, it } from 'vitest';
import { askContract, readContract } from './json-contract.ts';
import { runOversight } from './run-oversight.ts';

const planets = ['--content', 'tests/fixtures/planets'];

async function ask(...words: readonly string[]) {
  const { code, stdout, stderr } = await runOversight(['ask', ...words, '--format', 'json']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return readContract(askContract, stdout);
}

describe('oversight ask', { timeout: 30_000 }, () => {
  it.each([
    ['a certain match', 'wanderer or (geophysical-planet and not dwarf-planet)'],
    ['a hypothetical match', 'wanderer and iau-planet'],
    ['an impossible match', 'iau-planet and dwarf-planet'],
    ['a contradiction', 'wanderer and not wanderer'],
  ])('answers %s', async (name, formula) => {
    const { code, stdout, stderr } = await runOversight(['ask', formula, ...planets]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
    await expect(stdout).toMatchFileSnapshot(`__snapshots__/ask-${name.replaceAll(' ', '-')}.txt`);
  });

  it('sorts the recorded methods into certain, possible and excluded, each certain one with its proof', async () => {
    const answer = await ask('w2sg-r and so-r@narrow');
    expect(answer).toMatchObject({ formula: 'w2sg-r and so-r@narrow', context: 'core', impossible: false });
    expect(answer.certain).toEqual(
      expect.arrayContaining(['bootstrapping', 'debate-assisted-weak-to-strong']),
    );
    expect(answer.justifications.map(({ method }) => method)).toEqual(answer.certain);
    for (const { method, statements } of answer.justifications)
      expect(statements.some(({ sentence }) => sentence.startsWith(`${method} has `))).toBe(true);
    expect(Object.keys(answer.unknown)).toEqual(answer.possible);
    const all = [...answer.certain, ...answer.possible, ...answer.excluded];
    expect(new Set(all).size).toBe(all.length);
    expect(answer.excluded).toContain('rlhf');
    expect(answer.hypothetical).toBeUndefined();
  });

  it('proves that nothing can where a context excludes it, and says about whom the context is inconsistent', async () => {
    const exclusion = 'so-r@narrow excludes w2sg-r';
    const answer = await ask('so-r@narrow', 'and', 'w2sg-r', '--context', `+"${exclusion}"`);
    expect(answer).toMatchObject({ certain: [], possible: [], impossible: true });
    expect(answer.justifications).toMatchObject([
      { method: null, statements: [{ sentence: exclusion, owners: ['cloud-2025'] }], restsOn: [exclusion] },
    ]);
    expect(answer.inConflict).toContain('bootstrapping');
  });

  it('describes a method that would satisfy it where no recorded one does', async () => {
    const answer = await ask('wanderer and iau-planet', ...planets);
    expect(answer).toMatchObject({ certain: [], possible: [], impossible: false, justifications: [] });
    expect(answer.hypothetical?.features).toEqual({
      'cleared-neighbourhood': true,
      'orbits-the-sun': true,
      'round-by-gravity': true,
      'wanders-among-the-stars': true,
    });
  });

  it('names every fault of formula and context at once, each with its place', async () => {
    const { code, stdout, stderr } = await runOversight([
      'ask',
      'moon and not the-planet',
      '--context',
      'nobody',
      ...planets,
    ]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatchInlineSnapshot(`
      "oversight ask: \`moon\` is a method; expected a feature or definition
        moon and not the-planet
        ^^^^
      \`the-planet\` is a setting, so no method can qualify under it: name a sense of another kind
        moon and not the-planet
                     ^^^^^^^^^^
      --context: \`nobody\` names no position: there is \`runyon-2017\`
        nobody
        ^^^^^^
      "
    `);
  });

  it('marks where a formula does not parse', async () => {
    const { code, stderr } = await runOversight(['ask', 'wanderer && iau-planet', ...planets]);
    expect(code).toBe(2);
    expect(stderr).toMatchInlineSnapshot(`
      "oversight ask: unexpected \`&&\` at character 10; expected \`and\`, \`or\` or the end: did you mean \`and\`?
        wanderer && iau-planet
                 ^^
      "
    `);
  });
});
