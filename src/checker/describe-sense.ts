import { type Kind, kindNames, kinds, type Role } from '../model/kind.ts';
import type { Diagnostic } from './diagnostic.ts';
import { countNames, joinNames } from './name-predicate.ts';
import type { Sense } from './term-mention.ts';

/** Senses by kind, in the order of the table of kinds. */
export function groupByKind(senses: readonly Sense[]): readonly (readonly [Kind, readonly Sense[]])[] {
  const groups = Map.groupBy(senses, ({ data }) => data.kind);
  return [...groups].sort(([a], [b]) => kindNames.indexOf(a) - kindNames.indexOf(b));
}

const mostOfKind = 3;

/** "SO-1 and SO-2 (each a problem) and SO-3 (an ability)"; of many senses of one kind, the first few and a count. */
export function describeByKind(senses: readonly Sense[], word = 'and', most = mostOfKind): string {
  return joinNames(
    groupByKind(senses).map(
      ([kind, group]) => `${nameSenses(group, word, most)} (${describeEach(kind, group)})`,
    ),
    word,
  );
}

export function nameSenses(senses: readonly Sense[], word = 'and', most = mostOfKind): string {
  return countNames(
    senses.map(({ data }) => data.label),
    word,
    most,
  );
}

const mostNamed = 6;

/** Whether there are more senses than a sentence can name beside others. */
export function areMany(senses: readonly Sense[]): boolean {
  return senses.length > mostNamed;
}

/** "problems (11), goals (2) and fields (4)", for senses that are too many to name. */
export function countKinds(senses: readonly Sense[], word = 'and'): string {
  return joinNames(
    groupByKind(senses).map(([kind, group]) => `${kinds[kind].plural} (${group.length})`),
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
  const groups = groupByKind(misfits).map(([kind]) => kind);
  const turns = groups.filter((kind) => kinds[kind].lift).map(coerce);
  const nouns = joinNames(
    groups.filter((kind) => !kinds[kind].lift).map((kind) => kinds[kind].noun),
    'or',
  );
  return [
    ...(turns.length > 0
      ? [` It would fit to say “${term} methods”, that is, methods ${joinNames(turns, 'or')}.`]
      : []),
    ...(nouns === ''
      ? []
      : [
          turns.length > 0
            ? ` Where it is ${nouns} there is no such way out, since no method qualifies under one.`
            : ` To speak of “${term} methods” would not help, since no method qualifies under ${nouns}.`,
        ]),
  ].join('');
}

/** "addressing the problem", for senses of a kind with a lift. */
function coerce(kind: Kind): string {
  return `${kinds[kind].lift?.participle ?? ''} the ${kinds[kind].noun.replace(/^an? /, '')}`;
}
