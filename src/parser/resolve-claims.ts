import type { Entry } from '../model/entry.ts';
import { joinPredicate, splitPredicate } from '../model/identifier.ts';
import { hasLift } from '../model/kind.ts';
import type { Collections, IllTypedClaim } from '../model/knowledge-base.ts';
import { canonical, mapSentence, printSentence } from '../model/sentence.ts';
import type { Claim } from '../model/statement.ts';
import { readReplacement } from './collect-entry.ts';
import type { ClaimDraft, ClaimEnd } from './entry-notes.ts';

/** A claim whose every end exists and has a kind that allows it, or the reasons why not. */
export interface ResolvedClaim {
  readonly claim: Claim;
  readonly text: string;
  readonly part: ClaimDraft['part'];
  readonly illTyped: readonly IllTypedClaim[];
}

export type Rename = (predicate: string) => string;

/** Ids of definitions, methods and features share one space, in which a withdrawn one stands for its replacement. */
export function createRename(collections: Collections): Rename {
  const replacements = new Map<string, string>();
  for (const entries of [collections.definitions, collections.methods, collections.features]) {
    for (const entry of entries.values()) {
      const replacement = readReplacement(entry as Entry);
      if (replacement !== undefined) replacements.set(entry.id, replacement);
    }
  }
  const renameId = (id: string): string => {
    const seen = new Set<string>();
    let current = id;
    for (
      let next = replacements.get(id);
      next !== undefined && !seen.has(current);
      next = replacements.get(current)
    ) {
      seen.add(current);
      current = next;
    }
    return current;
  };
  return (predicate) => {
    const { id, reading } = splitPredicate(predicate);
    return joinPredicate(renameId(id), reading);
  };
}

/**
 * Looks up what a claim names, withdrawn entries by their replacement. Where an end names nothing that counts, the rule
 * `unresolved-reference` says so, and the claim stays out of the reasoning; its other ends are judged.
 */
export function resolveClaim(draft: ClaimDraft, collections: Collections, rename: Rename): ResolvedClaim {
  const found = draft.ends.map((end) => findEnd({ ...end, id: rename(end.id) }, collections));
  const sentence = canonical(mapSentence(draft.claim.sentence, rename));
  const claim: Claim = { ...draft.claim, sentence };
  const text = printSentence(sentence);
  const faults = draft.ends.filter((end, index) => found[index] && !meetsNeed(found[index], end.need));
  const illTyped = faults
    .filter((fault, index) => faults.findIndex(({ id }) => id === fault.id) === index)
    .map((fault) => ({ claim, text, fault: { id: splitPredicate(rename(fault.id)).id, span: fault.span } }));
  return { claim, text, part: found.includes(undefined) ? 'unread' : draft.part, illTyped };
}

function findEnd(end: ClaimEnd, collections: Collections): Entry | undefined {
  const { id, reading } = splitPredicate(end.id);
  for (const collection of end.expected) {
    const entry = collections[collection].get(id) as Entry | undefined;
    if (!entry || readReplacement(entry) !== undefined) continue;
    if (reading === undefined || hasReading(entry, reading)) return entry;
  }
  return undefined;
}

function hasReading(entry: Entry, reading: string): boolean {
  return (
    'readings' in entry.data && 'term' in entry.data && Object.hasOwn(entry.data.readings ?? {}, reading)
  );
}

function meetsNeed(entry: Entry, need: ClaimEnd['need']): boolean {
  if (need === 'nothing' || !('kind' in entry.data)) return need !== 'problem';
  if (need === 'lift') return hasLift(entry.data.kind);
  return entry.data.kind === (need === 'problem' ? 'problem' : 'model-of-problem');
}
