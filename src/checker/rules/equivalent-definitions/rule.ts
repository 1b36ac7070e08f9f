import type { Entry } from '../../../model/entry.ts';
import { atom, not, or } from '../../../model/formula.ts';
import { hasLift } from '../../../model/kind.ts';
import type { ContextReasoner } from '../../../reasoner/context-reasoner.ts';
import { anyone } from '../../../reasoner/proposition.ts';
import { findCurrent, listCurrent } from '../../current-entry.ts';
import type { Inquiry } from '../../inquiry.ts';
import { joinNames } from '../../name-predicate.ts';
import type { Report, Rule } from '../../rule.ts';

type Definition = Entry<'definitions'>;

export const equivalentDefinitions: Rule = {
  id: 'equivalent-definitions',
  summary: 'Definitions of one kind that imply each other, so that they are one sense under several ids',
  severity: 'warning',
  basis: 'proof',
  *check(inquiry) {
    const reasoner = inquiry.asked ?? inquiry.reasoner.core;
    for (const group of inquiry.recall(groupEquivalent)) {
      const same = group.flatMap((id) => inquiry.base.definitions.get(id) ?? []);
      yield report(inquiry, reasoner, same);
    }
  },
};

/**
 * The ids of definitions of one kind that are equivalent, two and more. What could qualify under nothing at all implies
 * everything, and is another rule's business.
 */
function groupEquivalent({ base, reasoner, asked }: Inquiry): readonly (readonly string[])[] {
  const context = asked ?? reasoner.core;
  const definitions = listCurrent(base, 'definitions').filter(({ data }) => hasLift(data.kind));
  // What a definition implies holds in every model of it: one model each leaves few pairs to ask about.
  const models = new Map(definitions.map(({ id }) => [id, context.findModel(atom(id))]));
  return [...Map.groupBy(definitions, ({ data }) => data.kind).values()].flatMap((ofKind) => {
    const groups: string[][] = [];
    for (const { id } of ofKind) {
      if (!models.get(id)) continue;
      const known = groups.find(([first]) => first !== undefined && isSame(context, models, first, id));
      if (known) known.push(id);
      else groups.push([id]);
    }
    return groups.filter(({ length }) => length > 1);
  });
}

function isSame(
  reasoner: ContextReasoner,
  models: ReadonlyMap<string, ReadonlySet<string> | undefined>,
  a: string,
  b: string,
): boolean {
  if (!models.get(a)?.has(b) || !models.get(b)?.has(a)) return false;
  return !reasoner.isPossible(atom(a), not(atom(b))) && !reasoner.isPossible(atom(b), not(atom(a)));
}

function report({ base }: Inquiry, reasoner: ContextReasoner, same: readonly Definition[]): Report {
  const [first, ...others] = same;
  if (!first) throw new RangeError('an empty group of definitions');
  const steps = same.map(({ id }, index) => [id, same[(index + 1) % same.length]?.id ?? id] as const);
  const proofs = steps.flatMap(([from, to]) => reasoner.prove(anyone, or(not(atom(from)), atom(to))) ?? []);
  const because = [...new Set(proofs.flatMap(({ statements }) => statements))];
  const terms = new Set(same.map(({ data }) => findCurrent(base, 'terms', data.term)?.id));
  const wayOut =
    terms.size > 1
      ? 'If two words are meant to have one meaning, say so with `allow`'
      : 'Keep one and withdraw the others with `replaced-by`, moving their origins to its `origins`; or, if each is worth its own entry, say why with `allow`';
  return {
    messageId: terms.size > 1 ? 'same-under-two-terms' : 'same-under-two-ids',
    message: `${joinNames(same.map(({ data }) => data.label))} imply ${same.length > 2 ? 'one another' : 'each other'}, by ${joinNames(because.map(({ text }) => `“${text}”`))}: the same methods qualify under ${same.length > 2 ? 'all of them' : 'both'}. Expected senses that differ. ${wayOut}. If they do differ, one of these claims goes too far.`,
    entries: same.map(({ id }) => id),
    span: first.locate.valueSpan(['label']),
    related: others.map(({ data, locate }) => ({
      span: locate.valueSpan(['label']),
      label: `${data.label} comes to the same`,
    })),
    because,
    restsOn: [...new Set(proofs.flatMap(({ restsOn }) => restsOn))],
    context: reasoner.context.id,
    contexts: [reasoner.context.id],
  };
}
