import type { CheckReport } from '../checker/check.ts';
import type { AppliedFix } from '../checker/fix-content.ts';
import type { Rule } from '../checker/rule.ts';
import type { Document } from '../model/span.ts';
import { reportGithub } from '../reporters/github.ts';
import { reportJson } from '../reporters/json.ts';
import { reportMarkdown } from '../reporters/markdown.ts';
import { reportSarif } from '../reporters/sarif.ts';
import { SourceLines } from '../reporters/source-lines.ts';
import { reportFixes, reportText } from '../reporters/text.ts';
import type { TextOptions } from '../reporters/text-options.ts';
import { readDocumentation } from './read-documentation.ts';
import { readVersion } from './read-version.ts';

/** What a check came to, and what is needed to write it down. */
export interface CheckOutcome {
  readonly report: CheckReport;
  readonly documents: readonly Document[];
  readonly options: TextOptions;
  /** Where fixes were asked for: those that were made. */
  readonly applied?: readonly AppliedFix[] | undefined;
}

/** The ways in which `--format` writes a report. */
export const reportFormats = {
  text: ({ report, documents, options, applied = [] }) =>
    reportFixes(applied, options) + reportText(report, documents, options),
  json: ({ report, applied }) => reportJson(report, applied),
  github: ({ report, documents, options }) => reportGithub(report, new SourceLines(documents), options),
  sarif: ({ report, documents, options: { pathOf } }) =>
    reportSarif(report, new SourceLines(documents), { version: readVersion(), pathOf, helpOf }),
  markdown: ({ report, options }) => reportMarkdown(report, options),
} as const satisfies Record<string, (outcome: CheckOutcome) => string>;

export type ReportFormat = keyof typeof reportFormats;

export function isReportFormat(name: string): name is ReportFormat {
  return Object.hasOwn(reportFormats, name);
}

function helpOf(rule: Rule): string {
  const { reports, matters, wayOut } = readDocumentation(rule);
  return [reports, `**Why it matters.** ${matters}`, `**Way out.** ${wayOut}`].join('\n\n');
}
