import { z } from 'zod';
import { type CollectionName, collections } from '../model/collection.ts';
import { idPattern, reservedIds } from '../model/identifier.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { constructions } from '../model/usage.ts';
import { toKebabCase } from '../parser/kebab-case.ts';
import { findNearestName } from '../parser/nearest-name.ts';
import { listNames } from '../parser/schema-shape.ts';
import { type Answers, type EntryForm, type FormField, findFieldSchema, unwrap } from './entry-form.ts';

/** More names than these are not listed; a near one is offered all the same. */
const listed = 12;

/** Why an answer means nothing, and the answer that is near, if one is. */
export interface AnswerFault {
  readonly fault: string;
  readonly near?: string | undefined;
}

/** What an answer means, or why it means nothing. */
export type Reading = { readonly value: unknown; readonly fault?: undefined } | AnswerFault;

/** Reads an answer to a field as the value that the front matter will have. */
export function readAnswer(
  { collection }: Pick<EntryForm, 'collection'>,
  field: FormField,
  answer: string,
  base: KnowledgeBase,
): Reading {
  const text = answer.trim();
  if (text === '') return { fault: 'expected some text' };
  if (field.notation === 'mention') return readMention(text, base);
  const schema = unwrap(findFieldSchema(collection, field.path));
  if (schema instanceof z.ZodEnum) return readChoice(text, schema.options.map(String));
  if (field.notation === 'citation') {
    const [source = '', ...rest] = text.split(',');
    const locator = rest.join(',').trim();
    const fault = explainSource(source.trim());
    if (fault !== undefined) return { fault };
    return { value: locator === '' ? source.trim() : { source: source.trim(), locator } };
  }
  if (field.names === 'terms') return readName(text, base, 'terms');
  const fault = field.names === 'sources' ? explainSource(text) : undefined;
  return fault === undefined ? { value: text } : { fault };
}

function readMention(text: string, base: KnowledgeBase): Reading {
  const [, name = '', role] = /^(\S+)(?:\s+as\s+(\S+))?$/.exec(text) ?? [];
  if (name === '')
    return { fault: `\`${text}\` is no mention: write \`TERM as ROLE\`, or the id of a method` };
  if (role === undefined) {
    if (base.terms.has(name))
      return { fault: `\`${name}\` is a term: say in which role, such as \`${name} as method\`` };
    const read = readName(name, base, 'methods');
    return read.fault === undefined ? { value: { method: read.value } } : read;
  }
  const term = readName(name, base, 'terms');
  if (term.fault !== undefined) return { ...term, near: term.near && `${term.near} as ${role}` };
  const as = readChoice(role, listRoles());
  if (as.fault !== undefined) return { ...as, near: as.near && `${name} as ${as.near}` };
  return { value: { term: term.value, as: as.value } };
}

/** The roles that a mention can have. */
export function listRoles(): readonly string[] {
  const mention = collections.usages.schema.shape.mentions.element.options[0];
  return mention.shape.as.options;
}

function readChoice(text: string, choices: readonly string[]): Reading {
  if (choices.includes(text)) return { value: text };
  const started = choices.filter((choice) => choice.startsWith(text));
  const near = findNearestName(text, choices) ?? (started.length === 1 ? started[0] : undefined);
  const remedy = near === undefined ? '' : `: did you mean \`${near}\`?`;
  return { fault: `\`${text}\` is not one of ${listNames(choices, 'and')}${remedy}`, near };
}

function readName(text: string, base: KnowledgeBase, collection: 'terms' | 'methods'): Reading {
  const known = [...base[collection].keys()];
  if (known.includes(text)) return { value: text };
  const { concept } = collections[collection];
  const near = findNearestName(text, known) ?? findNearestName(toKebabCase(text), known);
  const remedy =
    near !== undefined
      ? `did you mean \`${near}\`?`
      : known.length === 0
        ? `there is none yet: \`oversight new ${concept}\` makes one`
        : known.length <= listed
          ? `there is ${listNames(known, 'and')}; \`oversight new ${concept}\` makes another`
          : `\`oversight new ${concept}\` makes one`;
  return { fault: `\`${text}\` names no ${concept}: ${remedy}`, near };
}

/** A source may be added to the bibliography later, but its key must be one. */
function explainSource(key: string): string | undefined {
  if (idPattern.test(key)) return undefined;
  const near = toKebabCase(key);
  return `\`${key}\` is no key of a source: expected lower-case letters, digits and hyphens${near === '' ? '' : `, such as \`${near}\``}`;
}

/** What to think of before a source is taken that the bibliography does not have; nothing where it has it. */
export function doubtSource(
  { names }: FormField,
  answer: string,
  base: KnowledgeBase,
): AnswerFault | undefined {
  if (names !== 'sources') return undefined;
  const key = readSourceKey(answer);
  if (key === 'editors' || base.sources.has(key)) return undefined;
  const near = findNearestName(key, [...base.sources.keys()]);
  const doubt = near === undefined ? '' : `: did you mean \`${near}\`?`;
  return {
    fault: `\`${key}\` is not in references.bib${doubt || '.'} Write it once more to take it all the same, and add it there afterwards.`,
    near: near && answer.replace(key, near),
  };
}

/** The source of an answer that may also have a place in it. */
export function readSourceKey(answer: string): string {
  return answer.split(',')[0]?.trim() ?? '';
}

/** Why an id cannot be that of a new entry, if it cannot. */
export function explainId(id: string, collection: CollectionName, base: KnowledgeBase): string | undefined {
  if (!idPattern.test(id)) {
    const near = toKebabCase(id);
    return `\`${id}\` is no id: expected lower-case letters, digits and single hyphens${near === '' ? '' : `, such as \`${near}\``}`;
  }
  if (reservedIds.includes(id)) return `\`${id}\` is a word of the sentence grammar: take another id`;
  const oneSpace: readonly CollectionName[] = ['definitions', 'methods', 'features'];
  const rivals = oneSpace.includes(collection) ? oneSpace : [collection];
  const taken = rivals.find((name) => base[name].has(id));
  return taken && `there is a ${collections[taken].concept} \`${id}\` already: take another id`;
}

/** An id for an entry, made of what was answered; empty where nothing of it can stand in an id. */
export function suggestId({ idFrom }: Pick<EntryForm, 'idFrom'>, answers: Answers): string {
  const toId = (text: string) => toKebabCase(text).split('-').slice(0, 8).join('-');
  const id = toId(idFrom.flatMap((name) => answers[name]?.[0] ?? []).join(' '));
  // Several positions have `editors` as their holder, and an id cannot be that word.
  return reservedIds.includes(id) ? toId(answers.name?.[0] ?? '') : id;
}

/** What a field can be answered with, each with its meaning, where that is a choice. */
export function listChoices(
  { collection }: Pick<EntryForm, 'collection'>,
  { path, names }: FormField,
  base: KnowledgeBase,
): readonly { readonly name: string; readonly meaning: string }[] {
  if (names !== undefined) {
    const known = [...base[names].keys()];
    return known.length > listed ? [] : known.map((name) => ({ name, meaning: '' }));
  }
  if (path[0] === 'construction')
    return Object.entries(constructions).map(([name, meaning]) => ({ name, meaning }));
  const schema = unwrap(findFieldSchema(collection, path));
  if (!(schema instanceof z.ZodEnum)) return [];
  const { enumDescriptions } = (schema.meta() ?? {}) as { enumDescriptions?: readonly string[] };
  return schema.options.map((name, index) => ({
    name: String(name),
    meaning: enumDescriptions?.[index] ?? '',
  }));
}
