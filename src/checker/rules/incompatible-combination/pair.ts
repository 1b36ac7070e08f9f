import type { Entry } from '../../../model/entry.ts';
import { and, atom, type Formula, not, or, printFormula } from '../../../model/formula.ts';
import { joinPredicate, splitPredicate } from '../../../model/identifier.ts';
import type { ContextReasoner } from '../../../reasoner/context-reasoner.ts';
import { anyone } from '../../../reasoner/proposition.ts';
import type { Support } from '../../../reasoner/support-finder.ts';
import { findCurrent } from '../../current-entry.ts';
import type { Inquiry } from '../../inquiry.ts';
import type { Sense } from '../../term-mention.ts';

/** What a mention may stand for: a method by itself, or a sense, by one of its readings or by none. */
export type Candidate =
  | { readonly type: 'method'; readonly id: string }
  | { readonly type: 'sense'; readonly id: string; readonly sense: Sense };

/** That one of a pair is a case of the other: every method under it, or under it and `given`. */
export interface Subsumption {
  readonly part: Candidate;
  readonly whole: Candidate;
  readonly given: Formula | undefined;
  /** Fewest assumptions first; never empty. */
  readonly supports: readonly Support[];
  holdsIn(reasoner: ContextReasoner): boolean;
}

/** One way to take two mentions together, and why it is ill-formed, if it is. */
export interface Pair {
  readonly ends: readonly [Candidate, Candidate];
  /** Those of its ends that are no methods. */
  readonly misfits: readonly Sense[];
  readonly isSame: boolean;
  readonly subsumption: Subsumption | undefined;
}

/** By the ends of a pair, what was found: one pair stands in many usages. */
export type KnownSubsumptions = Map<string, Subsumption | undefined>;

/** Every way to take two mentions of a usage together. */
export function listPairs(
  inquiry: Inquiry,
  { data }: Entry<'usages'>,
  sensesByTerm: ReadonlyMap<string, readonly Sense[]>,
  known: KnownSubsumptions,
): readonly Pair[] {
  const mentions = data.mentions.map((mention) => listCandidates(inquiry, mention, sensesByTerm));
  return mentions.flatMap((lefts, index) =>
    mentions
      .slice(index + 1)
      .flatMap((rights) =>
        lefts.flatMap((left) => rights.map((right) => judge(inquiry, left, right, known))),
      ),
  );
}

function listCandidates(
  { base }: Inquiry,
  mention: Entry<'usages'>['data']['mentions'][number],
  sensesByTerm: ReadonlyMap<string, readonly Sense[]>,
): readonly Candidate[] {
  if ('method' in mention) {
    const method = findCurrent(base, 'methods', mention.method);
    return method ? [{ type: 'method', id: method.id }] : [];
  }
  const term = findCurrent(base, 'terms', mention.term);
  const senses = (term && sensesByTerm.get(term.id)) ?? [];
  const pinned = mention.sense === undefined ? undefined : findCurrent(base, 'definitions', mention.sense);
  const meant = mention.sense === undefined ? senses : senses.filter((sense) => sense === pinned);
  return meant.flatMap((sense) =>
    [undefined, ...Object.keys(sense.data.readings ?? {})].map((reading) => ({
      type: 'sense' as const,
      id: joinPredicate(sense.id, reading),
      sense,
    })),
  );
}

function judge(inquiry: Inquiry, left: Candidate, right: Candidate, known: KnownSubsumptions): Pair {
  const misfits = [left, right].flatMap((end) =>
    end.type === 'sense' && end.sense.data.kind !== 'method-class' ? [end.sense] : [],
  );
  const isSame = left.id === right.id;
  const name = `${left.id} ${right.id}`;
  if (!isSame && !known.has(name)) known.set(name, findSubsumption(inquiry, left, right));
  return { ends: [left, right], misfits, isSame, subsumption: known.get(name) };
}

/** The one that rests on the fewest claims; of two such, the one without a condition. */
function findSubsumption(inquiry: Inquiry, left: Candidate, right: Candidate): Subsumption | undefined {
  return [...listSubsumptions(inquiry, left, right), ...listSubsumptions(inquiry, right, left)].sort(
    (a, b) => cost(a) - cost(b) || Number(a.given !== undefined) - Number(b.given !== undefined),
  )[0];
}

function cost({ supports }: Subsumption): number {
  return supports[0]?.assumptions.length ?? 0;
}

function listSubsumptions(inquiry: Inquiry, part: Candidate, whole: Candidate): readonly Subsumption[] {
  if (whole.type === 'method') return [];
  return [undefined, ...listGivens(inquiry, part, whole)].flatMap((given) => {
    const individual = part.type === 'method' ? part.id : anyone;
    const presupposed = part.type === 'method' ? [] : [atom(part.id), ...(given ? [given] : [])];
    if (!inquiry.reasoner.isCredible(whole.id, true, { individual, presupposed })) return [];
    const condition = presupposed.length > 0 ? or(not(and(...presupposed)), atom(whole.id)) : atom(whole.id);
    const holdsIn = (reasoner: ContextReasoner) =>
      reasoner.holds(individual, condition) && (individual !== anyone || reasoner.isPossible(...presupposed));
    if (inquiry.asked && !holdsIn(inquiry.asked)) return [];
    const supports = inquiry.reasoner.findSupports(condition, { individual, presupposed });
    return supports.length > 0 ? [{ part, whole, given, supports, holdsIn }] : [];
  });
}

/** The conditions under which somebody claims that the one implies the other. */
function listGivens(
  { conditionalRelations }: Inquiry,
  part: Candidate,
  whole: Candidate,
): readonly Formula[] {
  const givens = new Map<string, Formula>();
  const isAbout = (predicate: string, { id }: Candidate) =>
    splitPredicate(predicate).id === splitPredicate(id).id;
  for (const { relation, subject, object, given } of conditionalRelations)
    if (relation === 'implies' && isAbout(subject, part) && isAbout(object, whole))
      givens.set(printFormula(given), given);
  return [...givens.values()];
}
