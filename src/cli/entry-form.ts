import type { z } from 'zod';
import { type CollectionName, collections } from '../model/collection.ts';

/** By field: what was answered. A field that may be repeated has several. */
export type Answers = Readonly<Record<string, readonly string[]>>;

/** One thing that a new entry is asked for. */
export interface FormField {
  /** Also its option's name. */
  readonly name: string;
  /** Keys from the front matter to its value. */
  readonly path: readonly [string, ...string[]];
  /** What its value, or the start of it, names. */
  readonly names?: 'terms' | 'sources';
  readonly isRepeatable?: boolean;
  /** Whether it is asked for, given the answers before it. */
  need(answers: Answers): 'required' | 'optional' | 'none';
  /** How a value is written, where it is no plain text. */
  readonly notation?: 'mention' | 'citation';
}

/** What is asked for an entry of one collection; the rest is added to the file by hand. */
export interface EntryForm {
  readonly collection: CollectionName;
  readonly fields: readonly FormField[];
  /** The field from which an id is made where none is given. */
  readonly idFrom: readonly string[];
}

const required = () => 'required' as const;
const optional = () => 'optional' as const;

function ask(name: string, more: Partial<FormField> = {}): FormField {
  return { name, path: [name], need: required, ...more };
}

const source = ask('source', { names: 'sources' });
const quoted: FormField = ask('quoted-in', {
  names: 'sources',
  notation: 'citation',
  need: ({ checked }) => (checked?.[0] === 'quoted-in' ? 'required' : 'none'),
});

/** Where a definition or method comes from: the better it was checked, the more must be known. */
const originFields: readonly FormField[] = (
  [
    ask('checked'),
    { ...source, need: ({ checked }) => (checked?.[0] === 'unresolved' ? 'optional' : 'required') },
    ask('locator', { need: ({ checked }) => (checked?.[0] === 'read' ? 'required' : 'optional') }),
    ask('quote', { need: optional }),
    quoted,
  ] satisfies FormField[]
).map((field) => ({ ...field, path: ['origin', ...field.path] }));

export const entryForms = {
  term: {
    collection: 'terms',
    idFrom: ['name'],
    fields: [
      ask('name'),
      ask('alias', { path: ['aliases'], need: optional, isRepeatable: true }),
      ask('gloss', { need: optional }),
    ],
  },
  definition: {
    collection: 'definitions',
    idFrom: ['label'],
    fields: [ask('label'), ask('term', { names: 'terms' }), ask('kind'), ask('gloss'), ...originFields],
  },
  method: {
    collection: 'methods',
    idFrom: ['name'],
    fields: [
      ask('name'),
      ask('alias', { path: ['aliases'], need: optional, isRepeatable: true }),
      ask('gloss'),
      ...originFields,
    ],
  },
  feature: {
    collection: 'features',
    idFrom: ['name'],
    fields: [ask('name'), ask('question'), ask('gloss', { need: optional })],
  },
  usage: {
    collection: 'usages',
    idFrom: ['source', 'locator'],
    fields: [
      source,
      ask('locator'),
      ask('gloss'),
      ask('construction'),
      ask('mention', { path: ['mentions'], notation: 'mention', isRepeatable: true }),
      ask('quote', { need: optional }),
      ask('checked', { need: ({ quote }) => (quote ? 'required' : 'optional') }),
      quoted,
    ],
  },
  position: {
    collection: 'positions',
    idFrom: ['holder'],
    fields: [ask('holder', { names: 'sources' }), ask('name', { need: optional })],
  },
  question: {
    collection: 'questions',
    idFrom: ['question'],
    fields: [ask('question'), source, ask('locator')],
  },
} as const satisfies Record<string, EntryForm>;

export type Concept = keyof typeof entryForms;
export const concepts = Object.keys(entryForms) as Concept[];

/** The schema of a field's value. */
export function findFieldSchema(collection: CollectionName, path: readonly string[]): z.ZodType {
  let schema: z.ZodType = collections[collection].schema;
  for (const key of path) {
    const shape = (unwrap(schema) as z.ZodObject).shape as Record<string, z.ZodType>;
    const next = shape[key];
    if (!next) throw new RangeError(`${collection} have no field ${path.join('.')}`);
    schema = next;
  }
  return schema;
}

/** The model's words for what a field holds. */
export function describeField({ collection }: Pick<EntryForm, 'collection'>, { path }: FormField): string {
  const schema = findFieldSchema(collection, path);
  return schema.description ?? unwrap(schema).description ?? '';
}

/** The schema behind an optional one. */
export function unwrap(schema: z.ZodType): z.ZodType {
  const { def } = schema;
  return def.type === 'optional' ? unwrap((def as z.core.$ZodOptionalDef).innerType as z.ZodType) : schema;
}
