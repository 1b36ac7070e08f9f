import { type CollectionName, collectionNames, collections } from '../../../model/collection.ts';
import type { Entry } from '../../../model/entry.ts';
import { joinPredicate, splitPredicate } from '../../../model/identifier.ts';
import type { KnowledgeBase, Reference } from '../../../model/knowledge-base.ts';
import { isWithin } from '../../../model/span.ts';
import { findNearestNames, isUnmistakable } from '../../../parser/nearest-name.ts';
import { findCurrent, isWithdrawn, listCurrent, type ReadReference } from '../../current-entry.ts';
import type { Fix } from '../../diagnostic.ts';
import { joinNames } from '../../name-predicate.ts';
import type { Report } from '../../rule.ts';

/** Where more sorts of entry would do than anybody reads, they are not listed. */
const mostNamed = 3;

export type Judgement = Pick<Report, 'messageId' | 'message' | 'severity' | 'fixes' | 'related'>;

/**
 * What is wrong with a reference, if anything. `faulty` holds `collection/id` of all that has a problem of its own: that
 * is the root, and what names it is not at fault.
 */
export function judgeReference(
  base: KnowledgeBase,
  { reference, from, to: entry }: ReadReference,
  faulty: ReadonlySet<string>,
): Judgement | undefined {
  const { target, expected, span } = reference;
  const { id, reading } = splitPredicate(target);
  if (expected.includes('sources') && base.sources.has(id)) return undefined;
  if (!entry) return judgeMissing(base, reference, faulty);
  const current = findCurrent(base, entry.collection, id) as Entry | undefined;
  if (current && reading !== undefined && !readingsOf(current).includes(reading))
    return areReadingsSure(base, current) ? judgeReading(reference, entry, current, reading) : undefined;
  if (!isWithdrawn(entry) || (from && isWithdrawn(from)) || isReadingAlone(reference)) return undefined;
  // A trail that leads nowhere is reported where it breaks off or turns in a circle.
  return current && judgeWithdrawn(span, entry, current, reading);
}

function judgeMissing(
  base: KnowledgeBase,
  { target, expected, span }: Reference,
  faulty: ReadonlySet<string>,
): Judgement | undefined {
  const { id, reading } = splitPredicate(target);
  const isSource = expected.every((name) => name === 'sources');
  if (expected.some((name) => faulty.has(`${name}/${id}`) || faulty.has(`${name}/`))) return undefined;
  const namesake = collectionNames.find((name) => !expected.includes(name) && base[name].has(id));
  const wanted =
    expected.length > mostNamed ? 'an entry or a source' : joinNames(expected.map(nameCollection), 'or');
  const known = expected.flatMap((name) =>
    name === 'sources' ? [...base.sources.keys()] : listCurrent(base, name).map((entry) => entry.id),
  );
  const near = findNearestNames(id, known);
  const addition = isSource
    ? 'add it to `references.bib`'
    : expected.includes('sources')
      ? 'add the entry, or the source to `references.bib`'
      : 'add the entry';
  const remedy = near[0] ? `did you mean \`${near[0]}\`?` : `correct the id, or ${addition}.`;
  return {
    messageId: namesake ? 'wrong-collection' : isSource ? 'unknown-source' : 'unknown-id',
    message: `\`${id}\` ${namesake ? `is ${nameCollection(namesake)}` : 'names nothing'}; expected ${wanted}: ${remedy}`,
    fixes: near
      .slice(0, 1)
      .map((name) => rewrite(span, joinPredicate(name, reading), isUnmistakable(id, near))),
  };
}

/** Whether no fault of an entry is one of its readings, or may hide one. */
function areReadingsSure({ problems }: KnowledgeBase, { file, locate }: Entry): boolean {
  const places = [locate.keySpan(['readings']), locate.valueSpan(['readings'])];
  return !problems.some(
    ({ rule, messageId, span, suggestion }) =>
      span.file === file &&
      rule === 'invalid-entry' &&
      (messageId.startsWith('yaml-') ||
        messageId === 'duplicate-key' ||
        (messageId === 'unknown-key' && suggestion === undefined) ||
        places.some((place) => isWithin(span, place))),
  );
}

function judgeReading(reference: Reference, entry: Entry, current: Entry, reading: string): Judgement {
  const readings = readingsOf(current);
  const near = findNearestNames(reading, readings);
  const moved = current === entry ? '' : `\`${entry.id}\` was replaced by \`${current.id}\`; `;
  const list = joinNames(
    readings.map((name) => `\`${name}\``),
    'or',
  );
  const remedy = near[0] ? `did you mean \`${near[0]}\`?` : 'correct it, or record the reading.';
  return {
    messageId: 'unknown-reading',
    message: `${moved}\`${current.id}\` has no reading \`${reading}\`; expected ${readings.length > 0 ? list : 'none, since it has no readings'}: ${remedy}`,
    fixes: near.slice(0, 1).map((name) => {
      const text = isReadingAlone(reference) ? name : joinPredicate(current.id, name);
      return rewrite(reference.span, text, isUnmistakable(reading, near));
    }),
  };
}

function judgeWithdrawn(
  span: Reference['span'],
  entry: Entry,
  current: Entry,
  reading: string | undefined,
): Judgement {
  const judgement = {
    messageId: 'withdrawn',
    severity: 'warning',
    related: [{ span: entry.locate.valueSpan(['replaced-by']), label: 'withdrawn here' }],
  } as const;
  const replacement = joinPredicate(current.id, reading);
  return {
    ...judgement,
    message: `\`${entry.id}\` was withdrawn and replaced by \`${current.id}\`, as which it is read here; expected a current entry: write \`${replacement}\`.`,
    fixes: [rewrite(span, replacement, true)],
  };
}

/** Some places name a definition by a key of its own, so that the text there is a reading and no more. */
function isReadingAlone({ target, span }: Reference): boolean {
  return (
    target.includes('@') &&
    span.end.line === span.start.line &&
    span.end.column - span.start.column < target.length
  );
}

function readingsOf(entry: Entry): readonly string[] {
  return 'readings' in entry.data && 'term' in entry.data ? Object.keys(entry.data.readings ?? {}) : [];
}

function nameCollection(name: CollectionName | 'sources'): string {
  return name === 'sources' ? 'a source' : `a ${collections[name].concept}`;
}

function rewrite(span: Reference['span'], text: string, isCertain: boolean): Fix {
  return {
    grade: isCertain ? 'safe' : 'needs-author',
    title: `Write \`${text}\`.`,
    edits: [{ span, text }],
  };
}
