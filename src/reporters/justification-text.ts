import type { Justification } from '../reasoner/conclusion.ts';
import type { Tier } from '../reasoner/tier.ts';
import { formatSteps } from './evidence-text.ts';
import type { TextOptions } from './text-options.ts';
import { wrapText } from './wrap-text.ts';

const tiers: Readonly<Record<Tier, string>> = {
  graph: 'following single implications',
  propagation: 'following claims step by step',
  refutation: 'assuming the opposite, which contradicts itself',
  search: 'telling cases apart',
};

export const settledByMeaning = 'because it is true of every method, whatever anyone says';

/** A proof with its heading. */
export function formatJustification(
  justification: Justification,
  indent: string,
  options: TextOptions,
): readonly string[] {
  if (justification.statements.length === 0) return [`${indent}${settledByMeaning}`];
  return [`${indent}because:`, ...formatProof(justification, indent, options)];
}

/** The steps of a proof, the assumptions that it rests on, and what it takes to follow it. */
export function formatProof(
  { statements, restsOn, tier }: Justification,
  indent: string,
  options: TextOptions,
): readonly string[] {
  return [
    ...formatSteps(statements, `${indent}  `, options),
    restsOn.length === 0
      ? `${indent}rests on settled claims alone`
      : wrapText(restsOn.join('; '), options.width, `${indent}rests on: `, `${indent}  `),
    `${indent}decided by ${tiers[tier]}`,
  ];
}
