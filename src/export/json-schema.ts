import { z } from 'zod';
import { type CollectionName, collections } from '../model/collection.ts';

/** The front matter of a collection as a JSON Schema, with the model's words for each field. */
export function formatJsonSchema(collection: CollectionName): string {
  const { concept, schema } = collections[collection];
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'ref' });
  return `${JSON.stringify({ $schema, title: `Front matter of a ${concept}`, ...rest }, undefined, 2)}\n`;
}
