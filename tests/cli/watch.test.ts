import { spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { root } from '../support/project-files.ts';
import { copyContent } from './copy-content.ts';
import { launcher } from './run-oversight.ts';

const planets = join(root, 'tests/fixtures/planets');

/** A watching process, whose output can be waited for. */
function startWatching(folder: string) {
  const child = spawn(process.execPath, [launcher, 'check', '--watch', '--content', '.'], { cwd: folder });
  onTestFinished(() => void child.kill('SIGKILL'));
  let output = '';
  let seen = 0;
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += String(data)));
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  return {
    child,
    ended,
    all: () => output,
    /** What was written since the last time, up to where it waits again. */
    async next(): Promise<string> {
      const end = 'Ctrl-C ends it.\n';
      await expect.poll(() => output.indexOf(end, seen), { timeout: 50_000, interval: 20 }).not.toBe(-1);
      const from = seen;
      seen = output.indexOf(end, from) + end.length;
      return output.slice(from, seen);
    },
  };
}

describe('oversight check --watch', { timeout: 60_000 }, () => {
  it('checks again when a file is changed, added or deleted, and ends cleanly', async () => {
    const folder = copyContent(planets);
    const file = join(folder, 'terms/orbit.mdx');
    const watching = startWatching(folder);
    expect(await watching.next()).toMatch(/^0 errors/m);

    writeFileSync(file, '---\nnam: Orbit\n---\n');
    expect(await watching.next()).toContain('--> terms/orbit.mdx:2:1');
    writeFileSync(file, '---\nname: Orbit\n---\n');
    expect(await watching.next()).toMatch(/^0 errors, 1 warning/m);
    rmSync(file);
    expect(await watching.next()).toMatch(/^0 errors, 0 warnings/m);

    mkdirSync(join(folder, 'guides'));
    writeFileSync(join(folder, 'guides/page.mdx'), '---\ntitle: Page\n---\n');
    expect(await watching.next()).toContain('unexpected folder `guides`');

    watching.child.kill('SIGINT');
    expect(await watching.ended).toBe(0);
    expect(watching.all()).not.toMatch(/^\s+at .+:\d+/m);
  });

  it('goes on where the folder cannot be read for a while', async () => {
    const folder = copyContent(planets);
    const watching = startWatching(folder);
    await watching.next();
    writeFileSync(join(folder, 'positions/runyon-2017.mdx'), Buffer.from([0xff, 0xfe, 0x00]));
    expect(await watching.next()).toContain('this file is UTF-16 text');
    rmSync(join(folder, 'positions/runyon-2017.mdx'));
    expect(await watching.next()).toMatch(/^0 errors/m);
    watching.child.kill('SIGTERM');
    expect(await watching.ended).toBe(0);
  });
});
