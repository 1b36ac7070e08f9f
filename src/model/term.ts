import { z } from 'zod';
import { entryFields } from './entry-fields.ts';

const text = z.string().trim().min(1);

/** A word whose meaning is disputed. */
export const termSchema = z.strictObject({
  name: text.describe('The term, as readers know it'),
  aliases: z.array(text).optional().describe('Other names, such as an abbreviation'),
  gloss: text.optional().describe('What all its senses have in common, in our own words'),
  ...entryFields,
});
export type Term = z.infer<typeof termSchema>;
