import type { Entry } from '../../../model/entry.ts';
import { splitPredicate } from '../../../model/identifier.ts';
import type { KnowledgeBase } from '../../../model/knowledge-base.ts';
import { listCurrent } from '../../current-entry.ts';
import type { Inquiry } from '../../inquiry.ts';
import { joinNames, namePredicate } from '../../name-predicate.ts';
import type { Report, Rule } from '../../rule.ts';
import { MissingFeatures } from './missing-features.ts';

/** Senses that the same unanswered features would decide. */
interface OpenCase {
  readonly features: readonly string[];
  readonly predicates: readonly string[];
}

export const membershipUndecided: Rule = {
  id: 'membership-undecided',
  summary: 'A method of which one or two unanswered features would decide whether it qualifies',
  severity: 'finding',
  basis: 'proof',
  *check(inquiry) {
    const reasoner = inquiry.asked ?? inquiry.reasoner.core;
    const context = reasoner.context.id;
    for (const [id, cases] of inquiry.recall(findOpenCases)) {
      const method = inquiry.base.methods.get(id);
      if (method) yield { ...report(inquiry.base, method, cases), context, contexts: [context] };
    }
  },
};

/** By method. */
function findOpenCases({
  base,
  reasoner,
  asked,
}: Inquiry): readonly (readonly [string, readonly OpenCase[]])[] {
  const missing = new MissingFeatures(base, asked ?? reasoner.core);
  const { predicates } = missing;
  return listCurrent(base, 'methods').flatMap(({ id }) => {
    const found = predicates
      .map((predicate) => ({ predicate, features: missing.find(id, predicate) }))
      .filter(({ features }) => features.length > 0);
    const cases = [...Map.groupBy(found, ({ features }) => features.join())].map(([, group]) => ({
      features: group[0]?.features ?? [],
      predicates: group.map(({ predicate }) => predicate),
    }));
    return cases.length > 0 ? [[id, cases] as const] : [];
  });
}

function report(base: KnowledgeBase, method: Entry<'methods'>, cases: readonly OpenCase[]): Report {
  const sorted = [...cases].sort((a, b) => a.features.length - b.features.length);
  const features = [...new Set(sorted.flatMap((each) => each.features))];
  const isUnclear = (feature: string) => method.data.features?.[feature] !== undefined;
  const nameFeature = (feature: string) =>
    `\`${feature}\` (${isUnclear(feature) ? 'unclear' : 'not recorded'})`;
  const nameAll = ({ predicates }: OpenCase) =>
    joinNames(predicates.map((predicate) => namePredicate(base, predicate)));
  const nameAnswers = (each: OpenCase) =>
    `${each.features.length > 1 ? 'answers' : 'an answer'} to ${joinNames(each.features.map(nameFeature))} would decide it`;
  const list = sorted.map((each) => `under ${nameAll(each)} is open, and ${nameAnswers(each)}`);
  const [first = ''] = [...features].sort((a, b) => Number(isUnclear(b)) - Number(isUnclear(a)));
  const unclear = features.filter(isUnclear);
  return {
    messageId: unclear.length === features.length ? 'unclear-feature' : 'missing-feature',
    message: `Whether ${method.data.name} qualifies ${list.join('; whether it does ')}. If a source gives the answer, record it under \`features\`; if somebody says whether the method qualifies, record that with \`instance-of\` or \`not-instance-of\`. If not, the question stays open, which is no fault.`,
    entries: [
      ...new Set([
        method.id,
        ...features,
        ...sorted.flatMap((each) => each.predicates.map((predicate) => splitPredicate(predicate).id)),
      ]),
    ],
    span: method.locate.valueSpan(
      isUnclear(first)
        ? ['features', first, ...(typeof method.data.features?.[first] === 'object' ? ['value'] : [])]
        : ['features', first],
    ),
    related: unclear
      .filter((feature) => feature !== first)
      .map((feature) => ({ span: method.locate.keySpan(['features', feature]), label: 'unclear here' })),
  };
}
