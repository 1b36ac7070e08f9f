import type { Entry } from '../model/entry.ts';
import { collectDefinition } from './collect-definition.ts';
import { collectPosition, collectQuestion, collectUsage } from './collect-literature.ts';
import { collectFeature, collectMethod } from './collect-method.ts';
import { EntryNotes } from './entry-notes.ts';
import type { BodyReference } from './read-tag.ts';

/** Everything that an entry says about others, in its front matter and, as `bodyReferences`, in its body. */
export function collectEntry(entry: Entry, bodyReferences: readonly BodyReference[]): EntryNotes {
  const notes = new EntryNotes(entry);
  collectFields(notes, entry);
  const replacement = readReplacement(entry);
  if (replacement !== undefined)
    notes.addReference(replacement, [entry.collection], notes.valueSpan(['replaced-by']));
  for (const { target, expected, start, end } of bodyReferences)
    notes.addReference(target, expected, entry.body.span(start, end));
  return notes;
}

/** The entry that took this one's place. */
export function readReplacement(entry: Entry): string | undefined {
  return 'replaced-by' in entry.data ? entry.data['replaced-by'] : undefined;
}

function collectFields(notes: EntryNotes, entry: Entry): void {
  if (isOf(entry, 'definitions')) collectDefinition(notes, entry.data);
  else if (isOf(entry, 'methods')) collectMethod(notes, entry.data);
  else if (isOf(entry, 'features')) collectFeature(notes, entry.data);
  else if (isOf(entry, 'usages')) collectUsage(notes, entry.data);
  else if (isOf(entry, 'positions')) collectPosition(notes, entry.data);
  else if (isOf(entry, 'questions')) collectQuestion(notes, entry.data);
}

function isOf<C extends Entry['collection']>(entry: Entry, collection: C): entry is Entry<C> {
  return entry.collection === collection;
}
