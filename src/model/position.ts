import { z } from 'zod';
import { entryFields } from './entry-fields.ts';
import { idSchema } from './identifier.ts';

const text = z.string().trim().min(1);

/** A named point of view: which senses, readings and claims it accepts and rejects. */
export const positionSchema = z.strictObject({
  holder: idSchema.describe('Whose position it is: a source, or `editors`'),
  name: text.optional().describe('What readers may call it'),
  senses: z
    .record(idSchema, z.union([idSchema, z.array(idSchema).min(1)]))
    .optional()
    .describe('By term: the sense or senses that it uses'),
  readings: z.record(idSchema, idSchema).optional().describe('By definition: the reading that it chooses'),
  accepts: z.array(text).optional().describe('Sentences that it holds, such as `so-1 implies so-problem`'),
  rejects: z.array(text).optional().describe('Sentences that it denies'),
  ...entryFields,
});
export type Position = z.infer<typeof positionSchema>;
