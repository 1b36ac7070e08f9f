import { type CollectionName, collectionNames } from '../model/collection.ts';
import type { Entry, SourceEntry } from '../model/entry.ts';
import { splitPredicate } from '../model/identifier.ts';
import type {
  Collections,
  KnowledgeBase,
  PositionClaims,
  Problem,
  Reference,
} from '../model/knowledge-base.ts';
import { compareSpans, type Document, isWithin, type Span } from '../model/span.ts';
import { readReplacement } from './collect-entry.ts';
import { compareText } from './compare-text.ts';
import { IdCorrector } from './correct-id.ts';
import type { EntryNotes } from './entry-notes.ts';
import {
  findDuplicateClaims,
  findDuplicateIds,
  findDuplicateLabels,
  type NamedFile,
} from './find-duplicates.ts';
import { freezeDeeply } from './freeze-deeply.ts';
import { indexText } from './indexed-text.ts';
import { compareClaims, mergeClaims } from './merge-claims.ts';
import type { ReadBibliography } from './read-bibliography.ts';
import { type ReadFile, ReadMemory } from './read-memory.ts';
import { createRename, type ResolvedClaim, resolveClaim } from './resolve-claims.ts';

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
    ...findDuplicateIds(files.flatMap(nameFile)),
    ...[
      ...findDuplicateLabels(files.flatMap((file) => file.entry ?? file.patched?.entry ?? [])),
      ...notes.flatMap((each) => [...each.problems, ...findDuplicateClaims(each.drafts)]),
    ].filter((problem) => !restsOnFault(problem, faults)),
  ];
  const corrector = new IdCorrector(
    all,
    files.flatMap(({ name }) => name ?? []),
    bibliography.sources,
  );
  const corrected = problems.map((problem) => corrector.correct(problem)).sort(compareProblems);
  const sources = indexSources(bibliography.sources);
  const build = (entries: Collections, own: readonly EntryNotes[]): KnowledgeBase => ({
    ...entries,
    ...linkEntries(entries, own),
    sources,
    problems: corrected,
    patched: undefined,
  });
  return freezeDeeply({
    ...build(
      collections,
      whole.flatMap((file) => file.notes ?? []),
    ),
    patched: patched.length > 0 ? { base: build(all, notes), faults } : undefined,
  });
}

/** What entries say of each other. */
function linkEntries(collections: Collections, notes: readonly EntryNotes[]) {
  const resolved = resolveAll(notes, collections);
  const sound = resolved.filter(({ illTyped }) => illTyped.length === 0);
  const recorded = sound.filter(({ part }) => part === 'claim' || part === 'structure');
  return {
    statements: mergeClaims(recorded.filter(({ claim }) => claim.sentence.type !== 'link')),
    links: mergeClaims(recorded.filter(({ claim }) => claim.sentence.type === 'link')),
    positionClaims: indexPositions(collections, sound),
    illTyped: resolved.flatMap(({ illTyped }) => illTyped).sort((a, b) => compareClaims(a.claim, b.claim)),
    references: notes.flatMap((each) => dropEchoes(each.references, collections)).sort(compareReferences),
  };
}

/** Whether something is said of a place that is at fault, or because of one. */
export function restsOnFault(
  { span, related = [] }: Pick<Problem, 'span' | 'related'>,
  faults: readonly Span[],
): boolean {
  const places = [span, ...related.map((each) => each.span)];
  return faults.some((fault) => places.some((place) => isWithin(place, fault)));
}

function nameFile({ name, document }: ReadFile): readonly NamedFile[] {
  return name ? [{ ...name, span: indexText(document.path, document.text).lineSpan(1) }] : [];
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

/** Claims of withdrawn entries, and of the second of two with one id, do not count. */
function resolveAll(notes: readonly EntryNotes[], collections: Collections): readonly ResolvedClaim[] {
  const rename = createRename(collections);
  return notes
    .filter(({ entry }) => readReplacement(entry) === undefined && isIndexed(entry, collections))
    .flatMap(({ drafts }) => drafts.map((draft) => resolveClaim(draft, collections, rename)));
}

function isIndexed(entry: Entry, collections: Collections): boolean {
  const byId: ReadonlyMap<string, Entry> = collections[entry.collection];
  return byId.get(entry.id) === entry;
}

function indexPositions(
  collections: Collections,
  resolved: readonly ResolvedClaim[],
): ReadonlyMap<string, PositionClaims> {
  const positions = [...collections.positions.values()].filter((each) => readReplacement(each) === undefined);
  const claimsOf = (id: string, part: ResolvedClaim['part']) =>
    resolved.filter((each) => each.part === part && each.claim.entry.id === id).map(({ claim }) => claim);
  return new Map(
    positions.map(({ id }) => [
      id,
      freezeDeeply({ accepts: claimsOf(id, 'accepts'), rejects: claimsOf(id, 'rejects') }),
    ]),
  );
}

/** Where an entry names a definition and then its reading, and the definition is missing, once is enough. */
function dropEchoes(references: readonly Reference[], collections: Collections): readonly Reference[] {
  return references.filter(({ target }, index) => {
    const { id, reading } = splitPredicate(target);
    if (reading === undefined || collections.definitions.has(id)) return true;
    const previous = references[index - 1];
    return previous?.target !== id;
  });
}

function compareReferences(a: Reference, b: Reference): number {
  return compareSpans(a.span, b.span) || compareText(a.target, b.target);
}

function compareProblems(a: Problem, b: Problem): number {
  return (
    compareSpans(a.span, b.span) || compareText(a.messageId, b.messageId) || compareText(a.message, b.message)
  );
}
