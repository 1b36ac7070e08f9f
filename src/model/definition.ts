import { z } from 'zod';
import { originSchema } from './citation.ts';
import { criterionSchema, linkSchema, relationSchema } from './claim.ts';
import { entryFields } from './entry-fields.ts';
import { idSchema } from './identifier.ts';
import { kindNames } from './kind.ts';

const text = z.string().trim().min(1);

export const scopeNames = ['training', 'evaluation', 'deployment'] as const;

/** One way to interpret a vague definition. */
export const readingSchema = z.strictObject({
  gloss: text,
  origin: originSchema.optional(),
  criterion: criterionSchema.optional(),
});
export type Reading = z.infer<typeof readingSchema>;

/** One recorded meaning of a term, owned by a source. */
export const definitionSchema = z.strictObject({
  label: text,
  term: idSchema,
  kind: z.enum(kindNames),
  /** The source's own word for the kind. */
  'kind-as-stated': text.optional(),
  gloss: text,
  origin: originSchema,
  /** Further sources of the same sense. */
  origins: z.array(originSchema).optional(),
  scope: z.array(z.enum(scopeNames)).min(1).optional(),
  readings: z.record(idSchema, readingSchema).optional(),
  criterion: criterionSchema.optional(),
  implies: z.array(relationSchema).optional(),
  excludes: z.array(relationSchema).optional(),
  'not-implies': z.array(relationSchema).optional(),
  overlaps: z.array(relationSchema).optional(),
  models: z.array(linkSchema).optional(),
  'part-of': z.array(linkSchema).optional(),
  ...entryFields,
});
export type Definition = z.infer<typeof definitionSchema>;
