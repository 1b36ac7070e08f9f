import type { CollectionName } from '../model/collection.ts';
import type { Entry, KeyPath } from '../model/entry.ts';
import type { Problem } from '../model/knowledge-base.ts';
import { printSentence } from '../model/sentence.ts';
import type { Span } from '../model/span.ts';
import { readReplacement } from './collect-entry.ts';
import type { ClaimDraft } from './entry-notes.ts';

/** A file and the id that its name gives it. */
export interface NamedFile {
  readonly collection: CollectionName;
  readonly id: string;
  /** The file's first line. */
  readonly span: Span;
}

const predicateCollections: readonly CollectionName[] = ['definitions', 'methods', 'features'];

/** Two files with one id: over definitions, methods and features together, and within each other collection. */
export function findDuplicateIds(files: readonly NamedFile[]): readonly Problem[] {
  const space = ({ collection }: NamedFile) =>
    predicateCollections.includes(collection) ? 'predicates' : collection;
  return findRepeated(
    files,
    (file) => `${space(file)} ${file.id}`,
    (file, first) => ({
      rule: 'duplicate-id',
      messageId: 'duplicate-id',
      message: `unexpected second entry \`${file.id}\`; an id names one entry, over definitions, methods and features together: rename one of the files`,
      span: file.span,
      related: [{ span: first.span, label: 'the first is here' }],
      entry: file.id,
    }),
  );
}

/** A label, name or alias of an entry that was not withdrawn. */
export interface Label {
  /** The same for labels that one reader would take for the same. */
  readonly key: string;
  readonly text: string;
  readonly entry: Entry;
  readonly path: KeyPath;
}

/** One label, name or alias for two entries of one collection, whatever its case; withdrawn entries do not count. */
export function findDuplicateLabels(labels: readonly Label[]): readonly Problem[] {
  return findRepeated(
    labels,
    ({ key }) => key,
    (label, first) => {
      // Of two entries with one id that is what is wrong.
      if (first.entry.id === label.entry.id) return undefined;
      const { id, locate } = label.entry;
      return {
        rule: 'duplicate-id',
        messageId: 'duplicate-label',
        message: `unexpected \`${label.text}\` for \`${id}\`; \`${first.entry.id}\` has this ${first.path[0] === 'label' ? 'label' : 'name'}: choose another`,
        span: locate.valueSpan(label.path),
        related: [{ span: first.entry.locate.valueSpan(first.path), label: 'the first is here' }],
        entry: id,
      };
    },
  );
}

/** Two claims of one name in one entry; a position can neither accept nor reject a sentence twice, nor do both. */
export function findDuplicateClaims(drafts: readonly ClaimDraft[]): readonly Problem[] {
  const claims = drafts
    .filter(({ part }) => part !== 'structure' && part !== 'unread')
    .map(({ claim }) => claim);
  return findRepeated(
    claims,
    ({ sentence }) => printSentence(sentence),
    (claim, first) => ({
      rule: 'duplicate-id',
      messageId: 'duplicate-claim',
      message: `unexpected second claim \`${printSentence(claim.sentence)}\`; an entry makes a claim once: merge the two, with all who assert and dispute it`,
      span: claim.span,
      related: [{ span: first.span, label: 'the first is here' }],
      entry: claim.entry.id,
    }),
  );
}

/** What an entry is called, as far as no other of its collection may be called so too. */
export function listLabels(entry: Entry): readonly Label[] {
  const { data, collection } = entry;
  if (readReplacement(entry) !== undefined) return [];
  const toLabel = (text: string, path: KeyPath): Label => ({
    key: `${collection} ${normalise(text)}`,
    text,
    entry,
    path,
  });
  if ('label' in data) return [toLabel(data.label, ['label'])];
  if (collection !== 'terms' && collection !== 'methods') return [];
  const name = 'name' in data && data.name !== undefined ? [toLabel(data.name, ['name'])] : [];
  const aliases = 'aliases' in data ? (data.aliases ?? []) : [];
  return [...name, ...aliases.map((text, index) => toLabel(text, ['aliases', index]))];
}

function normalise(label: string): string {
  return label.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

function findRepeated<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  describe: (item: T, first: T) => Problem | undefined,
): readonly Problem[] {
  const firsts = new Map<string, T>();
  return items.flatMap((item) => {
    const key = keyOf(item);
    const first = firsts.get(key);
    if (first !== undefined) return describe(item, first) ?? [];
    firsts.set(key, item);
    return [];
  });
}
