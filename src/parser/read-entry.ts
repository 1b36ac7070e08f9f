import { type CollectionName, collections } from '../model/collection.ts';
import type { Entry } from '../model/entry.ts';
import { idPattern, reservedIds } from '../model/identifier.ts';
import type { Problem, Repair } from '../model/knowledge-base.ts';
import type { Document, Span } from '../model/span.ts';
import { explainFences } from './explain-fences.ts';
import type { IndexedText } from './indexed-text.ts';
import { toKebabCase } from './kebab-case.ts';
import { findNearestName } from './nearest-name.ts';
import { patchFrontMatter } from './patch-front-matter.ts';
import { type FrontMatter, readFrontMatter } from './read-front-matter.ts';
import type { BodyReference } from './read-tag.ts';
import { type ScannedBody, scanBody } from './scan-body.ts';
import { type SplitDocument, splitDocument } from './split-document.ts';

export interface ReadEntry {
  /** Undefined where a problem hinders reading. */
  readonly entry: Entry | undefined;
  /** Where there is no entry: what can still be judged of it. Undefined where that is nothing. */
  readonly patched: PatchedEntry | undefined;
  /** What the file's name says, readable or not; undefined where it says nothing. */
  readonly name: { readonly collection: CollectionName; readonly id: string } | undefined;
  /** What the commentary names. */
  readonly bodyReferences: readonly BodyReference[];
  readonly problems: readonly Problem[];
}

/**
 * An entry of a file that has faults, with stand-ins in their place: what else the file says can be judged, and nothing
 * follows from it.
 */
export interface PatchedEntry {
  readonly entry: Entry;
  /** The places of which nothing can be said but what is wrong with them. */
  readonly faults: readonly Span[];
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
      // What stands first is written anew, and the mark before it goes.
      repair: split.source.text === '' ? undefined : removeMark(split),
    });
  }
  const nothing = { entry: undefined, patched: undefined, bodyReferences: [] };
  if (!named.collection) return { ...nothing, name: undefined, problems };
  const name = named.isId && named.isInPlace ? { collection: named.collection, id: named.id } : undefined;
  const fault = explainFences(split);
  // A file of another extension without front matter is evidently no entry: its name is what is wrong.
  const isOther =
    split.fault === 'missing' && named.faults.some(({ messageId }) => messageId === 'wrong-extension');
  if (fault && !isOther) problems.push({ rule: 'invalid-entry', ...fault });
  if (!split.frontMatter) return { ...nothing, name, problems: tag(problems, named.id) };

  const { start, end } = split.frontMatter;
  const frontMatter = readFrontMatter(split.source, start, end);
  const checked = checkSchema(named.collection, frontMatter);
  const bodyText = split.source.text.slice(split.bodyStart);
  const body = scanBody(bodyText);
  problems.push(...frontMatter.problems, ...checked.problems, ...explainBody(split, body));
  const read = { name, bodyReferences: body.references, problems: tag(problems, named.id) };
  if (checked.data === undefined) return { ...read, entry: undefined, patched: undefined };
  const entry: Entry = {
    collection: named.collection,
    id: named.isId ? named.id : toKebabCase(named.id),
    file: document.path,
    data: checked.data as Entry['data'],
    locate: checked.locate,
    body: {
      text: bodyText,
      span: (from, to) => split.source.span(split.bodyStart + from, split.bodyStart + to),
    },
  };
  const canRead = checked.fits && name && !split.fault && frontMatter.problems.length === 0;
  return canRead
    ? { ...read, entry, patched: undefined }
    : {
        ...read,
        entry: undefined,
        patched: { entry, faults: [...checked.faults, ...findUnsure(split, frontMatter)] },
      };
}

