// What `npm test` runs: every check of the project, one after another; the last line counts them all.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import type { Tally } from './support/tally.ts';
import {
  addTallies,
  formatTally,
  oneFailed,
  onePassed,
  tallyPlaywright,
  tallyVitest,
} from './support/tally.ts';

const root = resolve(import.meta.dirname, '..');
const reports = mkdtempSync(join(tmpdir(), 'oversight-tests-'));
const vitestReport = join(reports, 'vitest.json');
const playwrightReport = join(reports, 'playwright.json');
const colors = process.stdout.isTTY ? [] : ['--colors=off'];

interface Stage {
  readonly name: string;
  /** Run in this order, up to the first that fails. */
  readonly commands: readonly (readonly string[])[];
  /** Counts what the commands reported; without it the stage counts as one. */
  readonly tally?: () => Tally;
  /** Not run, and counted as failed, where that stage failed. */
  readonly needs?: string;
}

const stages: readonly Stage[] = [
  { name: 'Lint', commands: [['biome', 'ci', '--error-on-warnings', ...colors]] },
  { name: 'Types', commands: [['astro', 'sync'], ['tsc'], ['astro', 'check']] },
  { name: 'Content', commands: [['oversight', 'check']] },
  {
    name: 'Unit tests',
    commands: [
      ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`],
    ],
    tally: () => tallyVitest(JSON.parse(readFileSync(vitestReport, 'utf8'))),
  },
  { name: 'Build', commands: [['astro', 'build']] },
  {
    name: 'Browser tests',
    commands: [['playwright', 'test', '--reporter=list,json']],
    tally: () => tallyPlaywright(JSON.parse(readFileSync(playwrightReport, 'utf8'))),
    needs: 'Build',
  },
];

const results: { readonly name: string; readonly tally: Tally; readonly seconds: number }[] = [];
for (const stage of stages) {
  console.log(`\n── ${stage.name} ──`);
  const start = performance.now();
  const tally = runStage(stage);
  const seconds = (performance.now() - start) / 1000;
  results.push({ name: stage.name, tally, seconds });
  console.log(`── ${stage.name}: ${formatTally(tally)} (${seconds.toFixed(1)} s) ──`);
}
rmSync(reports, { recursive: true });

console.log('\nSummary');
for (const { name, tally, seconds } of results) {
  console.log(`  ${name.padEnd(14)} ${seconds.toFixed(1).padStart(6)} s  ${formatTally(tally)}`);
}
const total = addTallies(results.map(({ tally }) => tally));
console.log(`\n${formatTally(total)}`);
process.exitCode = total.failed > 0 ? 1 : 0;

function runStage({ commands, tally, needs }: Stage): Tally {
  if (results.some((result) => result.name === needs && result.tally.failed > 0)) {
    console.log(`Not run, because ${needs} failed.`);
    return oneFailed;
  }
  const succeeded = commands.every(runCommand);
  if (!tally) return succeeded ? onePassed : oneFailed;
  try {
    const counted = tally();
    // An error outside any test (no tests found, an unhandled rejection) fails the run but no test.
    return succeeded || counted.failed > 0 ? counted : addTallies([counted, oneFailed]);
  } catch {
    return oneFailed;
  }
}

function runCommand([command, ...words]: readonly string[]): boolean {
  const { SITE, BASE_PATH, ...inherited } = process.env;
  const { status, error } = spawnSync(command ?? '', words, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...inherited,
      PATH: [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter),
      PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport,
      ASTRO_TELEMETRY_DISABLED: '1',
    },
  });
  if (error) console.error(error.message);
  return status === 0;
}
