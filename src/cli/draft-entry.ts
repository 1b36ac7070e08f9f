import { stringify } from 'yaml';
import { z } from 'zod';
import { collections } from '../model/collection.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import type { Document } from '../model/span.ts';
import { type Answers, type EntryForm, unwrap } from './entry-form.ts';
import { readAnswer } from './read-answer.ts';

/** The file of a new entry, from answers that can be read. Keys stand in the model's order. */
export function draftEntry(form: EntryForm, id: string, answers: Answers, base: KnowledgeBase): Document {
  const data: Record<string, unknown> = {};
  for (const field of form.fields) {
    const values = (answers[field.name] ?? []).flatMap((answer) => {
      const read = readAnswer(form, field, answer, base);
      return read.fault === undefined ? [read.value] : [];
    });
    if (values.length === 0) continue;
    const [first = '', second] = field.path;
    const value = field.isRepeatable ? values : values[0];
    data[first] = second === undefined ? value : { ...(data[first] as object), [second]: value };
  }
  const { collection } = form;
  const ordered = sortKeys(data, collections[collection].schema);
  const text = stringify(ordered, { lineWidth: 0, version: '1.2' });
  return { path: `${collection}/${id}.mdx`, text: `---\n${text}---\n` };
}

/** Fields of the model that the form does not ask for. */
export function listFurtherFields({ collection, fields }: EntryForm): readonly string[] {
  const asked = new Set(fields.map(({ path }) => path[0]));
  const own = ['replaced-by', 'allow', 'added'];
  return Object.keys(collections[collection].schema.shape).filter(
    (key) => !asked.has(key) && !own.includes(key),
  );
}

function sortKeys(data: object, schema: z.ZodType): object {
  const shape = unwrap(schema);
  if (!(shape instanceof z.ZodObject)) return data;
  const order = Object.keys(shape.shape);
  const entries = Object.entries(data).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  return Object.fromEntries(
    entries.map(([key, value]) => [
      key,
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? sortKeys(value, shape.shape[key] as z.ZodType)
        : value,
    ]),
  );
}
