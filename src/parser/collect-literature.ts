import type { Position } from '../model/position.ts';
import type { Question } from '../model/question.ts';
import type { Usage } from '../model/usage.ts';
import type { EntryNotes } from './entry-notes.ts';

/** Notes what a usage refers to. */
export function collectUsage(notes: EntryNotes, usage: Usage): void {
  notes.addSource(usage.source, ['source']);
  notes.addQuotedIn(usage['quoted-in'], ['quoted-in']);
  for (const [index, mention] of usage.mentions.entries()) {
    const path = ['mentions', index];
    if ('method' in mention) {
      notes.addReference(mention.method, ['methods'], notes.valueSpan([...path, 'method']));
      continue;
    }
    notes.addReference(mention.term, ['terms'], notes.valueSpan([...path, 'term']));
    if (mention.sense !== undefined)
      notes.addReference(mention.sense, ['definitions'], notes.valueSpan([...path, 'sense']));
  }
}

/** Notes what a position chooses, accepts and rejects. */
export function collectPosition(notes: EntryNotes, position: Position): void {
  const { locate } = notes.entry;
  notes.addSource(position.holder, ['holder']);
  for (const [term, senses] of Object.entries(position.senses ?? {})) {
    notes.addReference(term, ['terms'], locate.keySpan(['senses', term]));
    if (typeof senses === 'string') {
      notes.addReference(senses, ['definitions'], notes.valueSpan(['senses', term]));
    } else {
      for (const [index, sense] of senses.entries())
        notes.addReference(sense, ['definitions'], notes.valueSpan(['senses', term, index]));
    }
  }
  for (const [definition, reading] of Object.entries(position.readings ?? {})) {
    notes.addReference(definition, ['definitions'], locate.keySpan(['readings', definition]));
    notes.addReference(
      `${definition}@${reading}`,
      ['definitions'],
      notes.valueSpan(['readings', definition]),
    );
  }
  for (const part of ['accepts', 'rejects'] as const) {
    for (const [index, text] of (position[part] ?? []).entries())
      collectPositionSentence(notes, position.holder, part, text, index);
  }
}

function collectPositionSentence(
  notes: EntryNotes,
  holder: string,
  part: 'accepts' | 'rejects',
  text: string,
  index: number,
): void {
  const path = [part, index];
  const read = notes.readSentence(text, path);
  if (!read) return;
  const { collection, id } = notes.entry;
  notes.drafts.push({
    part,
    ends: read.ends,
    claim: {
      sentence: read.sentence,
      entry: { collection, id },
      path,
      span: notes.valueSpan(path),
      assertedBy: [{ source: holder }],
      disputedBy: [],
      ground: undefined,
    },
  });
}

/** Notes what a question asks about. */
export function collectQuestion(notes: EntryNotes, question: Question): void {
  notes.addSource(question.source, ['source']);
  const { asks } = question;
  if (typeof asks === 'string') notes.readSentence(asks, ['asks']);
  else if (asks && 'formula' in asks) notes.readFormula(asks.formula, ['asks', 'formula']);
  else if (asks) notes.addReference(asks.term, ['terms'], notes.valueSpan(['asks', 'term']));
}
