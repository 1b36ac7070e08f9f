import { z } from 'zod';
import { relationSchema } from './claim.ts';
import { entryFields } from './entry-fields.ts';

const text = z.string().trim().min(1);

/** A yes/no question about methods; criteria are built from features. */
export const featureSchema = z.strictObject({
  name: text,
  question: text,
  gloss: text.optional(),
  implies: z.array(relationSchema).optional(),
  excludes: z.array(relationSchema).optional(),
  ...entryFields,
});
export type Feature = z.infer<typeof featureSchema>;
