import { collectionNames } from '../model/collection.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';

/**
 * Files of which nothing, or not everything, could be read. What they refer to is not known, so while there are any,
 * nothing can be said to be referred to by nobody.
 */
export function listUnreadFiles(base: KnowledgeBase): ReadonlySet<string> {
  const read = new Set(collectionNames.flatMap((name) => [...base[name].values()].map(({ file }) => file)));
  const unread = base.problems.filter(
    ({ rule, span }) => rule === 'invalid-formula' || (rule === 'invalid-entry' && !read.has(span.file)),
  );
  return new Set(unread.map(({ span }) => span.file));
}
