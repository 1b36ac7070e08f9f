import { type CheckOptions, check } from '../checker/check.ts';
import { type FixedContent, fixContent } from '../checker/fix-content.ts';
import { ReadMemory } from '../parser/read-memory.ts';
import { ReasonerMemory } from '../reasoner/reasoner-memory.ts';
import { isReportFormat, reportFormats } from './check-report.ts';
import type { Arguments, Command } from './command.ts';
import { findRule } from './find-rule.ts';
import { type Content, loadContent } from './load-content.ts';
import { contentOption, contextOption } from './options.ts';
import { readAssumptions } from './read-claim.ts';
import { Refusal, refuseMisuse } from './refusal.ts';
import { saveFixes } from './save-fixes.ts';
import type { Terminal } from './terminal.ts';
import { watchFolder } from './watch-folder.ts';

export const checkCommand: Command = {
  name: 'check',
  summary: 'check a content folder: errors, warnings, and where the recorded sources do not fit together',
  options: {
    content: contentOption,
    context: { ...contextOption, meaning: `${contextOption.meaning}; all that matter where it is left out` },
    format: {
      value: Object.keys(reportFormats).join('|'),
      choices: Object.keys(reportFormats),
      meaning:
        '`text` for people (where it is left out), `json` for programs, `github` for annotations of a pull ' +
        'request and `markdown` for its summary, `sarif` for code scanners',
    },
    rule: { value: 'RULE', meaning: 'report this rule only', isRepeatable: true },
    fix: { meaning: 'make the fixes marked safe, in the files, before reporting what remains' },
    watch: { meaning: 'check again whenever a file changes, until Ctrl-C' },
    'max-warnings': { value: 'N', meaning: 'fail where there are more than N warnings' },
  },
  details:
    'Fails (exit code 1) where the content is wrong. Findings are true of the literature: they never\nfail a check.',
  run: runCheck,
};

function runCheck(words: Arguments, terminal: Terminal): number | Promise<number> {
  const { fix, format, watch } = words.options;
  if (!watch) return checkOnce(words, terminal);
  if (fix) refuseMisuse('`--watch` and `--fix` do not go together: the author writes the files meanwhile');
  if (format && format[0] !== 'text') refuseMisuse('`--watch` writes text alone: leave `--format` out');
  return checkAgainAndAgain(words, terminal);
}

async function checkAgainAndAgain(words: Arguments, terminal: Terminal): Promise<number> {
  const memory = { read: new ReadMemory(), reasoner: new ReasonerMemory() };
  const { folder } = loadContent(words, terminal, memory.read);
  let seen: string | undefined;
  await watchFolder(folder, () => {
    const written: string[] = [];
    const notes: string[] = [];
    try {
      const quiet = {
        ...terminal,
        write: (text: string) => void written.push(text),
        note: (text: string) => void notes.push(text),
      };
      checkOnce(words, quiet, memory);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      notes.push(error.message);
    }
    const all = JSON.stringify([written, notes]);
    if (all === seen) return;
    if (seen !== undefined) terminal.clear();
    seen = all;
    for (const text of written) terminal.write(text);
    for (const text of notes) terminal.note(text);
    terminal.note(`Watching ${folder}; Ctrl-C ends it.`);
  });
  return 0;
}

/** What a check can take over from the one before. */
interface Memory {
  readonly read: ReadMemory;
  readonly reasoner: ReasonerMemory;
}

function checkOnce(words: Arguments, terminal: Terminal, memory?: Memory): number {
  const { options } = words;
  const only = options.rule?.map((rule) => findRule(rule).id);
  const limit = readLimit(options['max-warnings']?.[0]);
  const content = loadContent(words, terminal, memory?.read);
  const context = options.context && readAssumptions(options.context[0], content.base);
  const checkOptions = { context, only, today: readToday(), memory: memory?.reasoner };
  const fixed = options.fix ? terminal.runLong('Fixing', () => fixFolder(content, checkOptions)) : undefined;
  const { base, documents } = fixed ?? content;
  const report = fixed?.report ?? terminal.runLong('Checking', () => check(base, checkOptions));
  const format = options.format?.find(isReportFormat) ?? 'text';
  const applied = fixed?.applied;
  terminal.write(reportFormats[format]({ report, documents, applied, options: content.textOptions }));
  if (applied && format !== 'text' && format !== 'json') terminal.note(`Fixes made: ${applied.length}.`);
  const { errors, warnings } = report.summary;
  if (only && base.problems.some(({ rule }) => !only.includes(rule)))
    terminal.note('Some files could not be read as they should be, which the chosen rules do not report.');
  if (warnings > limit) terminal.note(`The check fails: --max-warnings allows ${limit}, and there are more.`);
  return errors > 0 || warnings > limit ? 1 : 0;
}

/** Makes the safe fixes, and writes the files that they change. Throws `Refusal` where that cannot be done. */
function fixFolder({ folder, documents, problems }: Content, options: CheckOptions): FixedContent {
  const fixed = fixContent(documents, { ...options, problems });
  saveFixes(folder, documents, fixed.documents);
  return fixed;
}

function readLimit(written: string | undefined): number {
  if (written === undefined) return Number.POSITIVE_INFINITY;
  if (!/^\d+$/.test(written))
    refuseMisuse(`\`--max-warnings\` cannot be \`${written}\`; expected a number from 0`);
  return Number(written);
}

/** Today's date in universal time, so that a check says the same everywhere at one moment. */
function readToday(): string {
  return new Date().toISOString().slice(0, 10);
}
