import type { Entry } from '../../../model/entry.ts';
import type { Formula } from '../../../model/formula.ts';
import { printFormula } from '../../../model/formula.ts';
import { kinds } from '../../../model/kind.ts';
import type { KnowledgeBase } from '../../../model/knowledge-base.ts';
import type { Support } from '../../../reasoner/support.ts';
import { findCurrent } from '../../current-entry.ts';
import { areMany, countKinds, describeByKind, describeCoercion } from '../../describe-sense.ts';
import { countNames, joinNames, namePredicate } from '../../name-predicate.ts';
import type { Pair } from './pair.ts';
import type { Candidate, Subsumption } from './subsumption.ts';

/** The finding in words: what the passage presupposes, which pairs of senses break it and how, which do not. */
export function describePairs(
  base: KnowledgeBase,
  usage: Entry<'usages'>,
  pairs: readonly Pair[],
  faulty: readonly Pair[],
): string {
  const sound = pairs.filter((pair) => !faulty.includes(pair));
  return [
    describePresupposition(base, usage),
    pairs.length > 1
      ? `${sound.length > 0 ? faulty.length : 'None'} of the ${pairs.length} pairs of senses ${sound.length > 0 ? `${faulty.length > 1 ? 'do' : 'does'} not fit that` : 'fits that'}.`
      : 'Here that fails.',
    ...describeMisfits(base, usage, faulty),
    ...describeCases(base, faulty),
    ...(sound.length > 0 ? [`Well-formed: ${describeSound(base, sound)}.`] : []),
  ].join(' ');
}

/** Kinds of misfit, cases and products that are told; of more the number is given. */
const mostTold = 4;

/** Pairs as few products: the senses that go with the same others are named together. */
function describeSound(base: KnowledgeBase, sound: readonly Pair[]): string {
  const partners = new Map<string, string[]>();
  for (const { ends } of sound) {
    const [left, right] = ends.map(({ id }) => namePredicate(base, id)) as [string, string];
    const rights = partners.get(left);
    if (rights) rights.push(right);
    else partners.set(left, [right]);
  }
  const lefts = Map.groupBy(partners, ([, rights]) => rights.join());
  const products = [...lefts.values()].map((group) => {
    const rights = group[0]?.[1] ?? [];
    const names = group.map(([left]) => left);
    return `${countNames(names, 'or')} with ${countNames(rights, rights.length > 1 ? 'or' : 'and')}`;
  });
  return countItems(products);
}

/** "a; b; c"; of many, the first few and a count. */
function countItems(items: readonly string[]): string {
  const rest = items.length - mostTold;
  return rest > 1 ? [...items.slice(0, mostTold), `and ${rest} more`].join('; ') : items.join('; ');
}

function describePresupposition(base: KnowledgeBase, { data }: Entry<'usages'>): string {
  const names = data.mentions.map((mention) => nameMention(base, mention));
  const verb = data.construction === 'contrast' ? 'contrast' : 'combine';
  const methods =
    names.length > 2
      ? 'methods, none of them a case of another'
      : 'two methods, neither of them a case of the other';
  return `To ${verb} ${joinNames(names)} presupposes ${methods}.`;
}

function nameMention(base: KnowledgeBase, mention: Entry<'usages'>['data']['mentions'][number]): string {
  if ('method' in mention) return namePredicate(base, mention.method);
  return `“${findCurrent(base, 'terms', mention.term)?.data.name ?? mention.term}”`;
}

function describeMisfits(
  base: KnowledgeBase,
  { data }: Entry<'usages'>,
  faulty: readonly Pair[],
): readonly string[] {
  const misfits = [...new Set(faulty.flatMap((pair) => pair.misfits))];
  if (misfits.length === 0) return [];
  const terms = new Set(
    data.mentions.flatMap((mention) =>
      'term' in mention ? (findCurrent(base, 'terms', mention.term) ?? []) : [],
    ),
  );
  const coercions = [...terms].map((term) =>
    describeCoercion(
      term.data.name,
      'method',
      misfits.filter((sense) => findCurrent(base, 'terms', sense.data.term) === term),
    ),
  );
  const words = areMany(misfits)
    ? `The senses that are ${countKinds(misfits)} are no methods`
    : `${describeByKind(misfits)} ${misfits.length > 1 ? 'are no methods' : 'is no method'}`;
  return [`${words}.${coercions.join('')}`];
}

function describeCases(base: KnowledgeBase, faulty: readonly Pair[]): readonly string[] {
  const same = faulty.filter(({ isSame }) => isSame).map(({ ends }) => namePredicate(base, ends[0].id));
  // What is settled comes first, and what somebody claims outright before what follows from it.
  const cases = faulty
    .flatMap(({ subsumption, misfits }) =>
      subsumption ? [{ subsumption, misfits, weight: weigh(subsumption) }] : [],
    )
    .sort((a, b) => a.weight - b.weight);
  const besides = cases.some(({ misfits }) => misfits.length > 0) ? 'Even so, ' : '';
  const list = countItems(cases.map(({ subsumption }) => describeCase(base, subsumption)));
  return [
    ...(same.length > 0 ? [`Both ends are the same where both mean ${joinNames(same, 'or')}.`] : []),
    ...(cases.length > 0 ? [capitalise(`${besides}one is a case of the other here: ${list}.`)] : []),
  ];
}

function weigh({ supports: [support] }: Subsumption): number {
  return (support?.assumptions.length ?? 0) * 100 + (support?.justification.statements.length ?? 0);
}

function describeCase(base: KnowledgeBase, { part, whole, given, supports: [support] }: Subsumption): string {
  const every = part.type === 'method' ? namePredicate(base, part.id) : `every ${nameMethod(base, part)}`;
  return `${every}${describeGiven(base, given)} ${describeQualifying(base, whole)}${describeSupport(support)}`;
}

function nameMethod(base: KnowledgeBase, candidate: Candidate): string {
  const name = namePredicate(base, candidate.id);
  const lift = candidate.type === 'sense' ? kinds[candidate.kind].lift : null;
  const isClass = candidate.type === 'sense' && candidate.kind === 'method-class';
  return isClass || !lift ? `${name} method` : `method ${lift.participle} ${name}`;
}

function describeQualifying(base: KnowledgeBase, candidate: Candidate): string {
  const name = namePredicate(base, candidate.id);
  if (candidate.type === 'method') return `is already ${name}`;
  const { kind } = candidate;
  return kind === 'method-class'
    ? `is already one of the ${name} methods`
    : `already ${kinds[kind].lift?.qualifies ?? 'qualifies under'} ${name}`;
}

function describeGiven(base: KnowledgeBase, given: Formula | undefined): string {
  if (!given) return '';
  const feature = given.type === 'atom' ? base.features.get(given.id) : undefined;
  return feature ? ` for which “${feature.data.name}” holds` : ` that satisfies \`${printFormula(given)}\``;
}

function describeSupport(support: Support | undefined): string {
  const [first, ...others] = support?.assumptions ?? [];
  if (!first) return '';
  if (others.length === 0) return ` (${first.status}, claimed by ${joinNames(first.owners)})`;
  return ` (resting on ${joinNames([first, ...others].map(({ text }) => `“${text}”`))})`;
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
