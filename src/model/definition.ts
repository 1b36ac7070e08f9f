import { z } from 'zod';
import { originSchema } from './citation.ts';
import { criterionSchema, linkSchema, listClaims, relationSchema } from './claim.ts';
import { entryFields } from './entry-fields.ts';
import { idSchema } from './identifier.ts';
import { kindSchema } from './kind-schema.ts';
import { predicateRelations } from './relation.ts';

const text = z.string().trim().min(1);

export const scopeNames = ['training', 'evaluation', 'deployment'] as const;

/** One way to interpret a vague definition. */
export const readingSchema = z.strictObject({
  gloss: text.describe('The reading in one sentence, in our own words'),
  origin: originSchema.optional(),
  criterion: criterionSchema.optional(),
});
export type Reading = z.infer<typeof readingSchema>;

/** One recorded meaning of a term, owned by a source. */
export const definitionSchema = z.strictObject({
  label: text.describe('A short name for this sense, such as `SO-1`'),
  term: idSchema.describe('The term that this is a sense of: the name of its file in `terms/`'),
  kind: kindSchema,
  'kind-as-stated': text.optional().describe("The source's own word for the kind"),
  gloss: text.describe('What the term means in this sense: one sentence, in our own words'),
  origin: originSchema,
  origins: z.array(originSchema).optional().describe('Further sources of the same sense'),
  scope: z
    .array(z.enum(scopeNames))
    .min(1)
    .optional()
    .describe('Where it applies: any of `training`, `evaluation`, `deployment`'),
  readings: z
    .record(idSchema, readingSchema)
    .optional()
    .describe('Ways to interpret a vague definition, by name'),
  criterion: criterionSchema.optional(),
  ...listClaims(relationSchema, predicateRelations),
  ...listClaims(linkSchema, ['models', 'part-of']),
  ...entryFields,
});
export type Definition = z.infer<typeof definitionSchema>;
