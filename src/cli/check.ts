import { check } from '../checker/check.ts';
import { reportJson } from '../reporters/json.ts';
import { reportText } from '../reporters/text.ts';
import type { Arguments, Command } from './command.ts';
import { findRule } from './find-rule.ts';
import { loadContent } from './load-content.ts';
import { contentOption, contextOption, formatOption } from './options.ts';
import { readAssumptions } from './read-claim.ts';
import { refuseMisuse } from './refusal.ts';
import type { Terminal } from './terminal.ts';

export const checkCommand: Command = {
  name: 'check',
  summary: 'check a content folder: errors, warnings, and where the recorded sources do not fit together',
  options: {
    content: contentOption,
    context: { ...contextOption, meaning: `${contextOption.meaning}; all that matter where it is left out` },
    format: formatOption,
    rule: { value: 'RULE', meaning: 'report this rule only', isRepeatable: true },
    'max-warnings': { value: 'N', meaning: 'fail where there are more than N warnings' },
  },
  details:
    'Fails (exit code 1) where the content is wrong. Findings are true of the literature: they never\nfail a check.',
  run: runCheck,
};

function runCheck(words: Arguments, terminal: Terminal): number {
  const { options } = words;
  const only = options.rule?.map((rule) => findRule(rule).id);
  const limit = readLimit(options['max-warnings']?.[0]);
  const { base, documents, textOptions } = loadContent(words, terminal);
  const context = options.context && readAssumptions(options.context[0], base);
  const report = terminal.runLong('Checking', () => check(base, { context, only, today: readToday() }));
  const isJson = options.format?.[0] === 'json';
  terminal.write(isJson ? reportJson(report) : reportText(report, documents, textOptions));
  const { errors, warnings } = report.summary;
  if (only && base.problems.some(({ rule }) => !only.includes(rule)))
    terminal.note('Some files could not be read as they should be, which the chosen rules do not report.');
  if (warnings > limit) terminal.note(`The check fails: --max-warnings allows ${limit}, and there are more.`);
  return errors > 0 || warnings > limit ? 1 : 0;
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
