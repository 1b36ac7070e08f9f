import type { Citation } from '../model/citation.ts';
import type { FeatureValue } from '../model/claim.ts';
import type { Feature } from '../model/feature.ts';
import type { Method } from '../model/method.ts';
import { featureRelations } from '../model/relation.ts';
import { addClaim, collectLinks, collectModelLinks, collectRelations, editors } from './collect-relations.ts';
import type { EntryNotes } from './entry-notes.ts';

/** Notes what a method refers to and claims. */
export function collectMethod(notes: EntryNotes, method: Method): void {
  notes.addCitation(method.origin, ['origin']);
  for (const [feature, value] of Object.entries(method.features ?? {})) collectValue(notes, feature, value);
  for (const key of ['instance-of', 'not-instance-of'] as const) {
    collectLinks(notes, key, method[key], {
      toSentence: (target) => ({
        type: 'membership',
        holds: key === 'instance-of',
        method: notes.entry.id,
        target,
      }),
      needs: ['nothing', 'lift'],
      expected: ['definitions'],
    });
  }
  collectModelLinks(notes, method);
  const variants = method['variant-of'];
  if (typeof variants === 'string')
    notes.addReference(variants, ['methods'], notes.valueSpan(['variant-of']));
  else
    for (const [index, variant] of (variants ?? []).entries())
      notes.addReference(variant, ['methods'], notes.valueSpan(['variant-of', index]));
}

/** Notes what a feature claims: background knowledge. */
export function collectFeature(notes: EntryNotes, feature: Feature): void {
  for (const relation of featureRelations) collectRelations(notes, relation, feature[relation], ['features']);
}

function collectValue(notes: EntryNotes, feature: string, written: FeatureValue): void {
  const path = ['features', feature];
  const span = notes.entry.locate.keySpan(path);
  notes.addReference(feature, ['features'], span);
  const fields = typeof written === 'string' ? { value: written } : written;
  notes.addSource(fields.source, [...path, 'source']);
  if (fields.value === 'unclear') {
    notes.addCitations(fields['asserted-by'], [...path, 'asserted-by']);
    notes.addCitations(fields['disputed-by'], [...path, 'disputed-by']);
    return;
  }
  const method = notes.entry.id;
  addClaim(notes, {
    sentence: { type: 'feature', holds: fields.value === 'yes', method, feature },
    path,
    namePath: typeof written === 'string' ? path : [...path, 'value'],
    ends: [
      { id: method, span, expected: ['methods'], need: 'nothing' },
      { id: feature, span, expected: ['features'], need: 'nothing' },
    ],
    fields,
    assertedBy: listOwners(fields),
  });
}

/** A value's own source, place and hedge make one citation; without any owner it is the editors'. */
function listOwners(fields: Exclude<FeatureValue, string>): readonly Citation[] {
  const asserted = fields['asserted-by'] ?? [];
  const { source, locator, quote, hedge } = fields;
  const isOwn = source ?? locator ?? quote ?? hedge;
  if (isOwn === undefined) return asserted.length > 0 ? asserted : [editors];
  const own: Citation = {
    source: source ?? 'editors',
    ...(locator !== undefined && { locator }),
    ...(quote !== undefined && { quote }),
    ...(hedge !== undefined && { hedge }),
  };
  return [own, ...asserted];
}
