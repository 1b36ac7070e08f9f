import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../support/project-files.ts';
import { runOversight } from './run-oversight.ts';

const kept = join(root, `node_modules/.cache/oversight/oversight-${process.version}.json`);
const words = ['check', '--content', 'tests/fixtures/planets', '--format', 'json'];

describe('what the command line keeps between runs', { timeout: 60_000 }, () => {
  it('is the code of its own sources', async () => {
    await runOversight(words);
    const stripped = JSON.parse(readFileSync(kept, 'utf8')) as Record<string, { code: string }>;
    const main = stripped[join(root, 'src/cli/main.ts')];
    expect(main?.code).toContain('export async function main(words');
  });

  it.each([
    ['cut short', '{"'],
    [
      'of an older source',
      JSON.stringify({ [join(root, 'src/cli/main.ts')]: { hash: '', code: 'throw 1' } }),
    ],
  ])('changes nothing, even %s', async (_, text) => {
    const before = await runOversight(words);
    writeFileSync(kept, text);
    expect(await runOversight(words)).toEqual(before);
    expect(Object.keys(JSON.parse(readFileSync(kept, 'utf8')) as object).length).toBeGreaterThan(100);
  });
});
