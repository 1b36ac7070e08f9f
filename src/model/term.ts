import { z } from 'zod';
import { entryFields } from './entry-fields.ts';

const text = z.string().trim().min(1);

/** A word whose meaning is disputed. */
export const termSchema = z.strictObject({
  name: text,
  aliases: z.array(text).optional(),
  gloss: text.optional(),
  ...entryFields,
});
export type Term = z.infer<typeof termSchema>;
