import type { CollectionName } from '../model/collection.ts';
import { splitPredicate } from '../model/identifier.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import type { Span } from '../model/span.ts';

/** An address on the site, from its root, always with a slash at the end (before any `#`). */
export type Address = string;

/** What has a page of its own. */
export type Section = CollectionName | 'sources' | 'findings' | 'rules';

export const editorsId = 'editors';
/** Where the editors' own judgement is explained: the guide, whatever its pages are called. */
export const guideAddress: Address = '/guide/';

export function addressOf(section: Section, id?: string): Address {
  return id === undefined ? `/${section}/` : `/${section}/${id}/`;
}

/** Predicates and methods share one space of ids; so the id alone says where its page is. */
export function findSection(
  base: KnowledgeBase,
  id: string,
): 'definitions' | 'methods' | 'features' | undefined {
  return (['definitions', 'methods', 'features'] as const).find((section) => base[section].has(id));
}

/** The page of a definition, reading, method or feature; `undefined` for an id that names none of them. */
export function addressOfPredicate(base: KnowledgeBase, predicate: string): Address | undefined {
  const { id, reading } = splitPredicate(predicate);
  const section = findSection(base, id);
  return section && addressOf(section, id) + (reading === undefined ? '' : `#${reading}`);
}

export function addressOfSource(base: KnowledgeBase, id: string): Address | undefined {
  if (id === editorsId) return guideAddress;
  return base.sources.has(id) ? addressOf('sources', id) : undefined;
}

/** Senses or readings side by side. */
export function addressOfComparison(...predicates: readonly string[]): Address {
  return `/compare/?ids=${predicates.join(',')}`;
}

/** The page that shows a file of the content folder, and the line in it. */
export function addressOfFile(file: string, line?: number): Address {
  const page = `/files/${file.replace(/\.[a-z]+$/, '')}/`;
  return line === undefined ? page : `${page}#L${line}`;
}

/** A place in a file, for a link: "definitions/so-r.mdx:31". */
export function linkToSpan({ file, start }: Span): { readonly text: string; readonly to: Address } {
  return { text: `${file}:${start.line}`, to: addressOfFile(file, start.line) };
}

/** The place of a sense's verdict on a method's page. */
export function anchorOfVerdict(predicate: string): string {
  return `under-${predicate.replace('@', '-')}`;
}

/** The place of its proof, inside the fold: browsers open what they are led into. */
export function anchorOfProof(predicate: string): string {
  return `proof-${predicate.replace('@', '-')}`;
}
