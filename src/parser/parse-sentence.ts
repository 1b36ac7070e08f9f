import type { CollectionName } from '../model/collection.ts';
import { atomsOf, type Formula } from '../model/formula.ts';
import { reservedIds, splitPredicate } from '../model/identifier.ts';
import { type PredicateRelation, predicateRelations } from '../model/relation.ts';
import type { Sentence } from '../model/sentence.ts';
import { type Expectation, readTokens, type SyntaxFault, type Token } from './formula-tokens.ts';
import { describeAfterOperand, FormulaReader } from './parse-formula.ts';

/** An id that a text names: where (UTF-16 offsets), and what kind of entry it may be. */
export interface NamedId {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly expected: readonly CollectionName[];
}

export type SentenceResult =
  | { readonly sentence: Sentence; readonly ids: readonly NamedId[]; readonly error?: undefined }
  | { readonly sentence?: undefined; readonly ids?: undefined; readonly error: SyntaxFault };

const predicate: readonly CollectionName[] = ['definitions', 'features'];
export const formulaAtom: readonly CollectionName[] = ['features', 'definitions'];

const verbs = [
  ...predicateRelations,
  'instance-of',
  'not-instance-of',
  'has',
  'lacks',
  'means',
  'requires',
  'suffices-for',
  'is',
  'models',
  'part-of',
] as const;
type Verb = (typeof verbs)[number];

/**
 * Parses any sentence form of the content model (`X implies Y given F`, `m has f`, `F suffices-for X`, `d is r`, …).
 * Syntax only: whether the ids name anything is for the caller, who finds them in `ids`, left to right.
 */
export function parseSentence(text: string): SentenceResult {
  const reader = new FormulaReader(text, readTokens(text));
  const read = readSentence(reader);
  if (read && reader.next.type !== 'end') reader.fail(describeRest(read.sentence));
  if (reader.error) return { error: reader.error };
  return read ?? { error: reader.fail({ expected: 'a sentence' }) };
}

const sentenceForm = 'write a sentence such as `a implies b`, `m instance-of a` or `m has f`';

type Read = { readonly sentence: Sentence; readonly ids: readonly NamedId[] };

function readSentence(reader: FormulaReader): Read | undefined {
  const verb = reader.peek(1).text;
  const startsWithName = isName(reader.next);
  if (startsWithName && isVerb(verb) && verb !== 'suffices-for') return readFromSubject(reader, verb);
  if (startsWithName && isWrongVerb(reader.peek(1))) {
    reader.take();
    reader.fail({
      expected: 'a relation, such as `implies`, `has` or `means`',
      words: verbs,
      remedy: sentenceForm,
    });
    return undefined;
  }
  reader.form = sentenceForm;
  const formula = reader.readFormula();
  if (!formula) return undefined;
  if (reader.next.text !== 'suffices-for') {
    reader.fail({ expected: '`suffices-for` or another relation', words: verbs, remedy: sentenceForm });
    return undefined;
  }
  reader.take();
  const subject = readName(reader, wanted.definition);
  if (!subject) return undefined;
  const sentence: Sentence = { type: 'criterion', form: 'suffices-for', subject: subject.id, formula };
  return { sentence, ids: [...nameAtoms(formula), subject] };
}

/** A name that the grammar asks for. Only definitions have readings, so that only they may stand with `@`. */
interface Wanted {
  readonly what: string;
  readonly expected: readonly CollectionName[];
  readonly allowsReading: boolean;
}

const wanted = {
  predicate: {
    what: 'a definition, `definition@reading` or feature',
    expected: predicate,
    allowsReading: true,
  },
  definition: { what: 'a definition', expected: ['definitions'], allowsReading: true },
  wholeDefinition: { what: 'a definition', expected: ['definitions'], allowsReading: false },
  method: { what: 'a method', expected: ['methods'], allowsReading: false },
  feature: { what: 'a feature', expected: ['features'], allowsReading: false },
  reading: { what: 'a reading', expected: ['definitions'], allowsReading: false },
  model: { what: 'a method or definition', expected: ['methods', 'definitions'], allowsReading: false },
  part: { what: 'a definition or method', expected: ['definitions', 'methods'], allowsReading: false },
} as const satisfies Record<string, Wanted>;

