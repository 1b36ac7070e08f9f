import { z } from 'zod';
import { checkedSchema, locatorSchema, quotedInSchema, quoteSchema } from './citation.ts';
import { entryFields } from './entry-fields.ts';
import { idSchema } from './identifier.ts';
import { roleSchema } from './kind-schema.ts';

const text = z.string().trim().min(1);

/** How a sentence puts its mentions together, and what it thereby presupposes of them. */
export const constructions = {
  single: 'one mention by itself',
  list: 'a list, which presupposes equal roles',
  contrast: 'a contrast, which presupposes two methods of which neither subsumes the other',
  combination: 'a combination, which presupposes two methods of which neither subsumes the other',
  identity: 'an identification, which presupposes equal kinds',
} as const;
export type Construction = keyof typeof constructions;

const mentionSchema = z.union([
  z.strictObject({
    term: idSchema.describe('The term that is mentioned'),
    as: roleSchema,
    sense: idSchema.optional().describe('The sense meant, only where the source itself pins it'),
    because: text.optional().describe('Why we think that the source means this sense'),
  }),
  z.strictObject({ method: idSchema.describe('A method that is mentioned') }),
]);
export type Mention = z.infer<typeof mentionSchema>;

/** A place in the literature that uses a term in some role. */
export const usageSchema = z.strictObject({
  source: idSchema.describe('Who uses the term: a source'),
  locator: locatorSchema,
  gloss: text.describe('What is said there: one sentence, in our own words'),
  construction: z
    .enum(Object.keys(constructions) as [Construction, ...Construction[]])
    .describe('How the sentence puts its mentions together')
    .meta({ enumDescriptions: Object.values(constructions) }),
  mentions: z.array(mentionSchema).min(1).describe('The terms and methods that it names, in its order'),
  quote: quoteSchema.optional(),
  checked: checkedSchema.optional(),
  'quoted-in': quotedInSchema.optional(),
  ...entryFields,
});
export type Usage = z.infer<typeof usageSchema>;
