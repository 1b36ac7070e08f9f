import type { CollectionName } from '../model/collection.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import type { Document } from '../model/span.ts';
import { linkTo } from './entry-view.ts';
import type { Link } from './phrase.ts';

/** A file of the content folder, line by line, so that a claim can be looked up where it is recorded. */
export interface FileView {
  readonly file: string;
  readonly lines: readonly string[];
  /** The entry that it records; none for the bibliography. */
  readonly entry: Link | undefined;
}

export function viewFile(base: KnowledgeBase, { path, text }: Document): FileView {
  const [folder = '', name = ''] = path.split('/');
  const id = name.replace(/\.[^.]*$/, '');
  const hasEntry = folder in base && base[folder as CollectionName].has(id);
  return {
    file: path,
    lines: text.replace(/\n$/, '').split(/\r?\n/),
    entry: hasEntry ? linkTo(base, folder as CollectionName, id) : undefined,
  };
}
