import { z } from 'zod';
import { entryFields } from './entry-fields.ts';
import { idSchema } from './identifier.ts';

const text = z.string().trim().min(1);

/** A named point of view: which senses, readings and claims it accepts and rejects. */
export const positionSchema = z.strictObject({
  /** A source, or `editors`. */
  holder: idSchema,
  name: text.optional(),
  /** By term: the senses that it uses. */
  senses: z.record(idSchema, z.union([idSchema, z.array(idSchema).min(1)])).optional(),
  /** By definition: the reading that it chooses. */
  readings: z.record(idSchema, idSchema).optional(),
  accepts: z.array(text).optional(),
  rejects: z.array(text).optional(),
  ...entryFields,
});
export type Position = z.infer<typeof positionSchema>;
