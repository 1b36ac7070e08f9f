import type { Document, Edit } from '../model/span.ts';
import { SourcePlaces } from '../parser/source-places.ts';

/** A stretch of a text (UTF-16 offsets) and what stands there instead. */
interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The text with edits of it made, every other character as it was. Line breaks of an edit are written as the file's
 * first one is. Throws `RangeError` where two edits touch each other.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const splices = toSplices(text, edits);
  let result = '';
  let at = 0;
  for (const { start, end, text: inserted } of splices) {
    if (start < at) throw new RangeError(`two edits of one place, at ${start}`);
    result += text.slice(at, start) + inserted;
    at = end;
  }
  return result + text.slice(at);
}

/** Each document with the edits of its file made. */
export function editDocuments(documents: readonly Document[], edits: readonly Edit[]): readonly Document[] {
  const byFile = Map.groupBy(edits, ({ span }) => span.file);
  return documents.map((document) => {
    const own = byFile.get(document.path);
    return own ? { path: document.path, text: applyEdits(document.text, own) } : document;
  });
}

/** Of groups of edits, in order, those that leave each other's places alone; equal edits are one. */
export function chooseSeparate<T>(
  groups: readonly T[],
  editsOf: (group: T) => readonly Edit[],
): readonly T[] {
  const taken: Edit[] = [];
  return groups.filter((group) => {
    const edits = editsOf(group).filter((edit) => !taken.some((other) => isSame(edit, other)));
    if (edits.some((edit) => taken.some((other) => isTouching(edit, other)))) return false;
    taken.push(...edits);
    return true;
  });
}

function toSplices(text: string, edits: readonly Edit[]): readonly Splice[] {
  const places = new SourcePlaces(text);
  const lineBreak = /\r\n?|\n/.exec(text)?.[0] ?? '\n';
  const separate = edits.filter((edit, index) => !edits.slice(0, index).some((other) => isSame(edit, other)));
  return separate
    .map(({ span, text: inserted }) => {
      const [start, end] = [places.offset(span.start), places.offset(span.end)];
      const isAfterMark = start === 1 && end > start && text.startsWith('\uFEFF');
      return { start: isAfterMark ? 0 : start, end, text: inserted.replaceAll('\n', lineBreak) };
    })
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

function isSame(a: Edit, b: Edit): boolean {
  return (
    a.text === b.text &&
    a.span.file === b.span.file &&
    comparePlaces(a, b, 'start', 'start') === 0 &&
    comparePlaces(a, b, 'end', 'end') === 0
  );
}

/** Whether two edits overlap, or insert at one place. */
function isTouching(a: Edit, b: Edit): boolean {
  if (a.span.file !== b.span.file) return false;
  if (comparePlaces(a, b, 'start', 'start') === 0) return true;
  return comparePlaces(a, b, 'start', 'end') < 0 && comparePlaces(b, a, 'start', 'end') < 0;
}

function comparePlaces(a: Edit, b: Edit, ofA: 'start' | 'end', ofB: 'start' | 'end'): number {
  return a.span[ofA].line - b.span[ofB].line || a.span[ofA].column - b.span[ofB].column;
}
