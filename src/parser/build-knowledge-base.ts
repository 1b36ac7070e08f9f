import { type CollectionName, collectionNames } from '../model/collection.ts';
import type { Entry, SourceEntry } from '../model/entry.ts';
import type { Collections, KnowledgeBase, Problem } from '../model/knowledge-base.ts';
import { compareSpans, type Document, isWithin, type Span } from '../model/span.ts';
import { compareText } from './compare-text.ts';
import { correctIds } from './correct-id.ts';
import type { EntryNotes } from './entry-notes.ts';
import { findDuplicateIds, findDuplicateLabels } from './find-duplicates.ts';
import { freezeDeeply } from './freeze-deeply.ts';
import type { EntryLinker } from './link-entries.ts';
import type { ReadBibliography } from './read-bibliography.ts';
import { ReadMemory } from './read-memory.ts';

export interface ReadOptions {
  /** What the caller found wrong before there was a text to read: files that are no text, for example. */
  readonly problems?: readonly Problem[] | undefined;
  /** Used and filled, where a folder is read again and again. */
  readonly memory?: ReadMemory | undefined;
}

/**
 * Makes a knowledge base of the entries of a content folder and a bibliography that was read before: the way where
 * reading BibTeX would cost too much, such as a browser. See `readKnowledgeBase`.
 */
export function buildKnowledgeBase(
  documents: readonly Document[],
  bibliography: ReadBibliography,
  { problems: known = [], memory = new ReadMemory() }: ReadOptions = {},
): KnowledgeBase {
  const files = [...documents]
    .sort((a, b) => compareText(a.path, b.path) || compareText(a.text, b.text))
    .map((document) => memory.readFile(document));
  const whole = files.filter(({ entry }) => entry !== undefined);
  const collections = indexEntries(whole.flatMap(({ entry }) => entry ?? []));
  const patched = files.flatMap((file) => file.patched ?? []);
  const faults = patched.flatMap((each) => each.faults);
  const all = addPatched(
    collections,
    patched.map(({ entry }) => entry),
  );
  const notes = files.flatMap((file) => file.notes ?? []);
  const problems = [
    ...known,
    ...bibliography.problems,
    ...files.flatMap((file) => file.problems),
    ...findDuplicateIds(files.flatMap(({ named }) => named ?? [])),
    ...[
      ...findDuplicateLabels(files.flatMap(({ labels }) => labels)),
      ...files.flatMap(({ noteProblems }) => noteProblems),
    ].filter((problem) => !restsOnFault(problem, faults)),
  ];
  const names = files.flatMap(({ name }) => name ?? []);
  const corrected = correctIds(problems, all, [...names, ...bibliography.sources]).sort(compareProblems);
  const sources = indexSources(bibliography.sources);
  const build = (entries: Collections, own: readonly EntryNotes[], linker: EntryLinker): KnowledgeBase => ({
    ...entries,
    ...linker.link(entries, own),
    sources,
    problems: corrected,
    patched: undefined,
  });
  return freezeDeeply({
    ...build(
      collections,
      whole.flatMap((file) => file.notes ?? []),
      memory.linker,
    ),
    patched: patched.length > 0 ? { base: build(all, notes, memory.patchedLinker), faults } : undefined,
  });
}

/** Whether something is said of a place that is at fault, or because of one. */
export function restsOnFault(
  { span, related = [] }: Pick<Problem, 'span' | 'related'>,
  faults: readonly Span[],
): boolean {
  const places = [span, ...related.map((each) => each.span)];
  return faults.some((fault) => places.some((place) => isWithin(place, fault)));
}

/** Of two entries with one id in one collection the first file counts; `duplicate-id` reports the second. */
function indexEntries(entries: readonly Entry[]): Collections {
  const collections = Object.fromEntries(
    collectionNames.map((collection) => {
      const own = entries.filter((entry) => entry.collection === collection);
      const sorted = own.sort((a, b) => compareText(a.id, b.id) || compareText(a.file, b.file));
      const byId = new Map<string, Entry>();
      for (const entry of sorted) if (!byId.has(entry.id)) byId.set(entry.id, entry);
      return [collection, byId];
    }),
  );
  return collections as unknown as Collections;
}

/** The entries together with those that have faults, where no other has their id. */
function addPatched(collections: Collections, patched: readonly Entry[]): Collections {
  const added = Object.entries(indexEntries(patched)).map(([name, own]) => {
    const byId: ReadonlyMap<string, Entry> = collections[name as CollectionName];
    return [name, new Map([...own, ...byId].sort(([a], [b]) => compareText(a, b)))];
  });
  return Object.fromEntries(added);
}

function indexSources(sources: readonly SourceEntry[]): ReadonlyMap<string, SourceEntry> {
  const sorted = [...sources].sort((a, b) => compareText(a.id, b.id));
  return new Map(sorted.map((source) => [source.id, freezeDeeply(source)]));
}

function compareProblems(a: Problem, b: Problem): number {
  return (
    compareSpans(a.span, b.span) || compareText(a.messageId, b.messageId) || compareText(a.message, b.message)
  );
}
