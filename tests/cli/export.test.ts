import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runOversight } from './run-oversight.ts';

const planets = ['--content', 'tests/fixtures/planets'];
const scratch = mkdtempSync(join(tmpdir(), 'export-'));
afterAll(() => rmSync(scratch, { recursive: true }));

describe('oversight export', { timeout: 60_000 }, () => {
  it('bibtex gives every source in its own words', async () => {
    const { code, stdout } = await runOversight(['export', 'bibtex', ...planets]);
    expect(code).toBe(0);
    const written = readFileSync('tests/fixtures/planets/references.bib', 'utf8');
    const listItems = (text: string) =>
      text
        .trim()
        .split(/\n\s*(?=@)/)
        .map((item) => item.trim())
        .sort();
    expect(listItems(stdout)).toEqual(listItems(written));
  });

  it('csl-json gives the same sources', async () => {
    const { stdout } = await runOversight(['export', 'csl-json', ...planets]);
    const items = JSON.parse(stdout) as { id: string; title: string }[];
    expect(items.map(({ id }) => id)).toContain('iau-2006');
    for (const { title } of items) expect(title).not.toBe('');
  });

  it('mermaid draws every sense that a claim links', async () => {
    const { stdout } = await runOversight(['export', 'mermaid', ...planets]);
    expect(stdout).toMatch(/^flowchart TB\n/);
    expect(stdout).toMatch(/^ {2}n\d+ (-->|-\.->|==>)\|"[^"]+"\| n\d+$/m);
    expect(stdout).not.toContain('undefined');
  });

  it('json gives every entry, to a file where one is named', async () => {
    const file = join(scratch, 'all.json');
    const { code, stdout } = await runOversight(['export', 'json', '--out', file, ...planets]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    const all = JSON.parse(readFileSync(file, 'utf8'));
    expect(all.definitions['iau-planet']).toMatchObject({ term: 'planet', label: expect.any(String) });
    expect(all.version).toBe(1);
  });

  it.each([
    [[], 'name a format: bibtex, csl-json, mermaid, json'],
    [['bibtx'], 'unknown format `bibtx`: did you mean `bibtex`?'],
    [['json', 'bibtex'], 'unexpected `bibtex`: name one format at a time'],
    [['json', '--out', 'no/such/folder/x.json'], 'cannot write'],
  ])('refuses %j', async (words, message) => {
    const { code, stdout, stderr } = await runOversight(['export', ...words, ...planets]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(`oversight export: ${message}`);
  });
});
