import { atom, type Formula, not } from '../../../model/formula.ts';
import { joinPredicate, splitPredicate } from '../../../model/identifier.ts';
import { hasLift } from '../../../model/kind.ts';
import { printSentence } from '../../../model/sentence.ts';
import { anyone, readSentence } from '../../../reasoner/proposition.ts';
import type { Support } from '../../../reasoner/support.ts';
import type { RelationSentence } from '../../criteria-support.ts';
import { listCurrent } from '../../current-entry.ts';
import type { Inquiry } from '../../inquiry.ts';
import { joinNames, namePredicate } from '../../name-predicate.ts';
import type { Report, Rule } from '../../rule.ts';

/** A relation that holds on one reading and is broken on another. */
interface Split {
  readonly definition: string;
  readonly holding: RelationSentence;
  readonly holds: Support;
  readonly failing: RelationSentence;
  readonly witness: string;
  readonly fails: Support;
}

export const readingDependent: Rule = {
  id: 'reading-dependent',
  summary: 'A relation that holds on one reading of a definition and fails on another',
  severity: 'finding',
  basis: 'proof',
  *check(inquiry) {
    for (const split of inquiry.recall(findSplits)) {
      const report = describe(inquiry, split);
      if (report) yield report;
    }
  },
};

function findSplits(inquiry: Inquiry): readonly Split[] {
  return listCurrent(inquiry.base, 'definitions').flatMap(({ id, data }) => {
    const readings = Object.keys(data.readings ?? {});
    if (readings.length < 2) return [];
    return listRelations(inquiry, id).flatMap((build) => findSplit(inquiry, id, readings, build) ?? []);
  });
}

/** Every relation between the definition and another one, to be asked of each reading. */
function listRelations({ base }: Inquiry, id: string): readonly ((reading: string) => RelationSentence)[] {
  const others = [...base.definitions.values()].filter(
    ({ id: other, data }) => other !== id && hasLift(data.kind) && data['replaced-by'] === undefined,
  );
  return others.flatMap(({ id: other }) => [
    (reading: string): RelationSentence => ({
      type: 'relation',
      relation: 'excludes',
      subject: reading,
      object: other,
    }),
    (reading: string): RelationSentence => ({
      type: 'relation',
      relation: 'implies',
      subject: reading,
      object: other,
    }),
    (reading: string): RelationSentence => ({
      type: 'relation',
      relation: 'implies',
      subject: other,
      object: reading,
    }),
  ]);
}

function findSplit(
  inquiry: Inquiry,
  definition: string,
  readings: readonly string[],
  build: (reading: string) => RelationSentence,
): Split | undefined {
  const sentences = readings.map((reading) => build(joinPredicate(definition, reading)));
  for (const holding of sentences) {
    const ends = [atom(holding.subject), ...(holding.relation === 'excludes' ? [atom(holding.object)] : [])];
    const [holds] = inquiry.reasoner
      .suppose(anyone, [atom(holding.subject)])
      .verdict(holding.object, holding.relation === 'implies')
      .supports.filter(({ assumptions }) =>
        ends.every((end) => inquiry.reasoner.isPossibleUnder(assumptions, end)),
      );
    if (!holds) continue;
    for (const failing of sentences.filter((sentence) => sentence !== holding)) {
      const broken = not(readSentence(failing)?.condition as Formula);
      const [best] = [...inquiry.base.methods.keys()]
        .flatMap((witness) =>
          inquiry.reasoner.findSupports(broken, { individual: witness }).map((fails) => ({ witness, fails })),
        )
        .sort((a, b) => a.fails.assumptions.length - b.fails.assumptions.length);
      if (best) return { definition, holding, holds, failing, ...best };
    }
  }
  return undefined;
}

function describe(
  inquiry: Inquiry,
  { definition, holding, holds, failing, witness, fails }: Split,
): Report | undefined {
  const { base } = inquiry;
  const entry = base.definitions.get(definition);
  const holdsCondition = readSentence(holding)?.condition;
  const failsCondition = readSentence(failing)?.condition;
  if (!entry || !holdsCondition || !failsCondition) return undefined;
  const assumptions = [...new Set([...holds.assumptions, ...fails.assumptions])];
  const place = inquiry.place({
    supports: [assumptions],
    holdsIn: (reasoner) =>
      reasoner.holds(anyone, holdsCondition) &&
      reasoner.isPossible(atom(holding.subject)) &&
      reasoner.holds(witness, not(failsCondition)),
  });
  if (!place) return undefined;
  const recorded = base.statements.get(printSentence(holding))?.claims[0];
  const rests = (support: Support) =>
    support.assumptions.length > 0
      ? ` (resting on ${joinNames(support.assumptions.map(({ text }) => `“${text}”`))})`
      : '';
  const bare = (end: string) => namePredicate(base, splitPredicate(end).id);
  const contested = inquiry.reasoner.core.theory.methods.filter((method) =>
    inquiry.reasoner.core.holds(method, not(holdsCondition)),
  );
  const caution =
    contested.length > 0
      ? ` Even on the first reading the settled claims give a counterexample: ${joinNames(contested.map((method) => namePredicate(base, method)))}.`
      : '';
  return {
    messageId: 'readings-disagree',
    entries: [
      definition,
      ...[holding.subject, holding.object]
        .map((end) => splitPredicate(end).id)
        .filter((end) => end !== definition),
      witness,
    ],
    span: recorded?.span ?? entry.locate.keySpan(['readings']),
    message: `Whether ${bare(holding.subject)} ${holding.relation} ${bare(holding.object)} depends on the reading of ${entry.data.label}: “${printSentence(holding)}” holds${rests(holds)}, while “${printSentence(failing)}” is broken by ${namePredicate(base, witness)}${rests(fails)}.${caution} A claim about ${entry.data.label} should say with \`reading\` which one it is for.`,
    because: [...new Set([...holds.justification.statements, ...fails.justification.statements])],
    restsOn: assumptions.map(({ text }) => text),
    ...place,
  };
}
