import { z } from 'zod';
import { relationNames } from './relation.ts';

/** Names that no entry can have: they are words of the sentence grammar, or name something built in. */
export const reservedIds: readonly string[] = [
  'core',
  'editors',
  'and',
  'or',
  'not',
  'given',
  ...relationNames,
];

export const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const referencePattern = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:@[a-z0-9]+(?:-[a-z0-9]+)*)?$/;

/** The id of an entry: its file's stem, kebab-case. */
export const idSchema = z.string().regex(idPattern, 'an id in kebab-case, such as `my-entry-1`');

/** A predicate: a definition, `definition@reading`, or (where allowed) a feature. */
export const predicateSchema = z.string().regex(referencePattern, 'an id, or `definition@reading`');

/** Splits `so-r@narrow` into the entry's id and the reading. */
export function splitPredicate(predicate: string): { id: string; reading: string | undefined } {
  const at = predicate.indexOf('@');
  return at < 0
    ? { id: predicate, reading: undefined }
    : { id: predicate.slice(0, at), reading: predicate.slice(at + 1) };
}

export function joinPredicate(id: string, reading: string | undefined): string {
  return reading === undefined ? id : `${id}@${reading}`;
}
