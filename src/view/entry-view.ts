import type { CollectionName } from '../model/collection.ts';
import type { SourceEntry } from '../model/entry.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { type Address, addressOf, addressOfFile, addressOfSource } from './address.ts';
import type { Link } from './phrase.ts';
import { curlQuotes, nameOfSource } from './source-name.ts';

/** What every page of an entry has at its head and foot. */
export interface EntryView {
  readonly section: CollectionName | 'sources';
  readonly id: string;
  readonly title: string;
  readonly address: Address;
  /** The entry that took its place, where it was withdrawn. */
  readonly replacedBy: Link | undefined;
  /** The page that shows its file. */
  readonly file: Link;
  /** The date in the entry itself, for where version control has none. */
  readonly added: string | undefined;
  /** The work that it comes from, or that it is. */
  readonly original: SourceEntry | undefined;
}

/** The collections in the words of a reader: what one entry and many are called. */
export const sectionNames: Readonly<Record<CollectionName | 'sources', { one: string; many: string }>> = {
  terms: { one: 'term', many: 'terms' },
  definitions: { one: 'sense', many: 'senses' },
  methods: { one: 'method', many: 'methods' },
  features: { one: 'feature', many: 'features' },
  usages: { one: 'usage', many: 'usages' },
  positions: { one: 'position', many: 'positions' },
  questions: { one: 'question', many: 'questions' },
  guide: { one: 'guide page', many: 'guide pages' },
  sources: { one: 'source', many: 'sources' },
};

export function titleOf(base: KnowledgeBase, section: CollectionName | 'sources', id: string): string {
  switch (section) {
    case 'terms':
      return base.terms.get(id)?.data.name ?? id;
    case 'definitions':
      return base.definitions.get(id)?.data.label ?? id;
    case 'methods':
      return base.methods.get(id)?.data.name ?? id;
    case 'features':
      return base.features.get(id)?.data.name ?? id;
    case 'usages': {
      const usage = base.usages.get(id)?.data;
      return usage ? `${nameOfSource(base, usage.source).text}, ${curlQuotes(usage.locator)}` : id;
    }
    case 'positions':
      return base.positions.get(id)?.data.name ?? id;
    case 'questions':
      return base.questions.get(id)?.data.question ?? id;
    case 'guide':
      return base.guide.get(id)?.data.title ?? id;
    case 'sources':
      return base.sources.get(id)?.data.title ?? id;
  }
}

export function linkTo(base: KnowledgeBase, section: CollectionName | 'sources', id: string): Link {
  const to = section === 'sources' ? addressOfSource(base, id) : addressOf(section, id);
  return { text: titleOf(base, section, id), to: base[section].has(id) ? to : undefined, id };
}

export function viewEntry(base: KnowledgeBase, section: CollectionName | 'sources', id: string): EntryView {
  const entry = base[section].get(id);
  const file = entry?.file ?? '';
  const line = section === 'sources' ? base.sources.get(id)?.span.start.line : undefined;
  const replacement = replacementOf(entry?.data);
  return {
    section,
    id,
    title: titleOf(base, section, id),
    address: addressOf(section, id),
    replacedBy: replacement === undefined ? undefined : linkTo(base, section, replacement),
    file: { text: file, to: addressOfFile(file, line) },
    added: readKey(entry?.data, 'added'),
    original: base.sources.get(section === 'sources' ? id : (originOf(entry?.data) ?? '')),
  };
}

/** The source of an entry that comes from one, whatever its collection calls it. */
function originOf(data: object | undefined): string | undefined {
  const origin = data && 'origin' in data ? data.origin : undefined;
  return (
    readKey(typeof origin === 'object' ? (origin ?? undefined) : undefined, 'source') ??
    readKey(data, 'source')
  );
}

function readKey(data: object | undefined, key: string): string | undefined {
  const value = data && Object.entries(data).find(([name]) => name === key)?.[1];
  return typeof value === 'string' ? value : undefined;
}

function replacementOf(data: object | undefined): string | undefined {
  return readKey(data, 'replaced-by');
}

/** The ids of a collection that are in use, in order. */
export function listActive(base: KnowledgeBase, section: CollectionName | 'sources'): readonly string[] {
  const known =
    active.get(base[section]) ??
    [...base[section].entries()]
      .filter(([, { data }]) => replacementOf(data) === undefined)
      .map(([id]) => id)
      .sort();
  active.set(base[section], known);
  return known;
}

/** By collection: most pages ask. */
const active = new WeakMap<object, readonly string[]>();
