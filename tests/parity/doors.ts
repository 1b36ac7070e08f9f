import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { root } from '../support/project-files.ts';
import { type Case, writeDocuments } from './cases.ts';

const run = promisify(execFile);

/** What `oversight check --format json` prints of every case, each in a process of its own. */
export async function checkByCommandLine(cases: readonly Case[]): Promise<readonly string[]> {
  const reports: string[] = [];
  const queue = [...cases.entries()];
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) reports[next[0]] = await checkFolder(next[1]);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return reports;
}

async function checkFolder({ folder, documents }: Case): Promise<string> {
  const scratch = folder ?? mkdtempSync(join(tmpdir(), 'oversight-parity-'));
  if (folder === undefined) writeDocuments(documents, scratch);
  const words = [join(root, 'src/cli/oversight.js'), 'check', '--content', scratch, '--format', 'json'];
  try {
    return (await run(process.execPath, words, { maxBuffer: 2 ** 26 })).stdout;
  } catch (error) {
    // Faulty content is what most cases are: the exit code is 1, and the report is printed all the same.
    if (error instanceof Error && 'code' in error && error.code === 1 && 'stdout' in error)
      return String(error.stdout);
    throw error;
  } finally {
    if (folder === undefined) rmSync(scratch, { recursive: true });
  }
}

/** What the checker says of every case within a build by Astro. */
export async function checkBySiteBuild(cases: readonly Case[]): Promise<readonly string[]> {
  const cache = join(root, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  // Within the project, so that the build finds its packages.
  const folder = mkdtempSync(join(cache, 'parity-'));
  try {
    const list = join(folder, 'cases.json');
    writeFileSync(list, JSON.stringify(cases));
    mkdirSync(join(folder, 'src/pages'), { recursive: true });
    await run(process.execPath, [join(root, 'tests/parity/build-reports.ts'), folder], {
      env: { ...process.env, PARITY_CASES: list, ASTRO_TELEMETRY_DISABLED: '1' },
    });
    return JSON.parse(readFileSync(join(folder, 'dist/reports.json'), 'utf8'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What the worker that the site ships says of every case, in the browser that shows `page`. */
export async function checkByWorker(cases: readonly Case[], page: Page): Promise<readonly string[]> {
  const file = readdirSync(join(root, 'dist/_astro')).find((name) => /^check-worker\b.*\.js$/.test(name));
  await page.goto('/check/');
  return page.evaluate(
    async ({ address, requests }) => {
      const worker = new Worker(address, { type: 'module' });
      const reports: string[] = [];
      for (const request of requests) {
        reports.push(
          await new Promise<string>((resolve, reject) => {
            worker.onmessage = ({ data }) => resolve(data.report ?? `error: ${data.error}`);
            worker.onerror = ({ message }) => reject(new Error(message));
            worker.postMessage(request);
          }),
        );
      }
      return reports;
    },
    { address: `/_astro/${file}`, requests: cases.map(({ documents }) => ({ documents })) },
  );
}