function readFromSubject(reader: FormulaReader, verb: Verb): Read | undefined {
  switch (verb) {
    case 'implies':
    case 'excludes':
    case 'not-implies':
    case 'overlaps':
      return readRelation(reader, verb);
    case 'instance-of':
    case 'not-instance-of':
      return readPair(reader, wanted.method, wanted.definition, (method, target) => {
        return { type: 'membership', holds: verb === 'instance-of', method, target };
      });
    case 'has':
    case 'lacks':
      return readPair(reader, wanted.method, wanted.feature, (method, feature) => {
        return { type: 'feature', holds: verb === 'has', method, feature };
      });
    case 'models':
      return readPair(reader, wanted.model, wanted.wholeDefinition, (subject, object) => {
        return { type: 'link', relation: 'models', subject, object };
      });
    case 'part-of':
      return readPair(reader, wanted.part, wanted.part, (subject, object) => {
        return { type: 'link', relation: 'part-of', subject, object };
      });
    case 'is':
      return readChosenReading(reader);
    case 'means':
    case 'requires':
      return readCriterion(reader, verb);
    case 'suffices-for':
      return undefined;
  }
}

/** A name, a verb and another name. */
function readPair(
  reader: FormulaReader,
  first: Wanted,
  second: Wanted,
  toSentence: (first: string, second: string) => Sentence,
): Read | undefined {
  const subject = readName(reader, first);
  if (!subject) return undefined;
  reader.take();
  const object = readName(reader, second);
  return object && { sentence: toSentence(subject.id, object.id), ids: [subject, object] };
}

function readCriterion(reader: FormulaReader, form: 'means' | 'requires'): Read | undefined {
  const subject = readName(reader, wanted.definition);
  if (!subject) return undefined;
  reader.take();
  const formula = reader.readFormula();
  const ids = formula ? [subject, ...nameAtoms(formula)] : [];
  return formula && { sentence: { type: 'criterion', form, subject: subject.id, formula }, ids };
}

function readRelation(reader: FormulaReader, relation: PredicateRelation): Read | undefined {
  const read = readPair(reader, wanted.predicate, wanted.predicate, (subject, object) => {
    return { type: 'relation', relation, subject, object };
  });
  if (read?.sentence.type !== 'relation' || reader.next.text !== 'given') return read;
  reader.take();
  const given = reader.readFormula();
  return given && { sentence: { ...read.sentence, given }, ids: [...read.ids, ...nameAtoms(given)] };
}

function readChosenReading(reader: FormulaReader): Read | undefined {
  const read = readPair(reader, wanted.wholeDefinition, wanted.reading, (definition, reading) => {
    return { type: 'reading', definition, reading };
  });
  const [definition, reading] = read?.ids ?? [];
  if (!read || !definition || !reading) return undefined;
  return { ...read, ids: [definition, { ...reading, id: `${definition.id}@${reading.id}` }] };
}

/** The ids of a formula with their places. */
export function nameAtoms(formula: Formula): readonly NamedId[] {
  return atomsOf(formula).map(({ id, start = 0, end = 0 }) => ({
    id,
    start,
    end,
    expected: isReading(id) ? wanted.definition.expected : formulaAtom,
  }));
}

function readName(reader: FormulaReader, { what, expected, allowsReading }: Wanted): NamedId | undefined {
  const { text, start, end } = reader.next;
  if (isName(reader.next) && (allowsReading || !isReading(text))) {
    reader.take();
    return { id: text, start, end, expected: isReading(text) ? wanted.definition.expected : expected };
  }
  reader.fail({ expected: isReading(text) ? `${what}, without \`@\`` : what, remedy: 'write its id there' });
  return undefined;
}

function isReading(predicate: string): boolean {
  return splitPredicate(predicate).reading !== undefined;
}

function isName(token: Token): boolean {
  return token.type === 'word' && !reservedIds.includes(token.text);
}

function isVerb(word: string): word is Verb {
  return (verbs as readonly string[]).includes(word);
}

/** After a lone id only a relation, `and`, `or` or `suffices-for` can follow. */
function isWrongVerb(token: Token): boolean {
  return !['and', 'or', 'suffices-for'].includes(token.text);
}

function describeRest(sentence: Sentence): Expectation {
  if (sentence.type === 'criterion' && sentence.form !== 'suffices-for')
    return describeAfterOperand('the end');
  if (sentence.type === 'relation' && sentence.given) return describeAfterOperand('the end');
  if (sentence.type === 'relation')
    return { expected: '`given` or the end', words: ['given'], remedy: sentenceForm };
  return sentence.type === 'reading'
    ? {
        expected: 'the end, since `is` chooses a reading',
        remedy: 'to say that a method qualifies, write `instance-of`, without an article',
      }
    : { expected: 'the end', remedy: 'leave out what follows, or write two sentences' };
}
