import type { Citation } from '../model/citation.ts';
import type { RelationClaim } from '../model/claim.ts';
import type { CollectionName } from '../model/collection.ts';
import type { KeyPath } from '../model/entry.ts';
import { joinPredicate } from '../model/identifier.ts';
import type { PredicateRelation } from '../model/relation.ts';
import type { Sentence } from '../model/sentence.ts';
import { type ClaimEnd, type EntryNotes, type Need, narrowToReadings } from './entry-notes.ts';

/** The fields of a claim that say who makes it and why. */
export interface ClaimFields {
  readonly ground?: string | undefined;
  readonly 'asserted-by'?: readonly Citation[] | undefined;
  readonly 'disputed-by'?: readonly Citation[] | undefined;
}

export const editors: Citation = Object.freeze({ source: 'editors' });

/** Notes a claim together with those it cites. `namePath` leads to the scalar that names it. */
export function addClaim(
  notes: EntryNotes,
  claim: {
    readonly sentence: Sentence;
    readonly path: KeyPath;
    readonly namePath: KeyPath;
    readonly ends: readonly ClaimEnd[];
    readonly fields: ClaimFields;
    readonly assertedBy: readonly Citation[];
    /** Whether its formula, if it has one, can be read. */
    readonly isRead?: boolean | undefined;
  },
): void {
  const { collection, id } = notes.entry;
  notes.addCitations(claim.fields['asserted-by'], [...claim.path, 'asserted-by']);
  notes.addCitations(claim.fields['disputed-by'], [...claim.path, 'disputed-by']);
  notes.drafts.push({
    part: claim.isRead === false ? 'unread' : 'claim',
    ends: claim.ends,
    claim: {
      sentence: claim.sentence,
      entry: { collection, id },
      path: claim.path,
      span: notes.valueSpan(claim.namePath),
      assertedBy: claim.assertedBy,
      disputedBy: claim.fields['disputed-by'] ?? [],
      ground: claim.fields.ground,
    },
  });
}

/** Notes the relations of a definition or feature to other predicates. */
export function collectRelations(
  notes: EntryNotes,
  relation: PredicateRelation,
  claims: readonly RelationClaim[] | undefined,
  expected: readonly CollectionName[],
): void {
  for (const [index, claim] of (claims ?? []).entries()) {
    const path = [relation, index];
    const subject = joinPredicate(notes.entry.id, claim.reading);
    if (claim.reading !== undefined) {
      notes.addReference(subject, ['definitions'], notes.valueSpan([...path, 'reading']));
    }
    const ends = linkEnds(notes, subject, claim.target, [...path, 'target'], ['lift', 'lift'], expected);
    const given = claim.given === undefined ? undefined : notes.readFormula(claim.given, [...path, 'given']);
    const base = { type: 'relation', relation, subject, object: claim.target } as const;
    addClaim(notes, {
      sentence: given ? { ...base, given: given.formula } : base,
      path,
      namePath: [...path, 'target'],
      ends: [...ends, ...(given?.atoms ?? [])],
      fields: claim,
      assertedBy: claim['asserted-by'] ?? [],
      isRead: given?.isRead,
    });
  }
}

/** Notes memberships, `models` and `part-of`: claims with a target and nothing else. */
export function collectLinks<Target extends { readonly target: string } & ClaimFields>(
  notes: EntryNotes,
  key: string,
  claims: readonly Target[] | undefined,
  kind: {
    readonly toSentence: (target: string) => Sentence;
    readonly needs: readonly [Need, Need];
    readonly expected: readonly CollectionName[];
  },
): void {
  for (const [index, claim] of (claims ?? []).entries()) {
    const path = [key, index];
    addClaim(notes, {
      sentence: kind.toSentence(claim.target),
      path,
      namePath: [...path, 'target'],
      ends: linkEnds(notes, notes.entry.id, claim.target, [...path, 'target'], kind.needs, kind.expected),
      fields: claim,
      assertedBy: claim['asserted-by'] ?? [],
    });
  }
}

/** Notes the `models` and `part-of` links that definitions and methods have alike. */
export function collectModelLinks(
  notes: EntryNotes,
  data: {
    readonly models?: readonly ({ readonly target: string } & ClaimFields)[] | undefined;
    readonly 'part-of'?: readonly ({ readonly target: string } & ClaimFields)[] | undefined;
  },
): void {
  const subject = notes.entry.id;
  collectLinks(notes, 'models', data.models, {
    toSentence: (object) => ({ type: 'link', relation: 'models', subject, object }),
    needs: ['modeller', 'problem'],
    expected: ['definitions'],
  });
  collectLinks(notes, 'part-of', data['part-of'], {
    toSentence: (object) => ({ type: 'link', relation: 'part-of', subject, object }),
    needs: ['nothing', 'nothing'],
    expected: ['definitions', 'methods'],
  });
}

/** Both ends of a link are marked at its target, the scalar that names the claim. */
function linkEnds(
  notes: EntryNotes,
  subject: string,
  target: string,
  path: KeyPath,
  [subjectNeed, targetNeed]: readonly [Need, Need],
  expected: readonly CollectionName[],
): readonly ClaimEnd[] {
  const span = notes.valueSpan(path);
  notes.addReference(target, narrowToReadings(target, expected), span);
  return [
    { id: subject, span, expected: [notes.entry.collection], need: subjectNeed },
    { id: target, span, expected, need: targetNeed },
  ];
}
