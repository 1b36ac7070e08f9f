import { splitPredicate } from '../model/identifier.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import type { Statement } from '../model/statement.ts';

/** A predicate or method as prose names it: "SO-R (narrow)", "debate", the feature's name. */
export function namePredicate(base: KnowledgeBase, predicate: string): string {
  const { id, reading } = splitPredicate(predicate);
  const definition = base.definitions.get(id);
  if (definition) return reading ? `${definition.data.label} (${reading})` : definition.data.label;
  return base.features.get(id)?.data.name ?? base.methods.get(id)?.data.name ?? predicate;
}

/** "a", "a and b", "a, b and c". */
export function joinNames(names: readonly string[], word = 'and'): string {
  const last = names.at(-1);
  return names.length < 2 ? (last ?? '') : `${names.slice(0, -1).join(', ')} ${word} ${last}`;
}

const mostNames = 5;

/** A list of names, of which a long one is cut short and counted: "a, b, c, d, e and 12 more". */
export function countNames(names: readonly string[], word = 'and', most = mostNames): string {
  const rest = names.length - most;
  return rest > 1 ? joinNames([...names.slice(0, most), `${rest} more`], word) : joinNames(names, word);
}

/** Who makes a claim, with hedge, who disputes it, and why it is not settled: "claimed by a (hedged: “appears”), so tentative". */
export function describeOwners({ claims, status }: Statement): string {
  const name = (citation: { source: string; hedge?: string | undefined; locator?: string | undefined }) =>
    `${citation.source}${citation.locator ? `, ${citation.locator}` : ''}${citation.hedge ? ` (hedged: “${citation.hedge}”)` : ''}`;
  const asserted = claims.flatMap(({ assertedBy }) => assertedBy.map(name));
  const disputed = claims.flatMap(({ disputedBy }) => disputedBy.map(name));
  return `claimed by ${joinNames([...new Set(asserted)]) || 'nobody'}${disputed.length > 0 ? `, disputed by ${joinNames([...new Set(disputed)])}` : ''}${status === 'tentative' ? describeWeakness(claims) : ''}`;
}

/** A claim is tentative because all who make it hedge, or because nobody says why. */
function describeWeakness(claims: Statement['claims']): string {
  const isHedged = claims.every(({ assertedBy }) => assertedBy.every(({ hedge }) => hedge !== undefined));
  return isHedged ? ', so tentative' : ', with no ground, so tentative';
}
