import { bibliographyPath } from '../model/collection.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import type { Document } from '../model/span.ts';
import { buildKnowledgeBase, type ReadOptions } from './build-knowledge-base.ts';
import { readBibliography } from './read-bibliography.ts';
import { ReadMemory } from './read-memory.ts';

/**
 * Reads a whole content folder: entries, bibliography, references, claims. The result does not depend on the order of
 * `documents`, is frozen, and holds every problem of every file; nothing is thrown. Files whose name starts with a dot
 * are left out. Whether references lead anywhere is for the checker.
 */
export function readKnowledgeBase(documents: readonly Document[], options: ReadOptions = {}): KnowledgeBase {
  const visible = documents.filter(({ path }) => !path.split('/').some((part) => part.startsWith('.')));
  const bibliography = visible.find(({ path }) => path === bibliographyPath);
  const entries = visible.filter(({ path }) => path !== bibliographyPath);
  const memory = options.memory ?? new ReadMemory();
  const read = bibliography
    ? memory.readBibliography(bibliography, readBibliography)
    : { sources: [], problems: [] };
  return buildKnowledgeBase(entries, read, { ...options, memory });
}
