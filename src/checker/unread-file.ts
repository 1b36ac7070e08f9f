import { bibliographyPath, collectionNames } from '../model/collection.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { toKebabCase } from '../parser/kebab-case.ts';
import { findNearestName } from '../parser/nearest-name.ts';

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

/**
 * `collection/id`, or `sources/key`, of all that has a problem of its own, as its file's path was evidently meant;
 * `collection/` and `sources/` alone where nothing of these could be read.
 */
export function listFaulty(base: KnowledgeBase): ReadonlySet<string> {
  const faulty = base.problems.map(({ span: { file }, entry }) => {
    if (file === bibliographyPath) return `sources/${base.sources.size > 0 ? entry : (entry ?? '')}`;
    const [folder = '', name] = file.split('/');
    if (name === undefined) return `${folder}/`;
    const stem = file.slice(file.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
    return `${findNearestName(folder, collectionNames)}/${toKebabCase(stem)}`;
  });
  return new Set(faulty);
}
