import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../support/project-files.ts';
import { copyContent } from './copy-content.ts';
import { checkContract, readContract } from './json-contract.ts';
import { launcher, runOversight } from './run-oversight.ts';

const content = join(root, 'content');
const planets = 'tests/fixtures/planets';

async function checkJson(words: readonly string[]) {
  const run = await runOversight(['check', '--format', 'json', ...words]);
  return { ...run, report: readContract(checkContract, run.stdout) };
}

describe('oversight check on the project’s own content', { timeout: 30_000 }, async () => {
  const [first, second] = await Promise.all([checkJson([]), checkJson([])]);

  it('finds no error, and findings do not fail it', () => {
    const { code, report, stderr } = first;
    expect(report.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(report.summary.findings).toBeGreaterThan(0);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  it('counts what it lists, errors first, the same in every run', () => {
    const { diagnostics, summary } = first.report;
    expect(second.stdout).toBe(first.stdout);
    expect(summary.errors + summary.warnings + summary.findings).toBe(diagnostics.length);
    const order = diagnostics.map(({ severity }) => ['error', 'warning', 'finding'].indexOf(severity));
    expect(order).toEqual([...order].sort());
  });

  it('gives every step of a justification its owner and place', () => {
    const proofs = first.report.diagnostics.filter(({ because }) => because.length > 0);
    expect(proofs.length).toBeGreaterThan(0);
    for (const { because, grounds } of proofs) {
      expect(grounds.map(({ sentence }) => sentence)).toEqual(because);
      for (const ground of grounds)
        expect(ground).toMatchObject({ file: expect.any(String), line: expect.any(Number) });
    }
  });

  it('marks the very word when a model of a problem is said to imply something', async () => {
    const folder = copyContent(content);
    const file = 'definitions/w2sg-b.mdx';
    const text = readFileSync(join(folder, file), 'utf8').replace('\nmodels:', '\nimplies:');
    writeFileSync(join(folder, file), text);
    const line = text.split('\n').findIndex((each) => each.includes('target: so-problem')) + 1;
    const column = '  - target: '.length + 1;
    const { code, report } = await checkJson(['--content', folder]);
    const errors = report.diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors).toMatchObject([
      {
        rule: 'kind-mismatch',
        file,
        start: { line, column },
        end: { line, column: column + 'so-problem'.length },
      },
    ]);
    expect(code).toBe(1);
    const { stdout } = await runOversight(['check', '--content', folder]);
    expect(stdout).toContain(`${relative(root, join(folder, file))}:${line}:${column}\n`);
  });
});

describe('oversight check on definitions of something else', { timeout: 30_000 }, () => {
  it('finds how the senses of “planet” part, and no error', async () => {
    const { code, report } = await checkJson(['--content', planets]);
    expect(code).toBe(0);
    expect(report.summary).toMatchObject({ errors: 0, warnings: 0 });
    const splits = report.diagnostics.filter(({ rule }) => rule === 'sense-split');
    const split = (id: string) => splits.find(({ file }) => file === `methods/${id}.mdx`)?.message;
    expect(split('pluto')).toMatch(/falls under Geophysical.* does not fall under IAU/);
    expect(split('moon')).toMatch(/falls under Geophysical.* does not fall under IAU/);
  });

  it('reads well', async () => {
    const { stdout, stderr } = await runOversight(['check', '--content', planets]);
    await expect(stdout).toMatchFileSnapshot('__snapshots__/planets.txt');
    expect(stderr).toBe('');
  });

  it('looks at one context where asked to', async () => {
    const { code, report } = await checkJson(['--content', planets, '--context', 'runyon-2017']);
    expect(code).toBe(0);
    const contexts = new Set(
      report.diagnostics.filter(({ rule }) => rule === 'sense-split').map(({ context }) => context),
    );
    expect([...contexts]).toEqual(['runyon-2017']);
  });

  it('reports the chosen rules only', async () => {
    const { report } = await checkJson([
      '--content',
      planets,
      '--rule',
      'mixed-kinds',
      '--rule',
      'contradiction',
    ]);
    expect(report.diagnostics.map(({ rule }) => rule)).toEqual(['mixed-kinds']);
  });

  it('names files relative to the content folder in JSON, to the working folder in text', async () => {
    const run = await runOversight(['check', '--rule', 'mixed-kinds', '--content', 'planets'], {
      folder: join(root, 'tests/fixtures'),
    });
    expect(run.stdout).toContain('--> planets/terms/planet.mdx:2:7');
    const { report } = await checkJson(['--content', planets, '--rule', 'mixed-kinds']);
    expect(report.diagnostics[0]?.file).toBe('terms/planet.mdx');
  });
});

describe('oversight check', { timeout: 30_000 }, () => {
  it('fails on more warnings than --max-warnings allows', async () => {
    const folder = copyContent(planets);
    writeFileSync(join(folder, 'features/idle.mdx'), '---\nname: Idle\nquestion: Is it idle?\n---\n');
    const allowed = await runOversight(['check', '--content', folder, '--max-warnings', '1']);
    const refused = await runOversight(['check', '--content', folder, '--max-warnings=0']);
    expect(allowed.code).toBe(0);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toBe('The check fails: --max-warnings allows 0, and there are more.\n');
  });

  it('writes no colour where nobody watches, even if told to', async () => {
    const { stdout } = await runOversight(['check', '--content', planets]);
    expect(stdout).not.toContain('\u001b');
  });

  it('takes it well when its reader leaves', () => {
    const command = `"${process.execPath}" "${launcher}" check --format json | head -n 1`;
    const { stdout, stderr, status } = spawnSync('sh', ['-c', command], { cwd: root, encoding: 'utf8' });
    expect({ stdout, stderr, status }).toEqual({ stdout: '{\n', stderr: '', status: 0 });
  });

  it('works from any folder, without the project around it', () => {
    const folder = copyContent(planets);
    const stdout = execFileSync(process.execPath, [launcher, 'check', '--content', '.'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(stdout).toContain('--> methods/pluto.mdx:2:7');
  });
});
