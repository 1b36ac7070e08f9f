import { describe, expect, it } from 'vitest';
import { readContract, tableContract } from './json-contract.ts';
import { runOversight } from './run-oversight.ts';

const planets = ['--content', 'tests/fixtures/planets'];

async function run(...words: readonly string[]) {
  const { code, stdout, stderr } = await runOversight(['table', ...words]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
}

async function table(...words: readonly string[]) {
  return readContract(tableContract, await run(...words, '--format', 'json'));
}

describe('oversight table', { timeout: 60_000 }, () => {
  it('has a column for each sense and reading, and names the claims that an answer hangs on', async () => {
    const { context, definitions, verdicts, disputed, changes } = await table();
    expect(context).toBe('core');
    expect(definitions).toEqual(expect.arrayContaining(['so-1', 'so-r', 'so-r@narrow', 'w2sg-r']));
    for (const row of Object.values(verdicts)) expect(Object.keys(row)).toEqual(definitions);
    expect(verdicts.bootstrapping).toMatchObject({ 'so-r@narrow': 'yes', 'w2sg-r': 'yes' });
    expect(disputed.bootstrapping?.['w2sg-r']).toEqual(['so-r@narrow excludes w2sg-r']);
    expect(changes).toContainEqual({
      method: 'bootstrapping',
      definition: 'w2sg-r',
      accepting: ['so-r@narrow excludes w2sg-r'],
      verdict: 'unknown',
    });
  });

  it('is as disputed says: accepting a claim that is named alone changes the answer', async () => {
    const { verdicts, changes } = await table();
    const [claim] = changes.find(({ accepting }) => accepting.length === 1)?.accepting ?? [];
    const changed = await table('--context', `+"${claim}"`);
    const ofClaim = changes.filter(({ accepting }) => accepting.length === 1 && accepting[0] === claim);
    expect(ofClaim.length).toBeGreaterThan(0);
    for (const { method, definition, verdict } of ofClaim) {
      expect(verdicts[method]?.[definition]).not.toBe(verdict);
      expect(changed.verdicts[method]?.[definition]).toBe(verdict);
    }
  });

  it('says whom its context contradicts itself about', async () => {
    const { inConflict } = await table('--context', '+"so-r@narrow excludes w2sg-r"');
    expect(inConflict).toEqual(expect.arrayContaining(['bootstrapping', 'debate-assisted-weak-to-strong']));
  });

  it('writes comma-separated values, a line for each method', async () => {
    expect(await run('--format', 'csv', ...planets)).toBe(
      [
        'method,dwarf-planet,geophysical-planet,iau-planet,wanderer,disputed senses,in conflict',
        'ceres,yes,yes,no,no,,no',
        'earth,no,yes,yes,no,,no',
        'eris,yes,yes,no,no,,no',
        'moon,no,yes,no,yes,,no',
        'pluto,yes,yes,no,no,,no',
        '',
      ].join('\n'),
    );
    const [header = '', ...lines] = (await run('--format', 'csv')).trimEnd().split('\n');
    const columns = header.split(',');
    for (const line of lines) expect(line.split(',')).toHaveLength(columns.length);
    const disputed = lines
      .find((line) => line.startsWith('bootstrapping,'))
      ?.split(',')
      .at(-2);
    expect(disputed?.split(' ')).toContain('w2sg-r');
  });

  it('is a table for people, no wider than the page', async () => {
    await expect(await run(...planets)).toMatchFileSnapshot('__snapshots__/table-planets.txt');
    const wide = await run();
    expect(Math.max(...wide.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
    // Numbers stand for names that would not fit beside each other.
    expect(wide).toMatch(/\b1=\S+, 2=\S+/);
    expect(wide).toMatch(/^ +1 +2 +3 /m);
    // More columns than fit stand in a second block, again with the methods before them.
    expect(wide.match(/^bootstrapping +\S/gm)?.length).toBeGreaterThan(1);
    expect(wide).toContain('with “so-r@narrow excludes w2sg-r”: bootstrapping so-r unknown');
  });
});
