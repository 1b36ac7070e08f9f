import type { Definition } from '../model/definition.ts';
import { hasLift } from '../model/kind.ts';
import { predicateRelations } from '../model/relation.ts';
import type { Sentence } from '../model/sentence.ts';
import { collectCriteria } from './collect-criteria.ts';
import { collectModelLinks, collectRelations } from './collect-relations.ts';
import type { EntryNotes } from './entry-notes.ts';

/** Notes what a definition refers to and claims. */
export function collectDefinition(notes: EntryNotes, definition: Definition): void {
  notes.addReference(definition.term, ['terms'], notes.valueSpan(['term']));
  notes.addCitation(definition.origin, ['origin']);
  for (const [index, origin] of (definition.origins ?? []).entries())
    notes.addCitation(origin, ['origins', index]);
  collectReadings(notes, definition);
  collectCriteria(notes, definition);
  for (const relation of predicateRelations)
    collectRelations(notes, relation, definition[relation], ['definitions', 'features']);
  collectModelLinks(notes, definition);
}

/**
 * That a definition has these readings, and each of them as a choice. Readings say which methods qualify, so that a
 * definition without a lift has none to reason with.
 */
function collectReadings(notes: EntryNotes, definition: Definition): void {
  const { id } = notes.entry;
  const readings = Object.entries(definition.readings ?? {});
  for (const [reading, { origin }] of readings) notes.addCitation(origin, ['readings', reading, 'origin']);
  if (readings.length === 0 || !hasLift(definition.kind)) return;
  const owner = definition.origin.source;
  addStructure(notes, { type: 'readings', definition: id, readings: readings.map(([name]) => name) }, owner, [
    'readings',
  ]);
  // With one reading the choice is no choice: it would be the same sentence.
  if (readings.length === 1) return;
  for (const [reading, { origin }] of readings) {
    const sentence: Sentence = { type: 'reading', definition: id, reading };
    addStructure(notes, sentence, origin?.source ?? owner, ['readings', reading]);
  }
}

function addStructure(
  notes: EntryNotes,
  sentence: Sentence,
  owner: string | undefined,
  path: readonly string[],
): void {
  const { collection, id, locate } = notes.entry;
  const span = locate.keySpan(path);
  notes.drafts.push({
    part: 'structure',
    ends: [{ id, span, expected: ['definitions'], need: 'nothing' }],
    claim: {
      sentence,
      entry: { collection, id },
      path,
      span,
      assertedBy: [{ source: owner ?? 'editors' }],
      disputedBy: [],
      ground: undefined,
    },
  });
}
