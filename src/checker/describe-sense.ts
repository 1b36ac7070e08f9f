import { type Kind, kindNames, kinds, type Role } from '../model/kind.ts';
import type { Diagnostic } from './diagnostic.ts';
import { joinNames } from './name-predicate.ts';
import type { Sense } from './term-mention.ts';

/** Senses by kind, in the order of the table of kinds. */
export function groupByKind(senses: readonly Sense[]): readonly (readonly [Kind, readonly Sense[]])[] {
  return kindNames
    .map((kind) => [kind, senses.filter(({ data }) => data.kind === kind)] as const)
    .filter(([, group]) => group.length > 0);
}

/** "SO-1 and SO-2 (each a problem) and SO-3 (an ability)". */
export function describeByKind(senses: readonly Sense[], word = 'and'): string {
  return joinNames(
    groupByKind(senses).map(([kind, group]) => `${nameSenses(group, word)} (${describeEach(kind, group)})`),
    word,
  );
}

export function nameSenses(senses: readonly Sense[], word = 'and'): string {
  return joinNames(
    senses.map(({ data }) => data.label),
    word,
  );
}

function describeEach(kind: Kind, group: readonly Sense[]): string {
  return group.length > 1 ? `each ${kinds[kind].noun}` : kinds[kind].noun;
}

/** The place in each sense that says of what kind it is. */
export function relateKinds(senses: readonly Sense[]): Diagnostic['related'] {
  return senses.map(({ data, locate }) => ({
    span: locate.valueSpan(['kind']),
    label: `${data.label} is ${kinds[data.kind].noun}`,
  }));
}

/**
 * What to say instead where senses that are no methods are used as methods: methods stand in some relation to a
 * problem, and in none to a hope. Empty for any other role, for which there is no such turn of phrase.
 */
export function describeCoercion(term: string, role: Role, misfits: readonly Sense[]): string {
  if (role !== 'method' && role !== 'method-class') return '';
  const groups = groupByKind(misfits);
  const isMixed = groups.length > 1;
  const lifted = groups.filter(([kind]) => kinds[kind].lift);
  const unlifted = groups.filter(([kind]) => !kinds[kind].lift);
  const turns = lifted.map(
    ([kind, group]) => `${coerce(kind)}${isMixed ? ` (under ${nameSenses(group)})` : ''}`,
  );
  const nouns = joinNames(
    unlifted.map(([kind]) => kinds[kind].noun),
    'or',
  );
  const labels = nameSenses(unlifted.flatMap(([, group]) => group));
  return [
    ...(turns.length > 0 ? [` Say “${term} methods”, that is, methods ${joinNames(turns, 'or')}.`] : []),
    ...(unlifted.length > 0
      ? [
          lifted.length > 0
            ? ` Under ${labels} there is no such way out, since no method qualifies under ${nouns}.`
            : ` To speak of “${term} methods” would not help, since no method qualifies under ${nouns}.`,
        ]
      : []),
  ].join('');
}

/** "addressing the problem", for senses of a kind with a lift. */
function coerce(kind: Kind): string {
  return `${kinds[kind].lift?.participle ?? ''} the ${kinds[kind].noun.replace(/^an? /, '')}`;
}
