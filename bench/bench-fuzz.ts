import type { FuzzAnswer } from './fuzz-work.ts';
import { formatTime, keepSection } from './report.ts';
import { runApart } from './run-apart.ts';

const cases = 10_000;
const seconds = 1200;

/** Broken files by the thousand: nothing may crash or hang, and what passes must read back as it was. */
export async function benchFuzz(): Promise<boolean> {
  const outcome = await runApart<FuzzAnswer>(
    { section: 'fuzz', tool: 'ours', task: 'check', size: cases },
    seconds,
  );
  if ('failure' in outcome) {
    console.error(`fuzz: ${outcome.failure}`);
    return false;
  }
  const { sound, slowest, faults } = outcome.answer;
  for (const fault of faults) console.error(fault);
  keepSection(
    'fuzz',
    [
      {
        title: 'Files changed at random',
        columns: [
          'cases',
          'crashes, odd reports, and files that read back differently',
          'still sound',
          'slowest',
        ],
        rows: [
          [
            cases.toLocaleString('en'),
            String(faults.length),
            sound.toLocaleString('en'),
            formatTime(slowest),
          ],
        ],
        notes: [
          'Each case changes a small sound folder in up to seven places (the generator of the tests), and reads, checks and reports all of it.',
        ],
      },
    ],
    [],
  );
  return faults.length === 0;
}
