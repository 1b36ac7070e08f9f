import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readRuleDocumentation } from '../../src/checker/rule-documentation.ts';
import { bibliographyPath, collectionNames } from '../../src/model/collection.ts';
import type { Document } from '../../src/model/span.ts';
import { root } from '../support/project-files.ts';

/** A content folder that every door must say the same of. */
export interface Case {
  readonly name: string;
  readonly documents: readonly Document[];
  /** Where it is on the disk; examples of the rules' documentation are nowhere. */
  readonly folder: string | undefined;
}

/** The real content, every fixture, every example of every rule. */
export function listCases(): readonly Case[] {
  const folders = [join(root, 'content'), ...findContentFolders(join(root, 'tests/fixtures'))];
  const onDisk = folders
    .map((folder) => ({ name: folder.slice(root.length + 1), folder, documents: readDocuments(folder) }))
    .flatMap(({ documents, ...rest }) => (documents ? [{ ...rest, documents }] : []));
  return [...onDisk, ...listExamples()];
}

/** Folders with something that no list of texts can express, such as a folder named like a file. */
export function listInexpressible(): readonly string[] {
  return findContentFolders(join(root, 'tests/fixtures'))
    .filter((folder) => readDocuments(folder) === undefined)
    .map((folder) => folder.slice(root.length + 1));
}

/** Writes the documents of a case below a folder. */
export function writeDocuments(documents: readonly Document[], folder: string): void {
  for (const { path, text } of documents) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

function findContentFolders(folder: string): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  const known: readonly string[] = [...collectionNames, bibliographyPath];
  if (entries.some(({ name }) => known.includes(name))) return [folder];
  return entries
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => findContentFolders(join(folder, name)));
}

function readDocuments(folder: string): readonly Document[] | undefined {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  if (entries.some((entry) => !entry.isFile() && (!entry.isDirectory() || /\.(mdx?|bib)$/.test(entry.name))))
    return undefined;
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => ({
        path: file.slice(folder.length + 1).replaceAll('\\', '/'),
        text: decoder.decode(readFileSync(file)),
      }));
  } catch {
    return undefined;
  }
}

function listExamples(): readonly Case[] {
  const rules = join(root, 'src/checker/rules');
  return readdirSync(rules).flatMap((rule) => {
    const path = join(rules, rule, 'doc.mdx');
    const { documentation } = readRuleDocumentation({ path, text: readFileSync(path, 'utf8') });
    return [...documentation.fails, ...documentation.passes].map(({ title, documents }) => ({
      name: `${rule}: ${title}`,
      documents,
      folder: undefined,
    }));
  });
}
