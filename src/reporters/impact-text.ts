import type { ChangedFinding } from '../checker/compare-findings.ts';
import type { Diagnostic } from '../checker/diagnostic.ts';
import type { ChangedConclusion, Impact } from '../checker/impact.ts';
import type { Document } from '../model/span.ts';
import { formatDiagnostic, formatPlace } from './diagnostic-text.ts';
import { formatSteps } from './evidence-text.ts';
import {
  count,
  describeComparison,
  explainConclusion,
  summarizeFaults,
  summarizeImpact,
} from './impact-summary.ts';
import { SourceLines } from './source-lines.ts';
import type { TextOptions } from './text-options.ts';
import { wrapText } from './wrap-text.ts';

/** A revision as a report speaks of it. */
export interface ShownRevision {
  readonly name: string;
  readonly documents: readonly Document[];
  readonly options: TextOptions;
}

/** What a change changes, for people. */
export function impactText(impact: Impact, before: ShownRevision, after: ShownRevision): string {
  const { options } = after;
  const notes = [describeComparison(impact), summarizeFaults(impact)].filter((note) => note !== '');
  return `${[
    `${before.name} → ${after.name}\n${options.paint.strong(wrapText(summarizeImpact(impact), options.width))}`,
    ...formatConclusions('gained', impact.gained, after.options),
    ...formatConclusions('lost', impact.lost, before.options),
    ...formatFindings('gained', impact.findingsGained, after),
    ...formatFindings('lost', impact.findingsLost, before),
    ...formatChanged(impact.findingsChanged, after.options),
    notes.map((note) => wrapText(note, options.width)).join('\n'),
  ].join('\n\n')}\n`;
}

function formatConclusions(
  what: 'gained' | 'lost',
  conclusions: readonly ChangedConclusion[],
  options: TextOptions,
): readonly string[] {
  if (conclusions.length === 0) return [];
  const sign = what === 'gained' ? '+' : '-';
  return [
    options.paint.strong(`── ${count(conclusions.length, 'conclusion')} ${what}`),
    ...conclusions.map(({ sentence, justification: { statements, restsOn } }) => {
      const meaning = explainConclusion(sentence);
      const because = what === 'gained' ? 'because:' : 'it followed because:';
      return [
        options.paint.strong(wrapText(sentence, options.width, `${sign} `, '  ')),
        ...(meaning === '' ? [] : [`  that is, ${meaning}`]),
        ...(statements.length === 0 ? [] : [`  ${because}`, ...formatSteps(statements, '  ', options)]),
        ...(restsOn.length === 0
          ? []
          : [wrapText(restsOn.join('; '), options.width, '  rests on: ', '    ')]),
      ].join('\n');
    }),
  ];
}

function formatFindings(
  what: 'gained' | 'lost',
  findings: readonly Diagnostic[],
  { documents, options }: ShownRevision,
): readonly string[] {
  if (findings.length === 0) return [];
  const lines = new SourceLines(documents);
  return [
    options.paint.strong(`── ${count(findings.length, 'finding')} ${what}`),
    ...findings.map((finding) => formatDiagnostic(finding, lines, options)),
  ];
}

/** Where they stand is enough: `oversight check` says what they say now. */
function formatChanged(changed: readonly ChangedFinding[], options: TextOptions): readonly string[] {
  if (changed.length === 0) return [];
  const lines = changed.map(({ after: { rule, span } }) => `${rule} --> ${formatPlace(span, options)}`);
  const title = `── ${count(changed.length, 'finding')} changed: the senses or reasons they name; \`oversight check\` shows them`;
  return [options.paint.strong(wrapText(title, options.width)), lines.join('\n')];
}
