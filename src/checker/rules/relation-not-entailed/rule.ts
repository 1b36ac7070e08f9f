import { not, printFormula } from '../../../model/formula.ts';
import { splitPredicate } from '../../../model/identifier.ts';
import type { KnowledgeBase } from '../../../model/knowledge-base.ts';
import type { Counterexample } from '../../../reasoner/conclusion.ts';
import { findCounterexample } from '../../../reasoner/counterexample.ts';
import { type Proposition, readSentence } from '../../../reasoner/proposition.ts';
import type { Support } from '../../../reasoner/support-finder.ts';
import {
  canCriteriaProve,
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
    for (const statement of listRelations(inquiry)) {
      const { sentence } = statement;
      if (!canCriteriaProve(inquiry, sentence) || isEntailedByCriteria(inquiry, sentence)) continue;
      if (refuteByCriteria(inquiry, sentence)) continue;
      const proposition = readSentence(sentence);
      const counterexample = proposition && findCounterexample(inquiry.reasoner.criteria, proposition);
      if (counterexample) yield report(inquiry, statement, counterexample);
    }
  },
};

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

function report(inquiry: Inquiry, statement: RelationStatement, counterexample: Counterexample): Report {
  const { base, reasoner } = inquiry;
  const { sentence } = statement;
  const claim = statement.claims[0];
  if (!claim) throw new RangeError(`a recorded statement without a place: ${statement.text}`);
  const name = (predicate: string) => namePredicate(base, predicate);
  const ends = `${name(sentence.subject)} and ${name(sentence.object)}`;
  const given = sentence.given ? ` and satisfies \`${printFormula(sentence.given)}\`` : '';
  const breaks =
    sentence.relation === 'excludes'
      ? `qualifies under both ${ends}${given}`
      : `qualifies under ${name(sentence.subject)}${given} and not under ${name(sentence.object)}`;
  const features = Object.entries(counterexample.features).map(
    ([id, holds]) => `${holds ? '' : 'not '}${id}`,
  );
  const description = features.length > 0 ? ` (${features.join(', ')})` : '';
  const { methods } = counterexample;
  const [first] = methods;
  const proposition = readSentence(sentence);
  const arguable = first === undefined && proposition ? listArguable(inquiry, proposition) : [];
  const witness =
    first !== undefined && proposition
      ? (reasoner.criteria.prove(first, not(proposition.condition))?.statements ?? [])
      : [];
  return {
    messageId:
      first !== undefined
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
    message: `The recorded criteria do not support “${statement.text}” (${describeOwners(statement)}): by them a method may be one that ${breaks}${description}. ${describeWitnesses(base, methods, arguable)}${describeReadings(sentence)} The claim needs a further ground, a condition with \`given\`, or different criteria; it may be right about what its author had in mind.`,
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
    return `Recorded methods that do: ${joinNames(methods.map((method) => namePredicate(base, method)))}.`;
  if (arguable.length === 0) return 'No recorded method does: the counterexample is hypothetical.';
  const list = arguable.map(({ method, support }) => {
    const claims = joinNames(support.assumptions.map(({ text }) => `“${text}”`));
    return `${namePredicate(base, method)} (resting on ${claims})`;
  });
  return `No recorded method does so on settled claims; arguably, ${joinNames(list)}.`;
}

/** A claim about one reading says nothing about the others. */
function describeReadings({ subject, object }: RelationStatement['sentence']): string {
  const readings = [subject, object].flatMap((end) => splitPredicate(end).reading ?? []);
  return readings.length > 0
    ? ` The claim is made for the ${joinNames(readings)} reading${readings.length > 1 ? 's' : ''} only.`
    : '';
}
