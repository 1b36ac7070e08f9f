import type { Citation, Origin } from '../model/citation.ts';
import type { Criterion, FeatureValue } from '../model/claim.ts';
import type { Entry, KeyPath } from '../model/entry.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { listCurrent } from './current-entry.ts';
import { originOfMethod, originsOfDefinition, type RecordedOrigin } from './recorded-origin.ts';
import { rememberEach } from './remember-each.ts';
import { claimsOfDefinition, claimsOfFeature, claimsOfMethod, type WrittenClaim } from './written-claim.ts';

/** A place in an entry that cites a source. */
export interface RecordedCitation {
  readonly entry: Entry;
  /** Keys from the front matter to the map that has `source`. */
  readonly path: KeyPath;
  readonly citation: Citation | Origin;
}

/** Every citation of entries that were not withdrawn: of origins, claims, criteria, feature values and usages. */
export function listCitations(base: KnowledgeBase): readonly RecordedCitation[] {
  return [
    ...listCurrent(base, 'definitions').flatMap(citationsOfDefinition),
    ...listCurrent(base, 'methods').flatMap(citationsOfMethod),
    ...listCurrent(base, 'features').flatMap(citationsOfFeature),
    ...listCurrent(base, 'usages').map(citationOfUsage),
  ];
}

const citationsOfDefinition = rememberEach((entry: Entry<'definitions'>): readonly RecordedCitation[] => [
  ...originsOfDefinition(entry).map(toCitation),
  ...claimsOfDefinition(entry).flatMap(listOfWritten),
  ...listOfCriterion(entry, ['criterion'], entry.data.criterion),
  ...Object.entries(entry.data.readings ?? {}).flatMap(([name, { criterion }]) =>
    listOfCriterion(entry, ['readings', name, 'criterion'], criterion),
  ),
]);

const citationsOfMethod = rememberEach((entry: Entry<'methods'>): readonly RecordedCitation[] => [
  toCitation(originOfMethod(entry)),
  ...claimsOfMethod(entry).flatMap(listOfWritten),
  ...Object.entries(entry.data.features ?? {}).flatMap(([feature, value]) =>
    listOfValue(entry, ['features', feature], value),
  ),
]);

const citationsOfFeature = rememberEach((entry: Entry<'features'>): readonly RecordedCitation[] =>
  claimsOfFeature(entry).flatMap(listOfWritten),
);

const citationOfUsage = rememberEach((entry: Entry<'usages'>): RecordedCitation => {
  const { source, locator, quote, checked } = entry.data;
  const citation = { source, locator, quote, checked, 'quoted-in': entry.data['quoted-in'] };
  return { entry, path: [], citation };
});

function toCitation({ entry, path, origin }: RecordedOrigin): RecordedCitation {
  return { entry, path, citation: origin };
}

function listOfWritten({ entry, path, assertedBy, disputedBy }: WrittenClaim): readonly RecordedCitation[] {
  return listOfClaim(entry, path, { 'asserted-by': assertedBy, 'disputed-by': disputedBy });
}

interface Owners {
  readonly 'asserted-by'?: readonly Citation[] | undefined;
  readonly 'disputed-by'?: readonly Citation[] | undefined;
}

function listOfClaim(entry: Entry, path: KeyPath, owners: Owners): readonly RecordedCitation[] {
  return (['asserted-by', 'disputed-by'] as const).flatMap((key) =>
    (owners[key] ?? []).map((citation, index) => ({ entry, path: [...path, key, index], citation })),
  );
}

function listOfCriterion(
  entry: Entry,
  path: KeyPath,
  criterion: Criterion | undefined,
): readonly RecordedCitation[] {
  if (criterion === undefined || typeof criterion === 'string') return [];
  return Object.entries(criterion).flatMap(([form, claims]) =>
    Array.isArray(claims)
      ? claims.flatMap((claim, index) =>
          typeof claim === 'string' ? [] : listOfClaim(entry, [...path, form, index], claim),
        )
      : typeof claims === 'object'
        ? listOfClaim(entry, [...path, form], claims)
        : [],
  );
}

function listOfValue(entry: Entry, path: KeyPath, value: FeatureValue): readonly RecordedCitation[] {
  if (typeof value === 'string') return [];
  const { source, locator, quote, hedge } = value;
  const own = source === undefined ? [] : [{ entry, path, citation: { source, locator, quote, hedge } }];
  return [...own, ...listOfClaim(entry, path, value)];
}
