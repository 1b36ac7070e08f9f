import type { Diagnostic } from '../checker/diagnostic.ts';
import { rules } from '../checker/rules.ts';

/**
 * Diagnostics in the order of the catalogue of rules, in which what cannot be read comes before what names nothing,
 * and that before what does not fit together: each may be the reason for those after it.
 */
export function orderByRoot(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const ranks = new Map(rules.map(({ id }, index) => [id, index]));
  const rankOf = ({ rule }: Diagnostic) => ranks.get(rule) ?? ranks.size;
  return [...diagnostics].sort((a, b) => rankOf(a) - rankOf(b));
}
