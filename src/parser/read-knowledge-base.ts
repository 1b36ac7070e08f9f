import { bibliographyPath } from '../model/collection.ts';
import type { KnowledgeBase, Problem } from '../model/knowledge-base.ts';
import type { Document } from '../model/span.ts';
import { buildKnowledgeBase } from './build-knowledge-base.ts';
import { readBibliography } from './read-bibliography.ts';

export interface ReadOptions {
  /** What the caller found wrong before there was a text to read: files that are no text, for example. */
  readonly problems?: readonly Problem[];
}

/**
 * Reads a whole content folder: entries, bibliography, references, claims. The result does not depend on the order of
 * `documents`, is frozen, and holds every problem of every file; nothing is thrown. Files whose name starts with a dot
 * are left out. Whether references lead anywhere is for the checker.
 */
export function readKnowledgeBase(documents: readonly Document[], options: ReadOptions = {}): KnowledgeBase {
  const visible = documents.filter(({ path }) => !path.split('/').some((part) => part.startsWith('.')));
  const bibliography = visible.find(({ path }) => path === bibliographyPath);
  const entries = visible.filter(({ path }) => path !== bibliographyPath);
  const read = bibliography ? readBibliography(bibliography) : { sources: [], problems: [] };
  return buildKnowledgeBase(entries, read, options.problems);
}
