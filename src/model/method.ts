import { z } from 'zod';
import { originSchema } from './citation.ts';
import { featureValueSchema, linkSchema, membershipSchema } from './claim.ts';
import { entryFields } from './entry-fields.ts';
import { idSchema } from './identifier.ts';

const text = z.string().trim().min(1);

/** A technique that may fall under definitions; in general, an individual. */
export const methodSchema = z.strictObject({
  name: text,
  aliases: z.array(text).optional(),
  gloss: text,
  origin: originSchema,
  features: z.record(idSchema, featureValueSchema).optional(),
  'instance-of': z.array(membershipSchema).optional(),
  'not-instance-of': z.array(membershipSchema).optional(),
  models: z.array(linkSchema).optional(),
  'part-of': z.array(linkSchema).optional(),
  /** For navigation; nothing is inferred from it. */
  'variant-of': z.union([idSchema, z.array(idSchema)]).optional(),
  ...entryFields,
});
export type Method = z.infer<typeof methodSchema>;
