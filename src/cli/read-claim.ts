import { type Formula, mapAtoms } from '../model/formula.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { mapSentence, type Sentence } from '../model/sentence.ts';
import { parseContext } from '../parser/parse-context.ts';
import { parseFormula } from '../parser/parse-formula.ts';
import { type NamedId, nameAtoms, parseSentence } from '../parser/parse-sentence.ts';
import { createRename } from '../parser/resolve-claims.ts';
import { type AssumptionSet, coreAssumptions } from '../reasoner/context.ts';
import {
  listUnknownNames,
  listUnliftedInSentence,
  listUnliftedNames,
  type NameFault,
} from './check-names.ts';
import { markText } from './mark-text.ts';
import { Refusal } from './refusal.ts';

/** The sentence that a user wrote, withdrawn ids replaced. Throws `Refusal` with the place of the fault. */
export function readClaim(text: string, base: KnowledgeBase): Sentence {
  const { sentence, ids, error } = parseSentence(text);
  if (error) throw refuse('', error.message, text, error);
  checkNames(base, [sentence], ids, text, '');
  return mapSentence(sentence, createRename(base));
}

/** The formula that a user wrote, likewise. Throws `Refusal` with the place of every fault. */
export function readCondition(text: string, base: KnowledgeBase): Formula {
  const { formula, error } = parseFormula(text);
  if (error) throw refuse('', error.message, text, error);
  refuseAll('', text, listFaultyNames(base, nameAtoms(formula)));
  return mapAtoms(formula, createRename(base));
}

/** The definitions, readings and features that a user named, likewise. */
export function readPredicates(words: readonly string[], base: KnowledgeBase): readonly string[] {
  const text = words.join(' ');
  const ids = [...text.matchAll(/\S+/g)].map(({ 0: id, index }) => ({
    id,
    start: index,
    end: index + id.length,
    expected: ['definitions', 'features'] as const,
  }));
  const rename = createRename(base);
  const repeated = ids.filter(({ id }, index) =>
    ids.slice(0, index).some((earlier) => rename(earlier.id) === rename(id)),
  );
  refuseAll('', text, [
    ...listFaultyNames(base, ids),
    ...repeated.map((named) => ({ named, message: `\`${named.id}\` is named twice: keep one` })),
  ]);
  return ids.map(({ id }) => rename(id));
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
  refuseAll(where, text, [
    ...listUnknownNames(base, ids),
    ...sentences.flatMap((sentence) => listUnliftedInSentence(base, sentence, ids)),
  ]);
}

function listFaultyNames(base: KnowledgeBase, ids: readonly NamedId[]): readonly NameFault[] {
  return [...listUnknownNames(base, ids), ...listUnliftedNames(base, ids)];
}

/** One message about all faults, each with its mark. */
function refuseAll(where: string, text: string, faults: readonly NameFault[]): void {
  const inOrder = [...faults].sort((a, b) => a.named.start - b.named.start);
  const messages = inOrder.map(({ named, message }) => refuse(where, message, text, named).message);
  if (messages.length > 0) throw new Refusal([...new Set(messages)].join('\n'));
}

function refuse(
  where: string,
  message: string,
  text: string,
  place: { start: number; end: number },
): Refusal {
  return new Refusal(`${where}${message}\n${markText(text, place)}`);
}
