import type { Entry } from '../../../model/entry.ts';
import { joinPredicate } from '../../../model/identifier.ts';
import { findCurrent } from '../../current-entry.ts';
import type { Inquiry } from '../../inquiry.ts';
import type { Sense } from '../../term-mention.ts';
import type { Candidate, Subsumption, SubsumptionFinder } from './subsumption.ts';

/** One way to take two mentions together, and why it is ill-formed, if it is. */
export interface Pair {
  readonly ends: readonly [Candidate, Candidate];
  /** Those of its ends that are no methods. */
  readonly misfits: readonly Sense[];
  readonly isSame: boolean;
  readonly subsumption: Subsumption | undefined;
}

/** Every way to take two mentions of a usage together. */
export function listPairs(
  inquiry: Inquiry,
  { data }: Entry<'usages'>,
  sensesByTerm: ReadonlyMap<string, readonly Sense[]>,
  subsumptions: SubsumptionFinder,
): readonly Pair[] {
  const mentions = data.mentions.map((mention) => listCandidates(inquiry, mention, sensesByTerm));
  return mentions.flatMap((lefts, index) =>
    mentions
      .slice(index + 1)
      .flatMap((rights) =>
        lefts.flatMap((left) => rights.map((right) => judge(inquiry, left, right, subsumptions))),
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
      definition: sense.id,
      kind: sense.data.kind,
    })),
  );
}

function judge({ base }: Inquiry, left: Candidate, right: Candidate, subsumptions: SubsumptionFinder): Pair {
  const isSame = left.id === right.id;
  const subsumption = isSame ? undefined : subsumptions.find(left, right);
  const misfits = [left, right].flatMap((end) =>
    end.type === 'sense' && end.kind !== 'method-class' ? (base.definitions.get(end.definition) ?? []) : [],
  );
  return { ends: [left, right], misfits, isSame, subsumption };
}
