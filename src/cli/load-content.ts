import { relative, resolve, sep } from 'node:path';
import type { KnowledgeBase, Problem } from '../model/knowledge-base.ts';
import type { Document } from '../model/span.ts';
import { readKnowledgeBase } from '../parser/read-knowledge-base.ts';
import type { ReadMemory } from '../parser/read-memory.ts';
import type { TextOptions } from '../reporters/text-options.ts';
import type { Arguments } from './command.ts';
import { type FolderOption, readContent } from './read-content.ts';
import type { Terminal } from './terminal.ts';

export interface Content {
  /** As it was named. */
  readonly folder: string;
  readonly base: KnowledgeBase;
  readonly documents: readonly Document[];
  /** What was wrong before there was a text to read. */
  readonly problems: readonly Problem[];
  readonly textOptions: TextOptions;
}

/** The content folder that `--content` names. Throws `Refusal` where it cannot be read. */
export function loadContent({ options }: Arguments, terminal: Terminal, memory?: ReadMemory): Content {
  return loadFolder(options.content?.[0] ?? 'content', terminal, memory);
}

/**
 * A content folder on the disk; whoever reads it again and again keeps a memory. Throws `Refusal` where it cannot be
 * read.
 */
export function loadFolder(
  folder: string,
  { paint, width, workingFolder }: Terminal,
  memory?: ReadMemory,
  option?: FolderOption,
): Content {
  const { documents, problems } = readContent(folder, option);
  const base = readKnowledgeBase(documents, { problems, memory });
  const pathOf = (file: string) =>
    relative(workingFolder, resolve(workingFolder, folder, file)).replaceAll(sep, '/');
  return { folder, base, documents, problems, textOptions: { paint, width, pathOf } };
}
