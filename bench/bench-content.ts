import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { AgreementAnswer, ChangeKind, ContentAnswer } from './content-work.ts';
import { median } from './measure.ts';
import { formatRatio, formatTime, keepSection, type Table } from './report.ts';
import { type Outcome, runApart } from './run-apart.ts';
import { runProcess } from './run-process.ts';
import { saveDocuments, writeSyntheticContent } from './synthetic-content.ts';
import { timeWatch } from './time-watch.ts';

const root = resolve(import.meta.dirname, '..');
const kept = join(root, 'node_modules/.cache/oversight');
const launcher = join(root, 'src/cli/oversight.js');
const reader = join(import.meta.dirname, 'read-folder.js');
const runs = 9;
const changes = 100;

/** The project's own content: a check from the start, and again after a change; and how both grow. */
export async function benchContent(emptyProcess: number): Promise<boolean> {
  const scratch = mkdtempSync(join(tmpdir(), 'oversight-bench-'));
  try {
    const folders = { real: join(root, 'content'), 100: join(scratch, '100'), 1000: join(scratch, '1000') };
    for (const size of [100, 1000] as const) saveDocuments(folders[size], writeSyntheticContent(size));
    const real = await timeCold(folders.real, runs);
    const fresh = await timeWithoutKept(folders.real);
    const small = await timeCold(folders[100], 5);
    const large = await timeCold(folders[1000], 3);
    const again = async (folder: string) =>
      runApart<ContentAnswer>({ section: 'content', tool: folder, task: 'again', size: 0 }, 300);
    const watched = join(scratch, 'watched');
    cpSync(folders.real, watched, { recursive: true });
    const watch = await timeWatch(watched);
    const agreement = await runApart<AgreementAnswer>(
      { section: 'content', tool: folders.real, task: 'agree', size: changes },
      900,
    );
    const warm = {
      real: await again(folders.real),
      small: await again(folders[100]),
      large: await again(folders[1000]),
    };
    const entries = 'answer' in warm.real ? warm.real.answer.entries : 0;
    const tables: Table[] = [
      {
        title: `Checking the project's own content (${entries} entries)`,
        columns: ['', 'time', 'against reading alone'],
        rows: [
          ['importing the same modules and parsing the same files', formatTime(real.read), ''],
          [
            '`oversight check`, from start to exit',
            formatTime(real.check),
            formatRatio(real.check, real.read),
          ],
          ['the very first run, nothing kept from an earlier one', formatTime(fresh), ''],
          [
            'checking again in a running process, one entry changed: its words',
            describe(warm.real, 'words'),
            '',
          ],
          ['… a claim about one method', describe(warm.real, 'of-a-method'), ''],
          ['… a claim about all methods', describe(warm.real, 'of-all-methods'), ''],
          ['`oversight check --watch`, from saving a file to the report', formatTime(watch), ''],
          [
            'memory of that process',
            'answer' in warm.real ? `${Math.round(warm.real.answer.memory - emptyProcess)} MB` : '',
            '',
          ],
        ],
        notes: [
          `Wall clock, medians of ${runs} by turns. Between runs the command line keeps its sources without their types, and compiled (src/cli/warm-start.js); both rows have that.`,
          'Each change is made to the content as it stands, and none twice; taking it back is not counted.',
          describeAgreement(agreement),
        ],
      },
      {
        title: 'Ten times the entries',
        columns: ['made-up content', '100 entries', '1,000 entries', 'growth'],
        rows: [
          [
            '`oversight check`, from start to exit',
            formatTime(small.check),
            formatTime(large.check),
            formatRatio(large.check, small.check),
          ],
          [
            'checking again after a change of words',
            describe(warm.small, 'words'),
            describe(warm.large, 'words'),
            compareTimes(warm.large, warm.small),
          ],
        ],
        notes: [
          'Every method is judged under every sense: ten times the entries have a hundred times the verdicts.',
        ],
      },
    ];
    keepSection('content', tables, []);
    return 'answer' in agreement && agreement.answer.faults.length === 0;
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

function describe(outcome: Outcome<ContentAnswer>, kind: ChangeKind): string {
  if ('failure' in outcome) return outcome.failure;
  const time = outcome.answer.times[kind];
  return time === undefined ? '' : formatTime(time);
}

function compareTimes(large: Outcome<ContentAnswer>, small: Outcome<ContentAnswer>): string {
  const [a, b] = [large, small].map((outcome) => 'answer' in outcome && outcome.answer.times.words);
  return a && b ? formatRatio(a, b) : '';
}

function describeAgreement(outcome: Outcome<AgreementAnswer>): string {
  if ('failure' in outcome) return `Reports of checks that remember: ${outcome.failure}.`;
  const { changes, reports, faults } = outcome.answer;
  return `After ${changes} random changes in a row (${reports} different reports), a check that remembers the ones before reported ${faults.length === 0 ? 'every time what one from the start does' : `something else ${faults.length} times`}.`;
}

async function timeCold(
  folder: string,
  count: number,
): Promise<{ readonly read: number; readonly check: number }> {
  const read: number[] = [];
  const check: number[] = [];
  for (let run = 0; run <= count; run++) {
    const reading = await runProcess(process.execPath, [reader, folder]);
    const checking = await runProcess(process.execPath, [launcher, 'check', '--content', folder]);
    // The first of each fills what is kept between runs.
    if (run > 0) read.push(reading.milliseconds);
    if (run > 0) check.push(checking.milliseconds);
  }
  return { read: median(read), check: median(check) };
}

async function timeWithoutKept(folder: string): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < 3; run++) {
    rmSync(kept, { recursive: true, force: true });
    times.push((await runProcess(process.execPath, [launcher, 'check', '--content', folder])).milliseconds);
  }
  return median(times);
}
