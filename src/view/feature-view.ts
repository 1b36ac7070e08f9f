import { atomsOf } from '../model/formula.ts';
import type { Statement } from '../model/statement.ts';
import { type ClaimView, viewClaim } from './claim-view.ts';
import { type EntryView, listActive, viewEntry } from './entry-view.ts';
import type { Knowledge } from './knowledge.ts';
import { type FeatureValueView, viewFeatureValue } from './method-view.ts';
import { type Link, nameOf } from './phrase.ts';
import { listRelations, type RelationView } from './relation-view.ts';

export interface FeatureAnswers {
  readonly value: FeatureValueView['value'];
  readonly methods: readonly { readonly method: Link; readonly answer: FeatureValueView }[];
}

export interface FeatureView {
  readonly entry: EntryView;
  readonly question: string;
  readonly gloss: string | undefined;
  /** The recorded methods by their answer. */
  readonly answers: readonly FeatureAnswers[];
  /** Criteria, and relations with a condition, that name it. */
  readonly usedIn: readonly ClaimView[];
  /** Background knowledge: what it implies and excludes, and what implies it. */
  readonly relations: readonly RelationView[];
}

export function viewFeature({ base }: Knowledge, id: string): FeatureView {
  const feature = base.features.get(id)?.data;
  if (!feature) throw new RangeError(`no feature ${id}`);
  const methods = listActive(base, 'methods').map((method) => ({
    method: nameOf(base, method),
    answer: viewFeatureValue(base, method, id),
  }));
  return {
    entry: viewEntry(base, 'features', id),
    question: feature.question,
    gloss: feature.gloss,
    answers: (['yes', 'no', 'unclear', 'not recorded'] as const).map((value) => ({
      value,
      methods: methods.filter(({ answer }) => answer.value === value),
    })),
    usedIn: [...base.statements.values()]
      .filter((statement) => namesInFormula(statement).includes(id))
      .map((statement) => viewClaim(base, statement)),
    relations: listRelations(base, id),
  };
}

function namesInFormula({ sentence }: Statement): readonly string[] {
  const formula =
    sentence.type === 'criterion'
      ? sentence.formula
      : sentence.type === 'relation'
        ? sentence.given
        : undefined;
  return formula ? atomsOf(formula).map(({ id }) => id) : [];
}
