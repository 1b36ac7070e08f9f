import type { Statement } from '../model/statement.ts';
import type { Justification, Verdict } from './conclusion.ts';
import type { ContextReasoner } from './context-reasoner.ts';
import { reduceContext } from './open-claims.ts';
import type { Proposition } from './proposition.ts';
import type { Reasoner } from './reasoner.ts';

/** The statements of a justification without which the verdict would not stand, whatever else is said. */
export function listNeeded(
  reasoner: Reasoner,
  { context }: ContextReasoner,
  proposition: Proposition,
  {
    verdict,
    justification,
  }: { readonly verdict: Verdict; readonly justification: Justification | undefined },
): readonly Statement[] {
  return (justification?.statements ?? []).filter(
    (statement) => reasoner.in(reduceContext(context, [statement])).decide(proposition) !== verdict,
  );
}
