import { type Dirent, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { bibliographyPath, collectionNames } from '../model/collection.ts';
import type { Problem } from '../model/knowledge-base.ts';
import type { Document, Place } from '../model/span.ts';
import { decodeText } from './decode-text.ts';
import { describeCause } from './describe-cause.ts';
import { Refusal } from './refusal.ts';

/** A content folder as far as it can be read; whatever cannot is a problem at its place. */
export interface ReadContent {
  /** In order of path. A file that does not belong there has an empty text where it is no text: its path is what is wrong. */
  readonly documents: readonly Document[];
  readonly problems: readonly Problem[];
}

const start: Place = { line: 1, column: 1 };
const knownNames: readonly string[] = [...collectionNames, bibliographyPath];

/** The option that names a content folder. */
export type FolderOption = 'content' | 'base';

/** Reads every file of a content folder except hidden ones. Throws `Refusal` where `folder` is no content folder. */
export function readContent(folder: string, option: FolderOption = 'content'): ReadContent {
  const names = listFolder(folder, option);
  if (!isContentFolder(names)) refuseOtherFolder(folder);
  const reader = new ContentReader(folder);
  for (const name of names) reader.visit(name);
  return reader;
}

/** Whether a folder with these names in it is meant as a content folder. */
export function isContentFolder(names: readonly string[]): boolean {
  return names.some((name) => knownNames.includes(name));
}

/** Takes in the files of a content folder one by one, from the disk or from elsewhere. */
export class ContentReader implements ReadContent {
  readonly documents: Document[] = [];
  readonly problems: Problem[] = [];
  readonly #folder: string;

  /** `folder` is where `visit` looks. */
  constructor(folder = '') {
    this.#folder = folder;
  }

  visit(path: string): void {
    const place = join(this.#folder, path);
    const isLink = lstatSync(place, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
    try {
      const found = statSync(place, { throwIfNoEntry: false });
      if (!found)
        this.report(path, 'broken-link', isLink ? 'a link that leads nowhere' : 'a file that vanished');
      else if (found.isDirectory()) this.#visitFolder(path, isLink);
      else if (found.isFile()) this.#visitFile(path);
      else this.report(path, 'no-file', 'something that is neither file nor folder');
    } catch (error) {
      const message = `\`${path}\` cannot be read (${describeCause(error)}); expected what can be: change its permissions, or remove it`;
      this.#add(path, 'unreadable-file', message, start);
    }
  }

  #visitFolder(path: string, isLink: boolean): void {
    const isCollection = (collectionNames as readonly string[]).includes(path);
    if (isFileName(path)) this.report(path, 'folder-as-file', 'a folder with the name of a file');
    else if (isLink && !isCollection) this.report(path, 'linked-folder', 'a link to a folder');
    else for (const name of listVisible(join(this.#folder, path))) this.visit(`${path}/${name}`);
  }

  #visitFile(path: string): void {
    this.takeFile(path, readFileSync(join(this.#folder, path)));
  }

  /** Takes a file in; one that belongs there and is no text is a problem. */
  takeFile(path: string, bytes: Uint8Array): void {
    const { text, fault } = decodeText(bytes);
    if (!isExpected(path)) {
      this.documents.push({ path, text: text ?? '' });
      return;
    }
    if (fault) this.#add(path, fault.messageId, fault.message, fault.place);
    if (text !== undefined) this.documents.push({ path, text });
  }

  /** Notes that what stands at a path cannot be read as a file. */
  report(path: string, messageId: string, what: string): void {
    const isBibliography = path === bibliographyPath;
    const expected = isBibliography ? 'a text file with the bibliography' : 'a text file with an entry';
    this.#add(path, messageId, `\`${path}\` is ${what}; expected ${expected}: replace or remove it`, start);
  }

  #add(path: string, messageId: string, message: string, place: Place): void {
    const entry = path.includes('/') ? path.replace(/^.*\/|\.[^.]*$/g, '') : undefined;
    this.problems.push({
      rule: 'invalid-entry',
      messageId,
      message,
      span: { file: path, start: place, end: place },
      entry,
    });
  }
}

/** Whether the file is text by its name; of others the parser only judges the path. */
function isExpected(path: string): boolean {
  return path === bibliographyPath || /\.mdx?$/.test(path);
}

function isFileName(path: string): boolean {
  return /\.(mdx?|bib)$/.test(path);
}

function listFolder(folder: string, option: FolderOption): readonly string[] {
  try {
    return listVisible(folder);
  } catch (error) {
    const cause = describeCause(error);
    throw new Refusal(
      `cannot read the content folder \`${folder}\` (${cause}): name one with \`--${option} DIR\`, or run this where it is`,
    );
  }
}

/** In order of code units, on every machine; files whose name starts with a dot are somebody else's. */
function listVisible(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .map(({ name }: Dirent) => name)
    .filter((name) => !name.startsWith('.'))
    .sort();
}

function refuseOtherFolder(folder: string): never {
  const inner = join(folder, 'content');
  const isAbove = collectionNames.some((name) => statSync(join(inner, name), { throwIfNoEntry: false }));
  const remedy = isAbove
    ? `did you mean \`${inner}\`?`
    : `expected folders such as ${collectionNames
        .slice(0, 3)
        .map((name) => `\`${name}\``)
        .join(', ')}, and \`${bibliographyPath}\``;
  throw new Refusal(`\`${folder}\` is no content folder: ${remedy}`);
}
