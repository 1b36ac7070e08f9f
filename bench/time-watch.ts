import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { median } from './measure.ts';
import { runProcess } from './run-process.ts';

const launcher = join(import.meta.dirname, '../src/cli/oversight.js');
const saves = 20;
/** Saves before any counts: a program that watches a folder has long been running. */
const warmUp = 10;
const ready = 'Ctrl-C ends it.\n';

/**
 * Milliseconds from the moment a file is saved to the moment `oversight check --watch` has written its report. The file is one
 * of which something is reported, and every save moves its lines, so that there is something new to write. Changes the folder.
 */
export async function timeWatch(folder: string): Promise<number> {
  const file = join(folder, await findReported(folder));
  const text = readFileSync(file, 'utf8');
  const child = spawn(process.execPath, [launcher, 'check', '--watch', '--content', folder], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let written = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (part: string) => {
      written += part;
    });
  const ended = refuseEnd(child);
  ended.catch(() => undefined);
  const times: number[] = [];
  try {
    for (let save = 0; save <= warmUp + saves; save++) {
      const start = performance.now();
      if (save > 0) writeFileSync(file, text.replace('---\n', `---\n${'# One line more.\n'.repeat(save)}`));
      while (!written.includes(ready)) await Promise.race([once(child.stderr, 'data'), ended]);
      if (save > warmUp) times.push(performance.now() - start);
      written = '';
    }
  } finally {
    child.kill('SIGKILL');
  }
  return median(times);
}

/** An entry of which the check has something to say. */
async function findReported(folder: string): Promise<string> {
  const words = [launcher, 'check', '--format', 'json', '--content', folder];
  const { output } = await runProcess(process.execPath, words);
  const { diagnostics } = JSON.parse(output) as { diagnostics: { file: string }[] };
  const found = diagnostics.find(({ file }) => file.startsWith('methods/'));
  if (!found) throw new Error(`nothing is reported of a method in ${folder}`);
  return found.file;
}

async function refuseEnd(child: ReturnType<typeof spawn>): Promise<never> {
  const [code] = await once(child, 'exit');
  throw new Error(`oversight check --watch ended with ${code}`);
}
