import type { Entry } from '../model/entry.ts';
import { splitPredicate } from '../model/identifier.ts';
import type { Collections, KnowledgeBase, PositionClaims, Reference } from '../model/knowledge-base.ts';
import { compareSpans } from '../model/span.ts';
import type { Statement } from '../model/statement.ts';
import { readReplacement } from './collect-entry.ts';
import { compareText } from './compare-text.ts';
import type { ClaimDraft, EntryNotes } from './entry-notes.ts';
import { areSame, compareClaims, mergeClaims } from './merge-claims.ts';
import { createRename, type ResolvedClaim, resolveClaim } from './resolve-claims.ts';

/** What is known of an entry's notes once it is known which names there are. */
interface LinkedNotes {
  readonly notes: EntryNotes;
  readonly claims: readonly ResolvedClaim[];
  readonly references: readonly Reference[];
}

/**
 * Finds out what entries say of each other. Where that is done again and again, what an entry says is looked up anew only
 * when its notes are new, or any entry's outline: nothing else of the others counts. Claims of which nothing changed, and
 * what is made of such claims alone, stay the same objects.
 */
export class EntryLinker {
  #outlines = '';
  /** By file. */
  #linked: ReadonlyMap<string, LinkedNotes> = new Map();
  #statements: ReadonlyMap<string, Statement> = new Map();
  #links: ReadonlyMap<string, Statement> = new Map();
  #positions: ReadonlyMap<string, PositionClaims> = new Map();

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
    this.#positions = indexPositions(collections, sound, this.#positions);
    return {
      statements: this.#statements,
      links: this.#links,
      positionClaims: this.#positions,
      illTyped: resolved.flatMap(({ illTyped }) => illTyped).sort((a, b) => compareClaims(a.claim, b.claim)),
      references: linked.flatMap(({ references }) => references).sort(compareReferences),
    };
  }

  #linkAll(notes: readonly EntryNotes[], collections: Collections): readonly LinkedNotes[] {
    const outlines = notes.map((each) => (isIndexed(each, collections) ? each.outline : '')).join('\n');
    const before = outlines === this.#outlines ? this.#linked : new Map<string, LinkedNotes>();
    const rename = createRename(collections);
    const linked = notes.map((each): LinkedNotes => {
      const known = before.get(each.entry.file);
      if (known?.notes === each) return known;
      return {
        notes: each,
        claims:
          known && areEqual(known.notes.drafts, each.drafts)
            ? known.claims
            : each.drafts.map((draft) => resolveClaim(draft, collections, rename)),
        references: dropEchoes(each.references, collections),
      };
    });
    this.#outlines = outlines;
    this.#linked = new Map(linked.map((each) => [each.notes.entry.file, each]));
    return linked;
  }
}

/** Drafts are plain data. */
function areEqual(a: readonly ClaimDraft[], b: readonly ClaimDraft[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
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
  before: ReadonlyMap<string, PositionClaims>,
): ReadonlyMap<string, PositionClaims> {
  const listOf = (part: ResolvedClaim['part']) =>
    Map.groupBy(
      sound.filter((each) => each.part === part).map(({ claim }) => claim),
      ({ entry }) => entry.id,
    );
  const [accepts, rejects] = [listOf('accepts'), listOf('rejects')];
  let isNew = false;
  const positions = new Map<string, PositionClaims>();
  for (const position of collections.positions.values()) {
    if (readReplacement(position) !== undefined) continue;
    const { id } = position;
    const claims = { accepts: accepts.get(id) ?? [], rejects: rejects.get(id) ?? [] };
    const known = before.get(id);
    isNew ||= !known || !areSame(known.accepts, claims.accepts) || !areSame(known.rejects, claims.rejects);
    positions.set(id, claims);
  }
  return isNew || positions.size !== before.size ? positions : before;
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
