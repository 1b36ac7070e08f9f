import type { Impact } from '../checker/impact.ts';
import { joinWords } from '../parser/schema-shape.ts';

/** What a change changes, in one sentence. */
export function summarizeImpact(impact: Impact): string {
  const { gained, lost, findingsGained, findingsLost, findingsChanged } = impact;
  const gains = describeCounts(gained.length, findingsGained.length);
  const losses = describeCounts(lost.length, findingsLost.length);
  const { length } = findingsChanged;
  const parts = [
    ...(gains === '' ? [] : [`gains ${gains}`]),
    ...(losses === '' ? [] : [`loses ${losses}`]),
    ...(length === 0 ? [] : [`changes what ${count(length, 'finding')} say${length === 1 ? 's' : ''}`]),
  ];
  if (parts.length === 0) return 'This change changes no conclusion and no finding.';
  const isSilent = gained.length + lost.length === 0;
  return `This change ${joinWords(parts, 'and')}${isSilent ? '; it changes no conclusion' : ''}.`;
}

/** How errors and warnings change, in one sentence; none where they do not. */
export function summarizeFaults({ before, after }: Impact): string {
  const parts = (['errors', 'warnings'] as const).flatMap((severity) =>
    before[severity] === after[severity] ? [] : [`${severity}: ${before[severity]} → ${after[severity]}`],
  );
  return parts.length === 0 ? '' : `The checker's ${parts.join(', ')}; \`oversight check\` lists them.`;
}

/** Where conclusions were compared, in one sentence. */
export function describeComparison({ context }: Impact): string {
  const meaning = context === 'core' ? ', where settled claims alone hold' : '';
  return `Conclusions are compared in \`${context}\`${meaning}; each comes with one reason, and there may be others.`;
}

function describeCounts(conclusions: number, findings: number): string {
  const parts = [
    ...(conclusions === 0 ? [] : [count(conclusions, 'conclusion')]),
    ...(findings === 0 ? [] : [count(findings, 'finding')]),
  ];
  return joinWords(parts, 'and');
}

export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** A sense that excludes itself is one under which nothing could qualify. */
export function explainConclusion(sentence: string): string {
  const [, subject, object] = /^(\S+) excludes (\S+)$/.exec(sentence) ?? [];
  return subject !== undefined && subject === object ? `nothing could qualify under ${subject}` : '';
}
