import { atom, not } from '../model/formula.ts';
import { joinPredicate } from '../model/identifier.ts';
import { hasLift } from '../model/kind.ts';
import type { Statement } from '../model/statement.ts';
import type { Justification } from '../reasoner/conclusion.ts';
import type { ContextReasoner } from '../reasoner/context-reasoner.ts';
import { anyone } from '../reasoner/proposition.ts';
import { listCurrent } from './current-entry.ts';
import type { Inquiry } from './inquiry.ts';

/** A definition or reading under which nothing could qualify. */
export interface EmptyDefinition {
  readonly predicate: string;
  readonly justification: Justification;
}

/** Everything under which nothing could qualify in a context, what needs the fewest statements first. */
export function listEmptyDefinitions(
  { base }: Inquiry,
  reasoner: ContextReasoner,
): readonly EmptyDefinition[] {
  const predicates = listCurrent(base, 'definitions')
    .filter(({ data }) => hasLift(data.kind))
    .flatMap(({ id, data }) => [
      id,
      ...Object.keys(data.readings ?? {}).map((reading) => joinPredicate(id, reading)),
    ]);
  return predicates
    .filter((predicate) => !reasoner.isPossible(atom(predicate)))
    .flatMap((predicate) => {
      const justification = reasoner.prove(anyone, not(atom(predicate)));
      return justification ? [{ predicate, justification }] : [];
    })
    .sort((a, b) => a.justification.statements.length - b.justification.statements.length);
}

/** Whether a definition is empty for the reason that statements conflict: its proof rests on one of them. */
export function isDraggedAlong({ justification }: EmptyDefinition, common: readonly Statement[]): boolean {
  return justification.statements.some((statement) => common.includes(statement));
}
