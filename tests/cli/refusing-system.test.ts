import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../support/project-files.ts';
import { copyContent } from './copy-content.ts';
import { launcher, runOversight } from './run-oversight.ts';

const timeout = 30_000;
const planets = join(root, 'tests/fixtures/planets');

/** What a shell command prints and its exit code; `oversight` is the command line. */
function runShell(command: string): { readonly code: number; readonly shown: string } {
  const script = `oversight() { '${process.execPath}' '${launcher}' "$@"; }\n${command}\necho "code $?"`;
  const shown = execFileSync('bash', ['-c', `{ ${script}\n} 2>&1`], { encoding: 'utf8' });
  return { code: Number(/code (\d+)\n$/.exec(shown)?.[1]), shown };
}

describe.skipIf(process.platform === 'win32')('oversight, where the system refuses', { timeout }, () => {
  it('says that a result could not be written, without a stack trace', () => {
    if (!existsSync('/dev/full')) return;
    const { code, shown } = runShell(`oversight check --content '${planets}' > /dev/full`);
    expect(shown).toBe('oversight: cannot write the result: no space is left\ncode 2\n');
    expect(code).toBe(2);
  });

  it('says that the folder in which it is called is gone', () => {
    const folder = copyContent();
    const { code, shown } = runShell(`cd '${folder}' && rmdir '${folder}' && oversight check`);
    expect(shown).toContain('oversight: the folder in which this was called does not exist any more');
    expect(shown).not.toContain('node:internal');
    expect(code).toBe(2);
  });

  it('says in words why a file cannot be written', async () => {
    const folder = copyContent(planets);
    for (const [out, message] of [
      [folder, `cannot write ${folder}: it is a folder`],
      [join(folder, 'no/such/x.json'), 'the folder in which it would stand does not exist'],
      ['', '`--out` names no file'],
    ] as const) {
      const { code, stderr } = await runOversight(['export', 'json', '--content', planets, '--out', out]);
      expect(code).toBe(2);
      expect(stderr).toContain(message);
      expect(stderr).not.toMatch(/\bE[A-Z]{4,}\b/);
    }
  });

  it('blames no reference to what a collection that cannot be read has in it', async () => {
    const folder = copyContent(planets);
    rmSync(join(folder, 'definitions'), { recursive: true });
    symlinkSync('definitions', join(folder, 'definitions'));
    const { code, stdout } = await runOversight(['check', '--content', folder]);
    expect(code).toBe(1);
    expect(stdout).toContain('`definitions` cannot be read (its links lead in a circle)');
    expect(stdout).toContain('1 error');
    expect(stdout).not.toContain('names nothing');
  });

  it('writes a new entry beside a file that cannot be read', async () => {
    const folder = copyContent(planets);
    rmSync(join(folder, 'terms/planet.mdx'));
    symlinkSync('planet.mdx', join(folder, 'terms/planet.mdx'));
    const { code, stderr } = await runOversight(['new', 'term', '--content', folder, '--name', 'Moon']);
    expect({ code, stderr }).toMatchObject({ code: 0 });
    expect(readFileSync(join(folder, 'terms/moon.mdx'), 'utf8')).toContain('name: Moon');
  });

  it('says with an export that some of the content could not be read', async () => {
    const folder = copyContent(planets);
    writeFileSync(join(folder, 'terms/planet.mdx'), '---\nnam: Planet\n---\n');
    const { code, stderr } = await runOversight(['export', 'json', '--content', folder]);
    expect(code).toBe(0);
    expect(stderr).toContain('The content has an error');
  });

  it('names the option of the folder that it cannot read', async () => {
    const { code, stderr } = await runOversight(['impact', '--base', '/no/such', '--content', planets]);
    expect(code).toBe(2);
    expect(stderr).toContain('name one with `--base DIR`');
  });

  it('knows no help on what is no command', async () => {
    const { code, stderr } = await runOversight(['help', 'chekc']);
    expect(code).toBe(2);
    expect(stderr).toContain('unknown command `chekc`: did you mean `check`?');
  });
});
