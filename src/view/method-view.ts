import type { FeatureValue } from '../model/claim.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { printSentence } from '../model/sentence.ts';
import { type ClaimView, viewClaim } from './claim-view.ts';
import { type EntryView, linkTo, listActive, viewEntry } from './entry-view.ts';
import { type FindingGroup, findingsAbout, groupByRule } from './finding-view.ts';
import type { Knowledge } from './knowledge.ts';
import type { Link } from './phrase.ts';
import { nameOf } from './phrase.ts';
import { listRelations, type RelationView } from './relation-view.ts';
import { type Provenance, viewProvenance } from './source-name.ts';

/** What is recorded of a method on one yes/no question. */
export interface FeatureValueView {
  readonly feature: Link;
  readonly question: string;
  readonly value: 'yes' | 'no' | 'unclear' | 'not recorded';
  /** Owner, ground and place; absent where nothing is claimed. */
  readonly claim: ClaimView | undefined;
  readonly ground: string | undefined;
}

export interface MethodView {
  readonly entry: EntryView;
  readonly aliases: readonly string[];
  readonly gloss: string;
  readonly origin: Provenance;
  readonly features: readonly FeatureValueView[];
  readonly unrecorded: readonly Link[];
  /** What it models or is part of, and what is claimed of its memberships. */
  readonly relations: readonly RelationView[];
  readonly variants: readonly Link[];
  readonly usages: readonly Link[];
  readonly findings: readonly FindingGroup[];
  readonly findingCount: number;
}

export function viewMethod(knowledge: Knowledge, id: string): MethodView {
  const { base } = knowledge;
  const method = base.methods.get(id)?.data;
  if (!method) throw new RangeError(`no method ${id}`);
  const entry = viewEntry(base, 'methods', id);
  const findings = findingsAbout(knowledge, id);
  const values = listActive(base, 'features').map((feature) => viewFeatureValue(base, id, feature));
  return {
    entry,
    aliases: method.aliases ?? [],
    gloss: method.gloss,
    origin: viewProvenance(base, method.origin),
    features: values.filter(({ value }) => value !== 'not recorded'),
    unrecorded: values.filter(({ value }) => value === 'not recorded').map(({ feature }) => feature),
    relations: listRelations(base, id),
    variants: listVariants(base, id),
    usages: listActive(base, 'usages')
      .filter((usage) =>
        base.usages.get(usage)?.data.mentions.some((mention) => 'method' in mention && mention.method === id),
      )
      .map((usage) => linkTo(base, 'usages', usage)),
    findings: groupByRule(findings),
    findingCount: findings.length,
  };
}

export function viewFeatureValue(base: KnowledgeBase, method: string, feature: string): FeatureValueView {
  const recorded = base.methods.get(method)?.data.features?.[feature];
  const value = readValue(recorded);
  const sentence = { type: 'feature', holds: value === 'yes', method, feature } as const;
  const statement =
    value === 'yes' || value === 'no' ? base.statements.get(printSentence(sentence)) : undefined;
  return {
    feature: nameOf(base, feature),
    question: base.features.get(feature)?.data.question ?? '',
    value: value ?? 'not recorded',
    claim: statement && viewClaim(base, statement),
    ground: typeof recorded === 'object' ? recorded.ground : undefined,
  };
}

function readValue(recorded: FeatureValue | undefined): 'yes' | 'no' | 'unclear' | undefined {
  return typeof recorded === 'object' ? recorded.value : recorded;
}

/** Variants in both directions: navigation, from which nothing is inferred. */
function listVariants(base: KnowledgeBase, id: string): readonly Link[] {
  const variantsOf = (method: string) => [base.methods.get(method)?.data['variant-of'] ?? []].flat();
  const others = listActive(base, 'methods').filter((other) => variantsOf(other).includes(id));
  return [...new Set([...variantsOf(id), ...others])].map((other) => linkTo(base, 'methods', other));
}
