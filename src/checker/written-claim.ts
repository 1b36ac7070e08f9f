import type { Citation } from '../model/citation.ts';
import type { Entry } from '../model/entry.ts';
import { joinPredicate } from '../model/identifier.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import {
  definitionRelations,
  featureRelations,
  methodRelations,
  type RelationName,
} from '../model/relation.ts';
import { listCurrent } from './current-entry.ts';
import { rememberEach } from './remember-each.ts';

/** A relation, membership or link as an entry's front matter has it, whether or not it makes sense. */
export interface WrittenClaim {
  readonly entry: Entry;
  /** Keys from the front matter to the claim. */
  readonly path: readonly [RelationName, number];
  /** The claim as a sentence, in the entry's own words. */
  readonly text: string;
  readonly target: string;
  readonly assertedBy: readonly Citation[];
  readonly disputedBy: readonly Citation[];
}

/** Every relation, membership and link of every entry that was not withdrawn. */
export function listWrittenClaims(base: KnowledgeBase): readonly WrittenClaim[] {
  return [
    ...listCurrent(base, 'definitions').flatMap(claimsOfDefinition),
    ...listCurrent(base, 'methods').flatMap(claimsOfMethod),
    ...listCurrent(base, 'features').flatMap(claimsOfFeature),
  ];
}

export const claimsOfDefinition = rememberEach((entry: Entry<'definitions'>) =>
  readClaims(entry, entry.data, definitionRelations),
);
export const claimsOfMethod = rememberEach((entry: Entry<'methods'>) =>
  readClaims(entry, entry.data, methodRelations),
);
export const claimsOfFeature = rememberEach((entry: Entry<'features'>) =>
  readClaims(entry, entry.data, featureRelations),
);

interface ClaimData {
  readonly target: string;
  readonly reading?: string | undefined;
  readonly given?: string | undefined;
  readonly 'asserted-by'?: readonly Citation[] | undefined;
  readonly 'disputed-by'?: readonly Citation[] | undefined;
}

function readClaims<R extends RelationName>(
  entry: Entry,
  data: { readonly [relation in R]?: readonly ClaimData[] | undefined },
  relations: readonly R[],
): readonly WrittenClaim[] {
  return relations.flatMap((relation) =>
    (data[relation] ?? []).map((claim, index) => ({
      entry,
      path: [relation, index] as const,
      text: `${joinPredicate(entry.id, claim.reading)} ${relation} ${claim.target}${claim.given === undefined ? '' : ` given ${claim.given}`}`,
      target: claim.target,
      assertedBy: claim['asserted-by'] ?? [],
      disputedBy: claim['disputed-by'] ?? [],
    })),
  );
}
