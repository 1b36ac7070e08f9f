import type { CheckReport } from '../checker/check.ts';
import { type Diagnostic, type Severity, severities } from '../checker/diagnostic.ts';
import { countAll } from './count-noun.ts';
import { formatPlace } from './diagnostic-text.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { orderByRoot } from './order-by-root.ts';
import type { TextOptions } from './text-options.ts';

/** A summary of a workflow may have a mebibyte; nobody reads more than this of one kind. */
const shown = 50;

const headings = {
  error: { title: 'Errors', meaning: 'The content is wrong, and the check fails.', isOpen: true },
  warning: {
    title: 'Warnings',
    meaning: 'Likely wrong or incomplete; the check does not fail.',
    isOpen: true,
  },
  finding: {
    title: 'Findings',
    meaning:
      'The recorded sources do not fit together. That is what this content shows; nothing has to be done.',
    isOpen: false,
  },
} as const satisfies Record<Severity, { title: string; meaning: string; isOpen: boolean }>;

/** A report for the page of a pull request: what has to be mended first, findings folded away. */
export function reportMarkdown(report: CheckReport, options: Pick<TextOptions, 'pathOf'>): string {
  const verdict = report.summary.errors > 0 ? '❌ The check fails' : '✅ No errors';
  const groups = severities.flatMap((severity) => {
    const found = orderByRoot(report.diagnostics.filter((each) => each.severity === severity));
    return found.length === 0 ? [] : [formatGroup(severity, found, options)];
  });
  return `${[
    `## ${verdict}`,
    `${countAll(report.summary)}.`,
    ...groups,
    ...(groups.length > 0 ? ['`npx oversight explain RULE` says what a rule means, with examples.'] : []),
  ].join('\n\n')}\n`;
}

function formatGroup(
  severity: Severity,
  found: readonly Diagnostic[],
  options: Pick<TextOptions, 'pathOf'>,
): string {
  const { title, meaning, isOpen } = headings[severity];
  const rest = found.length - shown;
  const items = [
    ...found.slice(0, shown).map((each) => formatItem(each, options)),
    ...(rest > 0 ? [`- and ${rest} more: \`npx oversight check\` lists all.`] : []),
  ].join('\n');
  return isOpen
    ? `### ${title} (${found.length})\n\n${meaning}\n\n${items}`
    : `<details>\n<summary><b>${title} (${found.length})</b></summary>\n\n${meaning}\n\n${items}\n\n</details>`;
}

function formatItem(
  { rule, message, span, fixes }: Diagnostic,
  options: Pick<TextOptions, 'pathOf'>,
): string {
  const place = formatPlace(span, options).replaceAll('`', '');
  const ways = fixes.map(({ grade, title }) => `  \n  fix (${grade}): ${escapeMarkdown(title)}`);
  return `- \`${place}\` **${rule}** ${escapeMarkdown(message)}${ways.join('')}`;
}
