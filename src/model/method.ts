import { z } from 'zod';
import { originSchema } from './citation.ts';
import { featureValueSchema, linkSchema, listClaims, membershipSchema } from './claim.ts';
import { entryFields } from './entry-fields.ts';
import { idSchema } from './identifier.ts';

const text = z.string().trim().min(1);

/** A technique that may fall under definitions; in general, an individual. */
export const methodSchema = z.strictObject({
  name: text.describe("The method's name, as readers know it"),
  aliases: z.array(text).optional().describe('Other names, such as an abbreviation'),
  gloss: text.describe('What the method does: one sentence, in our own words'),
  origin: originSchema,
  features: z
    .record(idSchema, featureValueSchema)
    .optional()
    .describe('By feature: `yes`, `no` or `unclear`, alone or with a ground'),
  ...listClaims(membershipSchema, ['instance-of', 'not-instance-of']),
  ...listClaims(linkSchema, ['models', 'part-of']),
  'variant-of': z
    .union([idSchema, z.array(idSchema)])
    .optional()
    .describe('The method that this one varies; for navigation, nothing is inferred'),
  ...entryFields,
});
export type Method = z.infer<typeof methodSchema>;
