import { type CollectionName, collectionNames } from '../model/collection.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { toCslItem } from './csl-item.ts';

/** Everything that is recorded, as one document: by collection and id the front matter, and the sources as CSL-JSON. */
export function formatKnowledge(base: KnowledgeBase): string {
  const list = (collection: CollectionName) =>
    Object.fromEntries([...base[collection]].map(([id, { data }]) => [id, data]));
  const collections = Object.fromEntries(collectionNames.map((collection) => [collection, list(collection)]));
  return JSON.stringify(
    { version: 1, ...collections, sources: [...base.sources.values()].map(toCslItem) },
    null,
    2,
  );
}