/** From the field in which the YAML breaks on, nothing is sure: neither what stands there nor that something is missing. */
function findUnsure(
  { source: { text, span, place }, bodyStart }: SplitDocument,
  { unreliableFrom }: FrontMatter,
): readonly Span[] {
  if (unreliableFrom === undefined) return [];
  const fields = [...text.slice(0, bodyStart).matchAll(/^[^\s#-]/gm)].map(({ index }) => index);
  const start = fields.findLast((index) => place(index).line <= unreliableFrom) ?? 0;
  return [span(start, bodyStart)];
}

function removeMark({ source: { text, span } }: SplitDocument): Repair {
  const first = /^.*\n?/.exec(text)?.[0] ?? '';
  return { title: 'Save it without the mark', edits: [{ span: span(0, first.length), text: first }] };
}

/** What is wrong in the commentary, whether or not the front matter can be read. */
function explainBody({ source, bodyStart }: SplitDocument, { faults }: ScannedBody): readonly Problem[] {
  return faults.map(({ start, end, ...fault }) => ({
    rule: 'executable-mdx',
    span: source.span(bodyStart + start, bodyStart + end),
    ...fault,
    repair: fault.messageId === 'html-comment' ? moveRemark(source, bodyStart + start) : undefined,
  }));
}

/** A remark says the same, and is as invisible, in the front matter; a line of its own goes with it. */
function moveRemark({ text, span }: IndexedText, start: number): Repair | undefined {
  const end = text.indexOf('-->', start) + '-->'.length;
  const remark = /^<!--([\s\S]*?)-->$/.exec(text.slice(start, end))?.[1]?.trim();
  if (remark === undefined) return undefined;
  const below = text.indexOf('\n') + 1;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const isAlone = text.slice(lineStart, start).trim() === '' && /^[ \t]*(?:\n|$)/.test(text.slice(end));
  const lineEnd = text.indexOf('\n', end) + 1 || text.length;
  const removed = isAlone ? span(lineStart, lineEnd) : span(start, end);
  const lines = remark.split('\n').map((line) => `# ${line.trim()}\n`);
  return {
    title: 'Move it into the front matter, as a remark after `#`',
    edits: [
      ...(remark === '' ? [] : [{ span: span(below, below), text: lines.join('') }]),
      { span: removed, text: '' },
    ],
  };
}

function tag(problems: readonly Problem[], id: string): readonly Problem[] {
  return problems.map((problem) => ({ ...problem, entry: id }));
}

function checkSchema(collection: CollectionName, frontMatter: FrontMatter) {
  const { unreliableFrom, locate, data } = frontMatter;
  const { schema } = collections[collection];
  const result = schema.safeParse(data, { reportInput: true });
  if (result.success) return { fits: true, data: result.data, locate, problems: [], faults: [] };
  const patched = patchFrontMatter(schema, frontMatter);
  if (unreliableFrom === undefined) return { fits: false, ...patched };
  const problems = patched.problems.filter(
    ({ messageId, span }) =>
      messageId !== 'missing-key' &&
      // A value that could not be read leaves its key empty.
      span.end.line < unreliableFrom - (messageId.startsWith('empty-') ? 1 : 0),
  );
  return { fits: false, ...patched, problems };
}

interface ReadPath {
  /** Undefined where the file cannot be read as an entry. */
  readonly collection: CollectionName | undefined;
  readonly id: string;
  readonly isId: boolean;
  /** Whether it stands in the folder in which it belongs. */
  readonly isInPlace: boolean;
  readonly faults: readonly NameFault[];
}

/** What a file's path says: `definitions/so-r.mdx` is the definition `so-r`. */
function readPath(path: string): ReadPath {
  const [folder = '', ...names] = path.split('/');
  const file = names.at(-1) ?? folder;
  const id = file.replace(/\.[^.]*$/, '');
  const extension = file.slice(id.length);
  const folders = Object.keys(collections);
  const isId = describeId(id) === undefined;
  const refuse = (
    messageId: string,
    message: string,
    { suggestion, meant }: { suggestion?: string | undefined; meant?: string | undefined } = {},
  ): ReadPath => ({
    collection: extension === '.mdx' && meant !== undefined && isCollection(meant) ? meant : undefined,
    id,
    isId,
    isInPlace: false,
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
      { suggestion: near, meant: near },
    );
  }
  if (names.length > 1) {
    return refuse(
      'nested-folder',
      `unexpected folder within \`${folder}\`; expected entries directly in it: move the file to \`${folder}/${file}\``,
      { suggestion: `${folder}/${file}`, meant: folder },
    );
  }
  const badId = describeId(id);
  const faults = extension === '.mdx' ? [badId ?? []].flat() : [describeExtension(folder, id, extension)];
  const canRead = extension === '.mdx' || extension === '.md';
  return { collection: canRead ? folder : undefined, id, isId, isInPlace: true, faults };
}

/** Extensions that editors and copies give to text; what has another one is hardly meant as an entry. */
const textExtension = /^\.(?:mdx?[^a-z]*|mdx?[._-].*|markdown|txt|text|yaml|yml|bak|orig)?$/i;

function describeExtension(folder: string, id: string, extension: string): NameFault {
  const near = toKebabCase(id);
  const suggestion = textExtension.test(extension) && idPattern.test(near) ? `${near}.mdx` : undefined;
  const kept = `an entry of \`${folder}\` is a file \`id.mdx\``;
  return {
    messageId: 'wrong-extension',
    message: `unexpected ${extension === '' ? 'file without an extension' : `extension \`${extension}\``}; ${kept}: ${
      suggestion ? `rename the file to \`${suggestion}\`, or move it` : 'move the file'
    } out of the content folder${suggestion ? ' if it is no entry' : ''}`,
    suggestion,
  };
}

type NameFault = Pick<Problem, 'messageId' | 'message' | 'suggestion'>;

function describeId(id: string): NameFault | undefined {
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
