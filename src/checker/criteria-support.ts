import { and, atom, type Formula, not, printFormula } from '../model/formula.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import type { CriterionForm, Sentence } from '../model/sentence.ts';
import type { Statement } from '../model/statement.ts';
import { anyone, readSentence } from '../reasoner/proposition.ts';
import type { Inquiry } from './inquiry.ts';
import { namePredicate } from './name-predicate.ts';

export type RelationSentence = Extract<Sentence, { type: 'relation' }>;
export type RelationStatement = Statement & { readonly sentence: RelationSentence };

/** The recorded relations in which a definition stands; those between features alone are background. */
export function listRelations({ base }: Inquiry): readonly RelationStatement[] {
  return [...base.statements.values()].filter((statement): statement is RelationStatement => {
    const { sentence } = statement;
    if (sentence.type !== 'relation') return false;
    return !base.features.has(sentence.subject) || !base.features.has(sentence.object);
  });
}

/**
 * Whether criteria of the right sort are recorded for both ends, so that one may ask whether they prove the
 * claim: what the subject requires and what suffices for the object, or, for `excludes`, what both require.
 */
export function canCriteriaProve(inquiry: Inquiry, { relation, subject, object }: RelationSentence): boolean {
  const has = (predicate: string, ...forms: readonly CriterionForm[]) =>
    forms.some((form) => inquiry.criterionForms.get(predicate)?.includes(form));
  if (!has(subject, 'means', 'requires')) return false;
  if (relation === 'implies') return has(object, 'means', 'suffices-for');
  return relation === 'excludes' && has(object, 'means', 'requires');
}

/**
 * The condition that contradicts a relation outright: the contrary of `implies` and `excludes` (the opposite
 * holds of every method that qualifies), the positive of a denial.
 */
function contraryOf({ relation, subject, object, given }: RelationSentence): {
  condition: Formula;
  needsSubject: boolean;
} {
  const qualified = given ? and(atom(subject), given) : atom(subject);
  const isOpposed = relation === 'implies' || relation === 'overlaps';
  const consequent = isOpposed ? not(atom(object)) : atom(object);
  return {
    condition: { type: 'or', operands: [not(qualified), consequent] },
    needsSubject: relation === 'implies' || relation === 'excludes',
  };
}

/** The condition above in words: "no method that qualifies under the first qualifies under the second". */
export function describeContrary(base: KnowledgeBase, sentence: RelationSentence): string {
  const { relation, subject, object, given } = sentence;
  const isOpposed = relation === 'implies' || relation === 'overlaps';
  const restriction = given ? ` and satisfies \`${printFormula(given)}\`` : '';
  return `${isOpposed ? 'no' : 'every'} method that qualifies under ${namePredicate(base, subject)}${restriction} qualifies under ${namePredicate(base, object)}${isOpposed ? '' : ' too'}`;
}

/** What a method does that breaks the relation: "qualifies under the first and not under the second". */
export function describeBreach(base: KnowledgeBase, sentence: RelationSentence): string {
  const { relation, subject, object, given } = sentence;
  const [first, second] = [namePredicate(base, subject), namePredicate(base, object)];
  const restriction = given ? ` and satisfies \`${printFormula(given)}\`` : '';
  return relation === 'excludes'
    ? `under both ${first} and ${second}${restriction}`
    : `under ${first}${restriction} and not under ${second}`;
}

/** Why criteria and background knowledge refute the relation, if they do. */
export function refuteByCriteria(
  inquiry: Inquiry,
  sentence: RelationSentence,
): readonly Statement[] | undefined {
  const { criteria } = inquiry.reasoner;
  const { condition, needsSubject } = contraryOf(sentence);
  const restriction = sentence.given ? [sentence.given] : [];
  if (needsSubject && !criteria.isPossible(atom(sentence.subject), ...restriction)) return undefined;
  return criteria.prove(anyone, condition)?.statements;
}

/** Whether criteria and background knowledge entail the relation. */
export function isEntailedByCriteria(inquiry: Inquiry, sentence: RelationSentence): boolean {
  const proposition = readSentence(sentence);
  return proposition !== undefined && inquiry.reasoner.criteria.decide(proposition) === 'yes';
}
