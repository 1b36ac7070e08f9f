import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { mapSentence, type Sentence } from '../model/sentence.ts';
import { parseContext } from '../parser/parse-context.ts';
import { type NamedId, parseSentence } from '../parser/parse-sentence.ts';
import { createRename } from '../parser/resolve-claims.ts';
import { type AssumptionSet, coreAssumptions } from '../reasoner/context.ts';
import { findUnknownName, findUnliftedName, type NameFault } from './check-names.ts';
import { markText } from './mark-text.ts';
import { Refusal } from './refusal.ts';

/** The sentence that a user wrote, withdrawn ids replaced. Throws `Refusal` with the place of the fault. */
export function readClaim(text: string, base: KnowledgeBase): Sentence {
  const { sentence, ids, error } = parseSentence(text);
  if (error) throw refuse('', error.message, text, error);
  checkNames(base, [sentence], ids, text, '');
  return mapSentence(sentence, createRename(base));
}

/** The context that `--context` describes; `core` where it is left out. Throws `Refusal` with the place of the fault. */
export function readAssumptions(text: string | undefined, base: KnowledgeBase): AssumptionSet {
  if (text === undefined) return coreAssumptions;
  const where = '--context: ';
  const { context, error } = parseContext(text);
  if (error) throw refuse(where, error.message, text, error);
  const { position, readings, accepts, rejects, ids } = context;
  checkNames(base, [...accepts, ...rejects], ids, text, where);
  const rename = createRename(base);
  const update = (sentence: Sentence) => mapSentence(sentence, rename);
  return {
    ...(position !== undefined && { position }),
    readings: Object.fromEntries(Object.entries(readings).map(([id, reading]) => [rename(id), reading])),
    accepts: accepts.map(update),
    rejects: rejects.map(update),
  };
}

function checkNames(
  base: KnowledgeBase,
  sentences: readonly Sentence[],
  ids: readonly NamedId[],
  text: string,
  where: string,
): void {
  const faults = [
    findUnknownName(base, ids),
    ...sentences.map((sentence) => findUnliftedName(base, sentence, ids)),
  ];
  const fault: NameFault | undefined = faults.find((each) => each !== undefined);
  if (fault) throw refuse(where, fault.message, text, fault.named);
}

function refuse(
  where: string,
  message: string,
  text: string,
  place: { start: number; end: number },
): Refusal {
  return new Refusal(`${where}${message}\n${markText(text, place)}`);
}
