import type { Entry } from '../model/entry.ts';
import { collectDefinition } from './collect-definition.ts';
import { collectPosition, collectQuestion, collectUsage } from './collect-literature.ts';
import { collectFeature, collectMethod } from './collect-method.ts';
import { EntryNotes } from './entry-notes.ts';
import { scanBody } from './scan-body.ts';

/** Everything that an entry, front matter and body, says about others. */
export function collectEntry(entry: Entry): EntryNotes {
  const notes = new EntryNotes(entry);
  collectFields(notes, entry);
  const replacement = readReplacement(entry);
  if (replacement !== undefined)
    notes.addReference(replacement, [entry.collection], notes.valueSpan(['replaced-by']));
  const { faults, references } = scanBody(entry.body.text);
  for (const { start, end, ...fault } of faults) {
    const span = entry.body.span(start, end);
    notes.problems.push({ rule: 'executable-mdx', span, entry: entry.id, ...fault });
  }
  for (const { target, expected, start, end } of references)
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
