import { not } from '../../../model/formula.ts';
import { splitPredicate } from '../../../model/identifier.ts';
import type { KnowledgeBase } from '../../../model/knowledge-base.ts';
import type { Statement } from '../../../model/statement.ts';
import type { Counterexample } from '../../../reasoner/conclusion.ts';
import { findCounterexample } from '../../../reasoner/counterexample.ts';
import { type Proposition, readSentence } from '../../../reasoner/proposition.ts';
import type { Support } from '../../../reasoner/support.ts';
import {
  canCriteriaProve,
  describeBreach,
  isEntailedByCriteria,
  listRelations,
  type RelationStatement,
  refuteByCriteria,
} from '../../criteria-support.ts';
import type { Inquiry } from '../../inquiry.ts';
import { describeOwners, joinNames, namePredicate } from '../../name-predicate.ts';
import type { Report, Rule } from '../../rule.ts';

export const relationNotEntailed: Rule = {
  id: 'relation-not-entailed',
  summary: 'A recorded relation that the criteria of its two ends could prove, and do not',
  severity: 'finding',
  basis: 'counterexample',
  *check(inquiry) {
    for (const unproved of inquiry.recall(findUnproved)) yield report(inquiry.base, unproved);
  },
};

/** A relation that the criteria leave open, and what shows it. */
interface Unproved {
  readonly statement: RelationStatement;
  readonly counterexample: Counterexample;
  /** Why the first recorded method of the counterexample breaks it. */
  readonly witness: readonly Statement[];
  /** Where no recorded method is of that sort: those that may be. */
  readonly arguable: readonly Arguable[];
}

function findUnproved(inquiry: Inquiry): readonly Unproved[] {
  const { criteria } = inquiry.reasoner;
  return listRelations(inquiry).flatMap((statement) => {
    const { sentence } = statement;
    if (!canCriteriaProve(inquiry, sentence) || isEntailedByCriteria(inquiry, sentence)) return [];
    if (refuteByCriteria(inquiry, sentence)) return [];
    const proposition = readSentence(sentence);
    const counterexample = proposition && findCounterexample(criteria, proposition);
    if (!counterexample) return [];
    const [first] = counterexample.methods;
    const witness =
      first === undefined ? [] : (criteria.prove(first, not(proposition.condition))?.statements ?? []);
    const arguable = first === undefined ? listArguable(inquiry, proposition) : [];
    return [{ statement, counterexample, witness, arguable }];
  });
}

/** A recorded method that breaks the relation if claims that are not settled are accepted. */
interface Arguable {
  readonly method: string;
  readonly support: Support;
}

function listArguable({ reasoner }: Inquiry, { condition }: Proposition): readonly Arguable[] {
  return reasoner.core.theory.methods.flatMap((method) => {
    const [support] = reasoner.findSupports(not(condition), { individual: method });
    return support ? [{ method, support }] : [];
  });
}

function report(base: KnowledgeBase, { statement, counterexample, witness, arguable }: Unproved): Report {
  const { sentence } = statement;
  const claim = statement.claims[0];
  if (!claim) throw new RangeError(`a recorded statement without a place: ${statement.text}`);
  const features = Object.entries(counterexample.features).map(
    ([id, holds]) => `${holds ? '' : 'not '}\`${id}\``,
  );
  const description = features.length > 0 ? `, namely one with ${joinNames(features)}` : '';
  const { methods } = counterexample;
  return {
    messageId:
      methods.length > 0
        ? 'recorded-counterexample'
        : arguable.length > 0
          ? 'arguable-counterexample'
          : 'hypothetical-counterexample',
    entries: [
      claim.entry.id,
      ...[sentence.subject, sentence.object].map((end) => splitPredicate(end).id),
      ...methods,
      ...arguable.map(({ method }) => method),
    ].filter((id, index, all) => all.indexOf(id) === index),
    span: claim.span,
    related: statement.claims.slice(1).map(({ span }) => ({ span, label: 'also claimed here' })),
    message: `The recorded criteria do not support “${statement.text}” (${describeOwners(statement)}): by them a method may qualify ${describeBreach(base, sentence)}${description}. ${describeWitnesses(base, methods, arguable)}${describeReadings(sentence)} If the author has a further condition in mind, record it with \`given\`; if a criterion misses what a definition says, correct it. If not, nothing needs to be done: the claim goes beyond what the definitions say.`,
    because: [statement, ...witness],
    restsOn: [],
  };
}

function describeWitnesses(
  base: KnowledgeBase,
  methods: readonly string[],
  arguable: readonly Arguable[],
): string {
  if (methods.length > 0)
    return `Recorded methods of this sort: ${joinNames(methods.map((method) => namePredicate(base, method)))}.`;
  if (arguable.length === 0) return 'No recorded method is of this sort: the counterexample is hypothetical.';
  const list = arguable.map(({ method, support }) => {
    const claims = joinNames(support.assumptions.map(({ text }) => `“${text}”`));
    return `${namePredicate(base, method)} (resting on ${claims})`;
  });
  return `No recorded method is of this sort on settled claims; arguably, ${joinNames(list)}.`;
}

/** A claim about one reading says nothing about the others. */
function describeReadings({ subject, object }: RelationStatement['sentence']): string {
  const readings = [subject, object].flatMap((end) => splitPredicate(end).reading ?? []);
  return readings.length > 0
    ? ` The claim is made for the ${joinNames(readings)} reading${readings.length > 1 ? 's' : ''} only.`
    : '';
}
