import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { expect } from 'vitest';
import { root } from '../support/project-files.ts';

export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export const launcher = join(root, 'src/cli/oversight.js');

/** Runs the real command line as a user would, in the project's folder. No run may ever show a stack trace. */
export async function runOversight(
  words: readonly string[],
  { folder = root, env: more = {} }: { folder?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<Run> {
  const run = await new Promise<Run>((resolve) => {
    const env = { ...process.env, FORCE_COLOR: '3', ...more };
    const options = { cwd: folder, env, maxBuffer: 2 ** 26 };
    execFile(process.execPath, [launcher, ...words], options, (error, stdout, stderr) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, stdout, stderr }),
    );
  });
  expect(run.stdout + run.stderr).not.toMatch(/^\s+at .+:\d+/m);
  return run;
}
