import type { CollectionName } from '../model/collection.ts';
import type { Entry } from '../model/entry.ts';
import { splitPredicate } from '../model/identifier.ts';
import type { Collections, KnowledgeBase, Reference } from '../model/knowledge-base.ts';
import { readReplacement } from '../parser/collect-entry.ts';
import { rememberEach } from './remember-each.ts';

/** A withdrawn entry keeps its file and stays out of the reasoning. */
export function isWithdrawn(entry: Entry): boolean {
  return readReplacement(entry) !== undefined;
}

/** The entries of a collection that were not withdrawn, in order of id. */
export function listCurrent<C extends CollectionName>(
  base: KnowledgeBase,
  collection: C,
): readonly Entry<C>[] {
  const entries: Collections[C] = base[collection];
  return [...entries.values()].filter((entry) => !isWithdrawn(entry as Entry));
}

/** The entry that stands for an id today: itself, or what replaced it. Undefined where the trail leads nowhere. */
export function findCurrent<C extends CollectionName>(
  base: KnowledgeBase,
  collection: C,
  id: string,
): Entry<C> | undefined {
  const trail: string[] = [];
  let entry = base[collection].get(id) as Entry<C> | undefined;
  while (entry) {
    const replacement = readReplacement(entry as Entry);
    if (replacement === undefined) return entry;
    if (trail.includes(entry.id)) return undefined;
    trail.push(entry.id);
    entry = base[collection].get(replacement) as Entry<C> | undefined;
  }
  return undefined;
}

/** A reference between its two ends. */
export interface ReadReference {
  readonly reference: Reference;
  /** The entry, by its id, in which it stands. */
  readonly from: Entry | undefined;
  /** The entry that it names, withdrawn or not; a source has no file of its own and gives none. */
  readonly to: Entry | undefined;
}

/** Every reference, with what it stands in and what it names. */
export const readReferences = rememberEach((base: KnowledgeBase): readonly ReadReference[] =>
  base.references.map((reference) => {
    const { collection, id } = reference.from;
    const from = base[collection].get(id) as Entry | undefined;
    return { reference, from, to: findReferred(base, reference) };
  }),
);

function findReferred(base: KnowledgeBase, { target, expected }: Reference): Entry | undefined {
  const { id } = splitPredicate(target);
  for (const collection of expected) {
    const entry = collection === 'sources' ? undefined : base[collection].get(id);
    if (entry) return entry as Entry;
  }
  return undefined;
}
