import type { ChangedFinding } from '../checker/compare-findings.ts';
import type { Diagnostic } from '../checker/diagnostic.ts';
import type { ChangedConclusion, Impact } from '../checker/impact.ts';
import type { Statement } from '../model/statement.ts';
import { formatPlace } from './diagnostic-text.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { toGround } from './ground.ts';
import { describeComparison, explainConclusion, summarizeFaults, summarizeImpact } from './impact-summary.ts';
import type { ShownRevision } from './impact-text.ts';

/** A summary of a pull request may have a mebibyte; nobody reads more than this anyway. */
const shown = 50;

/** What a change changes, for the page of a pull request. */
export function impactMarkdown(impact: Impact, before: ShownRevision, after: ShownRevision): string {
  const conclusions = (found: readonly ChangedConclusion[]) => found.map((each) => formatConclusion(each));
  const findings = (found: readonly Diagnostic[], revision: ShownRevision) =>
    found.map((each) => formatFinding(each, revision));
  return `${[
    '## What this change changes',
    summarizeImpact(impact),
    ...listAll('Conclusions gained', conclusions(impact.gained)),
    ...listAll('Conclusions lost', conclusions(impact.lost)),
    ...listAll('Findings gained', findings(impact.findingsGained, after)),
    ...listAll('Findings lost', findings(impact.findingsLost, before)),
    ...foldChanged(impact.findingsChanged, after),
    summarizeFaults(impact),
    `<sub>${escapeMarkdown(`${before.name} → ${after.name}.`)} ${describeComparison(impact)}</sub>`,
  ]
    .filter((part) => part !== '')
    .join('\n\n')}\n`;
}

/** Where they stand is enough: `oversight check` says what they say now. */
function foldChanged(changed: readonly ChangedFinding[], { options }: ShownRevision): readonly string[] {
  if (changed.length === 0) return [];
  const places = changed.map(
    ({ after: { rule, span } }) => `- **${rule}** \`${formatPlace(span, options)}\``,
  );
  const [title = '', list = ''] = listAll('Findings changed', places);
  return [
    `<details><summary>${title.replace('### ', '')}: the senses or reasons they name</summary>`,
    list,
    '</details>',
  ];
}

function listAll(title: string, items: readonly string[]): readonly string[] {
  if (items.length === 0) return [];
  const more = items.length - shown;
  const rest = more > 0 ? `\n- and ${more} more: \`oversight impact\` lists them` : '';
  return [`### ${title} (${items.length})`, `${items.slice(0, shown).join('\n')}${rest}`];
}

function formatConclusion({ sentence, justification }: ChangedConclusion): string {
  const meaning = explainConclusion(sentence);
  const head = `- \`${sentence}\`${meaning === '' ? '' : ` (${meaning})`}`;
  const { statements } = justification;
  const [first] = statements;
  if (first && statements.length === 1 && first.text === sentence)
    return `${head}, says ${describeOwners(first)}`;
  const reasons = statements.map(
    (statement) => `  - because \`${statement.text}\`, says ${describeOwners(statement)}`,
  );
  return [head, ...reasons].join('\n');
}

function describeOwners(statement: Statement): string {
  const { owners, status, hedge } = toGround(statement);
  const who = owners.length > 0 ? owners.join(', ') : 'the context';
  const words = hedge === undefined ? '' : ` “${hedge}”`;
  return escapeMarkdown(`${who}${words}${status === 'settled' ? '' : ` (${status})`}`);
}

function formatFinding({ rule, message, span }: Diagnostic, { options }: ShownRevision): string {
  return `- **${rule}** ${escapeMarkdown(message)}  \n  \`${formatPlace(span, options).replaceAll('`', '')}\``;
}
