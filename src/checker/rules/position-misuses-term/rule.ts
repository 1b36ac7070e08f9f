import type { Entry } from '../../../model/entry.ts';
import { describeRole, fitsRole, kinds } from '../../../model/kind.ts';
import { findCurrent, listCurrent } from '../../current-entry.ts';
import { describeByKind, describeCoercion, groupByKind, relateKinds } from '../../describe-sense.ts';
import type { Inquiry } from '../../inquiry.ts';
import { countNames, joinNames } from '../../name-predicate.ts';
import type { Rule } from '../../rule.ts';
import { groupSensesByTerm, listTermMentions, type Sense } from '../../term-mention.ts';

/** The positions that use a term in the same senses. */
interface Choice {
  readonly positions: readonly Entry<'positions'>[];
  readonly senses: readonly Sense[];
}

export const positionMisusesTerm: Rule = {
  id: 'position-misuses-term',
  summary: 'A passage uses a term in a role that it cannot play in the senses that a position gives it',
  severity: 'finding',
  basis: 'proof',
  *check(inquiry) {
    const sensesByTerm = groupSensesByTerm(inquiry.base);
    const choicesByTerm = groupChoices(inquiry, sensesByTerm);
    for (const { usage, term, role, roleSpan, pin } of listTermMentions(inquiry.base)) {
      if (pin !== undefined) continue;
      const recorded = sensesByTerm.get(term.id) ?? [];
      const fitting = recorded.filter(({ data }) => fitsRole(data.kind, role));
      // Where no recorded sense fits, no choice of senses is to blame: `usage-fits-no-sense` says so once.
      if (fitting.length === 0) continue;
      const faulty = [...(choicesByTerm.get(term.id)?.values() ?? [])].filter(
        ({ senses }) => !senses.some(({ data }) => fitsRole(data.kind, role)),
      );
      const positions = faulty.flatMap((choice) => choice.positions);
      const [first] = positions;
      if (!first) continue;
      const senses = [...new Set(faulty.flatMap((choice) => choice.senses))];
      const { name } = term.data;
      yield {
        messageId: senses.some(({ data }) => kinds[data.kind].lift) ? 'other-kind' : 'no-methods',
        message: `“${name}” stands for ${describeRole(role)} here. ${describeChoices(faulty)}${describeCoercion(name, role, senses)} ${describeByKind(fitting, 'or')} would fit.`,
        entries: [usage.id, ...positions.map(({ id }) => id), ...senses.map(({ id }) => id)],
        span: roleSpan,
        related: [
          ...positions.map((position) => ({
            span: position.locate.valueSpan(['senses', listTerms(inquiry, position).get(term.id) ?? term.id]),
            label: `the senses that ${namePosition(position)} uses`,
          })),
          ...relateKinds(senses),
        ],
        context: first.id,
        contexts: positions.map(({ id }) => id),
      };
    }
  },
};

/** In which senses the positions use the word, none of which can play the role; of many, only of what kinds these are. */
function describeChoices(choices: readonly Choice[]): string {
  const positions = choices.flatMap((choice) => choice.positions);
  const [only, ...others] = choices;
  if (only && others.length === 0)
    return `The ${positions.length > 1 ? 'positions' : 'position'} ${joinNames(positions.map(namePosition))} ${positions.length > 1 ? 'use' : 'uses'} the word in the sense of ${describeByKind(only.senses, 'or')}, which cannot play that role.`;
  const byKinds = Map.groupBy(choices, ({ senses }) =>
    joinNames(
      groupByKind(senses).map(([kind]) => kinds[kind].noun),
      'or',
    ),
  );
  const list = [...byKinds].map(
    ([nouns, group]) =>
      `${nouns} to ${countNames(group.flatMap((choice) => choice.positions.map(namePosition)))}`,
  );
  return `In the senses of ${positions.length} positions it cannot play that role: it is ${list.join('; ')}.`;
}

/** By term: what the positions under examination understand by it; those that agree together. */
function groupChoices(
  inquiry: Inquiry,
  sensesByTerm: ReadonlyMap<string, readonly Sense[]>,
): ReadonlyMap<string, ReadonlyMap<string, Choice>> {
  const choices = new Map<
    string,
    Map<string, { positions: Entry<'positions'>[]; senses: readonly Sense[] }>
  >();
  for (const position of listPositions(inquiry)) {
    for (const [term, key] of listTerms(inquiry, position)) {
      const written = [position.data.senses?.[key] ?? []].flat();
      const named = written.map((id) => findCurrent(inquiry.base, 'definitions', id));
      const senses = (sensesByTerm.get(term) ?? []).filter((sense) => named.includes(sense));
      if (senses.length === 0) continue;
      const ofTerm = choices.get(term) ?? new Map();
      choices.set(term, ofTerm);
      const name = senses.map(({ id }) => id).join();
      const known = ofTerm.get(name);
      if (known) known.positions.push(position);
      else ofTerm.set(name, { positions: [position], senses });
    }
  }
  return choices;
}

/** All positions, or the one whose context was asked about. */
function listPositions({ base, asked }: Inquiry): readonly Entry<'positions'>[] {
  return listCurrent(base, 'positions').filter(({ id }) => !asked || asked.context.id.split(',')[0] === id);
}

/** By term: the name under which a position lists it, which may be that of a withdrawn entry. */
function listTerms({ base }: Inquiry, { data }: Entry<'positions'>): ReadonlyMap<string, string> {
  const terms = new Map<string, string>();
  for (const key of Object.keys(data.senses ?? {})) {
    const term = findCurrent(base, 'terms', key)?.id;
    if (term !== undefined && !terms.has(term)) terms.set(term, key);
  }
  return terms;
}

function namePosition({ id, data }: Entry<'positions'>): string {
  return `“${data.name ?? id}”`;
}
