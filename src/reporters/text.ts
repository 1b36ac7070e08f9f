import type { CheckReport } from '../checker/check.ts';
import { type Diagnostic, type Severity, severities } from '../checker/diagnostic.ts';
import type { AppliedFix } from '../checker/fix-content.ts';
import type { Document } from '../model/span.ts';
import { countAll, countNoun } from './count-noun.ts';
import { formatDiagnostic, formatPlace } from './diagnostic-text.ts';
import { makePrintable } from './printable-text.ts';
import { SourceLines } from './source-lines.ts';
import type { TextOptions } from './text-options.ts';
import { wrapText } from './wrap-text.ts';

const headings = {
  error: { noun: 'error', meaning: 'the content is wrong, and the check fails' },
  warning: { noun: 'warning', meaning: 'likely wrong or incomplete; the check does not fail' },
  finding: { noun: 'finding', meaning: 'the recorded sources do not fit together; the check does not fail' },
} as const satisfies Record<Severity, { noun: string; meaning: string }>;

/** How many places of errors the last line names. */
const placesShown = 3;

/** A report for people: every diagnostic with the lines that it is about, grouped by severity, and a summary. */
export function reportText(
  report: CheckReport,
  documents: readonly Document[],
  options: TextOptions,
): string {
  const lines = new SourceLines(documents);
  const groups = severities.flatMap((severity) => {
    const found = report.diagnostics.filter((diagnostic) => diagnostic.severity === severity);
    if (found.length === 0) return [];
    const { noun, meaning } = headings[severity];
    const heading = wrapText(`${countNoun(found.length, noun)}: ${meaning}`, options.width, '── ');
    return [
      options.paint.strong(heading),
      ...found.map((diagnostic) => formatDiagnostic(diagnostic, lines, options)),
    ];
  });
  return `${[...groups, formatSummary(report, options)].join('\n\n')}\n`;
}

function formatSummary({ summary, diagnostics }: CheckReport, options: TextOptions): string {
  const { errors } = summary;
  const sentences = [`${countAll(summary)}.`];
  if (diagnostics.length > 0)
    sentences.push('`oversight explain RULE` says what a rule means, with examples.');
  const safe = diagnostics.filter(isSafelyFixable).length;
  if (safe > 0)
    sentences.push(
      `\`oversight check --fix\` makes the ${countNoun(safe, 'fix', 'fixes')} marked safe, each only if nothing else turns out to be wrong with it.`,
    );
  if (errors > 0) {
    const places = diagnostics
      .filter(({ severity }) => severity === 'error')
      .map(({ span }) => formatPlace(span, options));
    const more = places.length > placesShown ? ` and ${places.length - placesShown} more` : '';
    sentences.push(`The check fails: ${places.slice(0, placesShown).join(', ')}${more}.`);
  }
  return options.paint.strong(sentences.map((each) => wrapText(each, options.width)).join('\n'));
}

function isSafelyFixable({ fixes }: Diagnostic): boolean {
  return fixes.some(({ grade, edits }) => grade === 'safe' && edits.length > 0);
}

/** What was fixed before the report was made: place, rule and fix of each. */
export function reportFixes(applied: readonly AppliedFix[], options: TextOptions): string {
  if (applied.length === 0) return '';
  const { paint, width } = options;
  const lines = applied.map(({ diagnostic: { rule, span }, fix }) =>
    wrapText(makePrintable(fix.title), width, `${formatPlace(span, options)} [${rule}] `, '    '),
  );
  const heading = `── ${countNoun(applied.length, 'fix', 'fixes')} made`;
  return `${[paint.strong(heading), ...lines].join('\n')}\n\n`;
}
