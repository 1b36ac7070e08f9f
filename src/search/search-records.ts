import type { Origin } from '../model/citation.ts';
import type { CollectionName } from '../model/collection.ts';
import type { Entry } from '../model/entry.ts';
import { type Kind, kinds } from '../model/kind.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';

export type SearchSection = CollectionName | 'sources';

/** An entry as the search box knows it: what it is found by, and what is shown of it. */
export interface SearchRecord {
  readonly title: string;
  /** Other names, the id among them. */
  readonly aliases: readonly string[];
  readonly collection: SearchSection;
  /** What it is, in words, beyond its collection: "a problem". */
  readonly kind: string | undefined;
  /** Of a sense: its term's name. */
  readonly term: string | undefined;
  readonly gloss: string;
  readonly quote: string;
  /** Authors of the sources that it comes from. */
  readonly authors: readonly string[];
  readonly address: string;
}

/** How entries are called and where their pages are: the same on the page of search results as everywhere. */
export interface Naming {
  titleOf(section: SearchSection, id: string): string;
  addressOf(section: SearchSection, id: string): string;
}

/** The order in which equally good hits are shown. */
export const searchSections = [
  'terms',
  'definitions',
  'methods',
  'features',
  'sources',
  'usages',
  'positions',
  'questions',
  'guide',
] as const satisfies readonly SearchSection[];

/** Every entry that is in use, and every source, in the order of sections and ids. */
export function listSearchRecords(base: KnowledgeBase, naming: Naming): readonly SearchRecord[] {
  return searchSections.flatMap((section) =>
    [...base[section].values()]
      .filter(({ data }) => !('replaced-by' in data) || data['replaced-by'] === undefined)
      .map(({ id, data }) => ({
        collection: section,
        title: naming.titleOf(section, id),
        address: naming.addressOf(section, id),
        kind: undefined,
        term: undefined,
        gloss: '',
        quote: '',
        ...describe(base, section, data),
        aliases: unique([id, ...('aliases' in data ? (data.aliases ?? []) : []), ...readingNames(data)]),
        authors: authorsOf(base, sourcesOf(id, section, data)),
      })),
  );
}

type Data = Entry['data'] | { readonly title: string };

function describe(base: KnowledgeBase, section: SearchSection, data: Data): Partial<SearchRecord> {
  const gloss =
    'gloss' in data
      ? data.gloss
      : 'question' in data
        ? data.question
        : 'summary' in data
          ? data.summary
          : undefined;
  const readings = 'readings' in data && section === 'definitions' ? Object.values(data.readings ?? {}) : [];
  const glosses = readings.map((reading) => (typeof reading === 'string' ? '' : reading.gloss));
  const quote = 'origin' in data ? data.origin.quote : 'quote' in data ? data.quote : undefined;
  return {
    gloss: [gloss ?? '', ...glosses].join(' ').trim(),
    quote: quote ?? '',
    ...('kind' in data && { kind: kinds[data.kind as Kind].noun }),
    ...('term' in data && { term: base.terms.get(data.term)?.data.name ?? data.term }),
  };
}

function readingNames(data: Data): readonly string[] {
  return 'label' in data && data.readings
    ? Object.keys(data.readings).map((reading) => `${data.label} (${reading})`)
    : [];
}

function sourcesOf(id: string, section: SearchSection, data: Data): readonly string[] {
  if (section === 'sources') return [id];
  const origins: readonly Origin[] = [
    ...('origin' in data ? [data.origin] : []),
    ...('origins' in data ? (data.origins ?? []) : []),
  ];
  return [
    ...('source' in data ? [data.source] : []),
    ...('holder' in data ? [data.holder] : []),
    ...origins.flatMap(({ source }) => source ?? []),
  ];
}

function authorsOf(base: KnowledgeBase, sources: readonly string[]): readonly string[] {
  return unique(sources.flatMap((source) => base.sources.get(source)?.data.authors ?? []));
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
