import { hasLift } from '../model/kind.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import type { Statement } from '../model/statement.ts';
import { type ClaimView, viewClaim } from './claim-view.ts';
import { type ComparisonView, compareWithOthers } from './comparison-view.ts';
import { type EntryView, viewEntry } from './entry-view.ts';
import { type FindingGroup, findingsAbout, groupByRule } from './finding-view.ts';
import { type KindView, viewKind } from './kind-view.ts';
import type { Knowledge } from './knowledge.ts';
import { groupMethods, type MembershipGroup } from './membership-view.ts';
import { type Link, nameOfTerm } from './phrase.ts';
import { listRelations, type RelationView } from './relation-view.ts';
import { type Provenance, viewProvenance } from './source-name.ts';
import { listHolders, listPins } from './term-view.ts';

/** One way to interpret a vague definition. */
export interface ReadingView {
  readonly id: string;
  readonly gloss: string;
  readonly origin: Provenance | undefined;
  readonly criteria: readonly ClaimView[];
}

export interface DefinitionView {
  readonly entry: EntryView;
  readonly term: Link;
  readonly kind: KindView;
  readonly kindAsStated: string | undefined;
  readonly gloss: string;
  readonly origins: readonly Provenance[];
  readonly scope: readonly string[];
  readonly readings: readonly ReadingView[];
  readonly criteria: readonly ClaimView[];
  readonly relations: readonly RelationView[];
  readonly comparisons: readonly ComparisonView[];
  /** Whether methods can qualify under it. */
  readonly hasMembers: boolean;
  readonly positions: readonly Link[];
  readonly usages: readonly Link[];
  readonly findings: readonly FindingGroup[];
  readonly findingCount: number;
}

export function viewDefinition(knowledge: Knowledge, id: string): DefinitionView {
  const { base } = knowledge;
  const definition = base.definitions.get(id)?.data;
  if (!definition) throw new RangeError(`no definition ${id}`);
  const { term, kind, gloss, origin, origins = [], scope = [], readings = {} } = definition;
  const entry = viewEntry(base, 'definitions', id);
  const hasMembers = entry.replacedBy === undefined && hasLift(kind);
  const findings = findingsAbout(knowledge, id);
  return {
    entry,
    term: nameOfTerm(base, term),
    kind: viewKind(kind),
    kindAsStated: definition['kind-as-stated'],
    gloss,
    origins: [origin, ...origins].map((citation) => viewProvenance(base, citation)),
    scope,
    readings: Object.entries(readings).map(([name, reading]) => ({
      id: name,
      gloss: reading.gloss,
      origin: reading.origin && viewProvenance(base, reading.origin),
      criteria: listCriteria(base, `${id}@${name}`),
    })),
    criteria: listCriteria(base, id),
    relations: listRelations(base, id).filter(({ relation }) => !relation.endsWith('instance-of')),
    comparisons: hasMembers ? compareWithOthers(knowledge, id) : [],
    hasMembers,
    positions: listHolders(base, id),
    usages: listPins(base, id),
    findings: groupByRule(findings),
    findingCount: findings.length,
  };
}

/** The recorded methods by whether they qualify under a definition, with the verdicts under its readings. */
export function listMembers(knowledge: Knowledge, id: string): readonly MembershipGroup[] {
  const readings = knowledge.base.definitions.get(id)?.data.readings ?? {};
  return groupMethods(
    knowledge,
    id,
    Object.keys(readings).map((name) => `${id}@${name}`),
  );
}

/** The recorded criteria of a definition or reading. */
export function listCriteria(base: KnowledgeBase, predicate: string): readonly ClaimView[] {
  return [...base.statements.values()]
    .filter(({ sentence }: Statement) => sentence.type === 'criterion' && sentence.subject === predicate)
    .map((statement) => viewClaim(base, statement));
}
