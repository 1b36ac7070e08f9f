import type { Entry } from '../../../model/entry.ts';
import { listCurrent } from '../../current-entry.ts';
import { relateKinds } from '../../describe-sense.ts';
import type { Inquiry } from '../../inquiry.ts';
import type { Report, Rule } from '../../rule.ts';
import { groupSensesByTerm } from '../../term-mention.ts';
import { describePairs } from './describe-pairs.ts';
import { listPairs, type Pair } from './pair.ts';
import { createSubsumptionFinder, nameEntry } from './subsumption.ts';

export const incompatibleCombination: Rule = {
  id: 'incompatible-combination',
  summary:
    'A passage combines or contrasts things that are not two methods, or of which one is a case of the other',
  severity: 'finding',
  basis: 'proof',
  *check(inquiry) {
    const sensesByTerm = groupSensesByTerm(inquiry.base);
    const subsumptions = inquiry.recall(createSubsumptionFinder);
    for (const usage of listCurrent(inquiry.base, 'usages')) {
      if (usage.data.construction !== 'combination' && usage.data.construction !== 'contrast') continue;
      const report = describe(inquiry, usage, listPairs(inquiry, usage, sensesByTerm, subsumptions));
      if (report) yield report;
    }
  },
};

function describe(inquiry: Inquiry, usage: Entry<'usages'>, pairs: readonly Pair[]): Report | undefined {
  const faulty = pairs.filter(
    ({ misfits, isSame, subsumption }) => misfits.length > 0 || isSame || subsumption,
  );
  const subsumptions = faulty.flatMap(({ subsumption }) => subsumption ?? []);
  const supports = subsumptions.flatMap((subsumption) => subsumption.supports);
  const isSettled = faulty.some(({ misfits, isSame }) => misfits.length > 0 || isSame);
  const place = inquiry.place({
    supports: [
      ...(isSettled ? [[]] : []),
      ...supports.map(({ assumptions }) => assumptions).sort((a, b) => a.length - b.length),
    ],
    holdsIn: (reasoner) => isSettled || subsumptions.some((subsumption) => subsumption.holdsIn(reasoner)),
  });
  if (faulty.length === 0 || !place) return undefined;
  const shown = subsumptions.flatMap(({ supports: [first] }) => first ?? []);
  const misfits = [...new Set(faulty.flatMap((pair) => pair.misfits))];
  const ends = new Set(faulty.flatMap((pair) => pair.ends));
  return {
    messageId: isSettled
      ? subsumptions.length > 0
        ? 'not-methods-and-case-of-other'
        : 'not-methods'
      : 'case-of-other',
    message: describePairs(inquiry.base, usage, pairs, faulty),
    entries: [...new Set([usage.id, ...[...ends].map(nameEntry)])],
    span: usage.locate.valueSpan(['construction']),
    related: relateKinds(misfits),
    because: [...new Set(shown.flatMap(({ justification }) => justification.statements))],
    restsOn: [...new Set(shown.flatMap(({ assumptions }) => assumptions.map(({ text }) => text)))],
    ...place,
  };
}
