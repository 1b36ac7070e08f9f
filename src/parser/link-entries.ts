import type { Entry } from '../model/entry.ts';
import { splitPredicate } from '../model/identifier.ts';
import type { Collections, KnowledgeBase, PositionClaims, Reference } from '../model/knowledge-base.ts';
import { compareSpans } from '../model/span.ts';
import type { Statement } from '../model/statement.ts';
import { readReplacement } from './collect-entry.ts';
import { compareText } from './compare-text.ts';
import type { EntryNotes } from './entry-notes.ts';
import { compareClaims, mergeClaims } from './merge-claims.ts';
import { createRename, type ResolvedClaim, resolveClaim } from './resolve-claims.ts';

/** What is known of an entry's notes once it is known which names there are. */
interface LinkedNotes {
  readonly claims: readonly ResolvedClaim[];
  readonly references: readonly Reference[];
}

type Statements = ReadonlyMap<string, Statement>;

/**
 * Finds out what entries say of each other. Where that is done again and again, what an entry says is looked up anew only
 * when its notes are new, or any entry's outline: nothing else of the others counts. Statements of the same claims stay
 * the same objects.
 */
export class EntryLinker {
  #outlines = '';
  #linked = new WeakMap<EntryNotes, LinkedNotes>();
  #statements: Statements = new Map();
  #links: Statements = new Map();

  link(
    collections: Collections,
    notes: readonly EntryNotes[],
  ): Pick<KnowledgeBase, 'statements' | 'links' | 'positionClaims' | 'illTyped' | 'references'> {
    const linked = this.#linkAll(notes, collections);
    const resolved = notes.flatMap((each, index) =>
      counts(each, collections) ? (linked[index]?.claims ?? []) : [],
    );
    const sound = resolved.filter(({ illTyped }) => illTyped.length === 0);
    const recorded = sound.filter(({ part }) => part === 'claim' || part === 'structure');
    const isLink = ({ claim }: ResolvedClaim) => claim.sentence.type === 'link';
    this.#statements = mergeClaims(
      recorded.filter((each) => !isLink(each)),
      this.#statements,
    );
    this.#links = mergeClaims(recorded.filter(isLink), this.#links);
    return {
      statements: this.#statements,
      links: this.#links,
      positionClaims: indexPositions(collections, sound),
      illTyped: resolved.flatMap(({ illTyped }) => illTyped).sort((a, b) => compareClaims(a.claim, b.claim)),
      references: linked.flatMap(({ references }) => references).sort(compareReferences),
    };
  }

  #linkAll(notes: readonly EntryNotes[], collections: Collections): readonly LinkedNotes[] {
    const outlines = notes.map((each) => (isIndexed(each, collections) ? each.outline : '')).join('\n');
    if (outlines !== this.#outlines) this.#linked = new WeakMap();
    this.#outlines = outlines;
    const rename = createRename(collections);
    return notes.map((each) => {
      let linked = this.#linked.get(each);
      if (!linked) {
        linked = {
          claims: each.drafts.map((draft) => resolveClaim(draft, collections, rename)),
          references: dropEchoes(each.references, collections),
        };
        this.#linked.set(each, linked);
      }
      return linked;
    });
  }
}

/** Claims of withdrawn entries, and of the second of two with one id, do not count. */
function counts(notes: EntryNotes, collections: Collections): boolean {
  return readReplacement(notes.entry) === undefined && isIndexed(notes, collections);
}

function isIndexed({ entry }: EntryNotes, collections: Collections): boolean {
  const byId: ReadonlyMap<string, Entry> = collections[entry.collection];
  return byId.get(entry.id) === entry;
}

function indexPositions(
  collections: Collections,
  sound: readonly ResolvedClaim[],
): ReadonlyMap<string, PositionClaims> {
  const positions = [...collections.positions.values()].filter((each) => readReplacement(each) === undefined);
  const listOf = (part: ResolvedClaim['part']) =>
    Map.groupBy(
      sound.filter((each) => each.part === part).map(({ claim }) => claim),
      ({ entry }) => entry.id,
    );
  const [accepts, rejects] = [listOf('accepts'), listOf('rejects')];
  return new Map(
    positions.map(({ id }) => [id, { accepts: accepts.get(id) ?? [], rejects: rejects.get(id) ?? [] }]),
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
