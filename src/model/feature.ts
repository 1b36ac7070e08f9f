import { z } from 'zod';
import { listClaims, relationSchema } from './claim.ts';
import { entryFields } from './entry-fields.ts';
import { featureRelations } from './relation.ts';

const text = z.string().trim().min(1);

/** A yes/no question about methods; criteria are built from features. */
export const featureSchema = z.strictObject({
  name: text.describe('The feature in a few words, such as `Changes the labels`'),
  question: text.describe('The yes/no question that it asks of a method'),
  gloss: text.optional().describe('How the question is meant, where that could be unclear'),
  ...listClaims(relationSchema, featureRelations),
  ...entryFields,
});
export type Feature = z.infer<typeof featureSchema>;
