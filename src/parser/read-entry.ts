import { type CollectionName, collections } from '../model/collection.ts';
import type { Entry } from '../model/entry.ts';
import { idPattern, reservedIds } from '../model/identifier.ts';
import type { Problem } from '../model/knowledge-base.ts';
import type { Document } from '../model/span.ts';
import { explainIssues } from './explain-issues.ts';
import { toKebabCase } from './kebab-case.ts';
import { findNearestName } from './nearest-name.ts';
import { type FrontMatter, readFrontMatter } from './read-front-matter.ts';
import { type SplitDocument, splitDocument } from './split-document.ts';

export interface ReadEntry {
  /** Undefined where a problem hinders reading. */
  readonly entry: Entry | undefined;
  /** What the file's name says, readable or not; undefined where it says nothing. */
  readonly name: { readonly collection: CollectionName; readonly id: string } | undefined;
  readonly problems: readonly Problem[];
}

/**
 * Reads one file of a collection. Every problem of the file is reported at once; only a file whose front matter fits
 * its schema and whose name is an id gives an entry. Never throws.
 */
export function readEntry(document: Document): ReadEntry {
  const split = splitDocument(document);
  const named = readPath(document.path);
  const firstLine = split.source.lineSpan(1);
  const problems: Problem[] = named.faults.map((fault) => ({
    rule: 'invalid-entry',
    span: firstLine,
    ...fault,
  }));
  if (split.source.hasByteOrderMark) {
    problems.push({
      rule: 'invalid-entry',
      messageId: 'byte-order-mark',
      message:
        'unexpected byte order mark at the start of the file; expected `---`: save it as UTF-8 without BOM',
      span: firstLine,
    });
  }
  if (!named.collection) return { entry: undefined, name: undefined, problems };
  const name = named.isId ? { collection: named.collection, id: named.id } : undefined;
  const giveUp = (): ReadEntry => ({ entry: undefined, name, problems: tag(problems, named.id) });
  const fault = describeFault(split);
  if (fault) problems.push({ rule: 'invalid-entry', span: firstLine, ...fault });
  if (!split.frontMatter) return giveUp();

  const { start, end } = split.frontMatter;
  const frontMatter = readFrontMatter(split.source, start, end);
  const checked = checkSchema(named.collection, frontMatter);
  problems.push(...frontMatter.problems, ...checked.problems);
  const canRead =
    checked.data !== undefined && named.isId && !split.fault && frontMatter.problems.length === 0;
  if (!canRead) return giveUp();
  const bodyText = split.source.text.slice(split.bodyStart);
  const entry: Entry = {
    collection: named.collection,
    id: named.id,
    file: document.path,
    data: checked.data as Entry['data'],
    locate: frontMatter.locate,
    body: {
      text: bodyText,
      span: (from, to) => split.source.span(split.bodyStart + from, split.bodyStart + to),
    },
  };
  return { entry, name, problems: tag(problems, named.id) };
}

function tag(problems: readonly Problem[], id: string): readonly Problem[] {
  return problems.map((problem) => ({ ...problem, entry: id }));
}

function checkSchema(collection: CollectionName, frontMatter: FrontMatter) {
  const { unreliableFrom } = frontMatter;
  const { schema } = collections[collection];
  const result = schema.safeParse(frontMatter.data, { reportInput: true });
  if (result.success) return { data: result.data, problems: [] };
  const problems = explainIssues(result.error.issues, schema, frontMatter).filter(
    (problem) =>
      unreliableFrom === undefined ||
      (problem.messageId !== 'missing-key' &&
        // A value that could not be read leaves its key empty.
        problem.span.end.line < unreliableFrom - (problem.messageId === 'empty-value' ? 1 : 0)),
  );
  return { data: undefined, problems };
}

function describeFault(split: SplitDocument): Pick<Problem, 'messageId' | 'message'> | undefined {
  if (split.fault === 'empty') {
    return {
      messageId: 'empty-file',
      message:
        'this file is empty; expected front matter between two lines `---`: write it, or delete the file',
    };
  }
  if (split.fault === 'missing') {
    return {
      messageId: 'no-front-matter',
      message: 'no front matter; expected `---` as the first line: put the fields between two lines `---`',
    };
  }
  if (split.fault === 'unterminated') {
    return {
      messageId: 'unterminated-front-matter',
      message: 'the front matter opens here and never closes; add a line `---` after its last field',
    };
  }
  return undefined;
}

interface ReadPath {
  /** Undefined where the file cannot be read as an entry. */
  readonly collection: CollectionName | undefined;
  readonly id: string;
  readonly isId: boolean;
  readonly faults: readonly Pick<Problem, 'messageId' | 'message' | 'suggestion'>[];
}

/** What a file's path says: `definitions/so-r.mdx` is the definition `so-r`. */
function readPath(path: string): ReadPath {
  const [folder = '', ...names] = path.split('/');
  const file = names.at(-1) ?? folder;
  const id = file.replace(/\.[^.]*$/, '');
  const extension = file.slice(id.length);
  const folders = Object.keys(collections);
  const refuse = (messageId: string, message: string, suggestion?: string): ReadPath => ({
    collection: undefined,
    id,
    isId: false,
    faults: [{ messageId, message, suggestion }],
  });
  if (names.length === 0) {
    return refuse(
      'unknown-file',
      `unexpected file \`${path}\`; expected entries in the folders ${folders.join(', ')}: move it`,
    );
  }
  if (!isCollection(folder)) {
    const near = findNearestName(folder, folders);
    const remedy = near ? `did you mean \`${near}\`?` : 'move the file into one of these';
    return refuse(
      'unknown-folder',
      `unexpected folder \`${folder}\`; expected ${folders.join(', ')}: ${remedy}`,
      near,
    );
  }
  if (names.length > 1) {
    return refuse(
      'nested-folder',
      `unexpected folder within \`${folder}\`; expected entries directly in it: move the file to \`${folder}/${file}\``,
      `${folder}/${file}`,
    );
  }
  const faults: Pick<Problem, 'messageId' | 'message' | 'suggestion'>[] = [];
  if (extension !== '.mdx') {
    faults.push({
      messageId: 'wrong-extension',
      message: `unexpected extension \`${extension}\`; expected \`.mdx\`: rename the file to \`${id}.mdx\``,
      suggestion: `${id}.mdx`,
    });
  }
  const badId = describeId(id);
  if (badId) faults.push(badId);
  const canRead = extension === '.mdx' || extension === '.md';
  return { collection: canRead ? folder : undefined, id, isId: !badId, faults };
}

function describeId(id: string): Pick<Problem, 'messageId' | 'message' | 'suggestion'> | undefined {
  if (reservedIds.includes(id)) {
    return {
      messageId: 'reserved-id',
      message: `the id \`${id}\` is reserved; expected an id that is no word of the sentence grammar: rename the file`,
    };
  }
  if (idPattern.test(id)) return undefined;
  const near = toKebabCase(id);
  const remedy = idPattern.test(near) ? `rename the file to \`${near}.mdx\`` : 'rename the file';
  return {
    messageId: 'bad-file-name',
    message: `the file's name \`${id}\` is no id; expected lower-case letters, digits and single hyphens: ${remedy}`,
    suggestion: idPattern.test(near) ? near : undefined,
  };
}

function isCollection(folder: string): folder is CollectionName {
  return Object.hasOwn(collections, folder);
}
