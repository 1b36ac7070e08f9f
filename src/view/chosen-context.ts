import { splitPredicate } from '../model/identifier.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { mapSentence, type Sentence } from '../model/sentence.ts';
import { parseContext } from '../parser/parse-context.ts';
import type { NamedId } from '../parser/parse-sentence.ts';
import { createRename } from '../parser/resolve-claims.ts';
import type { AssumptionSet } from '../reasoner/context.ts';
import { nameOf, nameOfPosition, type Phrase, phrase } from './phrase.ts';
import { putInWords } from './sentence-words.ts';

/** Assumptions that an address describes, or why they cannot be made. */
export type ChosenContext =
  | { readonly assumptions: AssumptionSet; readonly words: Phrase; readonly error?: undefined }
  | { readonly error: string; readonly assumptions?: undefined };

/** Reads assumptions in the spelling of the command line; withdrawn ids stand for their replacements. */
export function readChosenContext(base: KnowledgeBase, text: string): ChosenContext {
  const { context, error } = parseContext(text);
  if (error) return { error: error.message };
  const rename = createRename(base);
  const missing = context.ids.find((named) => !isRecorded(base, { ...named, id: rename(named.id) }));
  if (missing) return { error: `nothing called ${missing.id} is recorded` };
  const update = (sentence: Sentence) => mapSentence(sentence, rename);
  const { position, readings, accepts, rejects } = context;
  const assumptions: AssumptionSet = {
    position,
    readings: Object.fromEntries(Object.entries(readings).map(([id, reading]) => [rename(id), reading])),
    accepts: accepts.map(update),
    rejects: rejects.map(update),
  };
  return { assumptions, words: describeAssumptions(base, assumptions) };
}

function isRecorded(base: KnowledgeBase, { id: predicate, expected }: NamedId): boolean {
  const { id, reading } = splitPredicate(predicate);
  if (reading !== undefined) return reading in (base.definitions.get(id)?.data.readings ?? {});
  return expected.some((collection) => base[collection].has(id));
}

/** "the position X, with SO-R read as narrow, granting that …, and denying that …" */
function describeAssumptions(base: KnowledgeBase, assumptions: AssumptionSet): Phrase {
  const { position, readings, accepts, rejects } = assumptions;
  const list = (lead: string, sentences: readonly Sentence[]): readonly Phrase[] =>
    sentences.map((sentence) => phrase(lead, putInWords(base, sentence)));
  const parts: readonly Phrase[] = [
    position === undefined ? ['settled claims'] : phrase('the position ', nameOfPosition(base, position)),
    ...Object.entries(readings).map(([definition, reading]) =>
      phrase(nameOf(base, definition), ` read as ${reading}`),
    ),
    ...list('granted: ', accepts),
    ...list('denied: ', rejects),
  ];
  return phrase(...parts.map((part, index) => phrase(index > 0 ? '; ' : '', part)));
}
