import { z } from 'zod';
import { checkedSchema, quotedInSchema } from './citation.ts';
import { entryFields } from './entry-fields.ts';
import { idSchema } from './identifier.ts';
import { roleNames } from './kind.ts';

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
    term: idSchema,
    /** The role that the sentence gives the term. */
    as: z.enum(roleNames),
    /** Only where the source itself pins the sense. */
    sense: idSchema.optional(),
    because: text.optional(),
  }),
  z.strictObject({ method: idSchema }),
]);
export type Mention = z.infer<typeof mentionSchema>;

/** A place in the literature that uses a term in some role. */
export const usageSchema = z.strictObject({
  source: idSchema,
  locator: text,
  gloss: text,
  construction: z.enum(Object.keys(constructions) as [Construction, ...Construction[]]),
  mentions: z.array(mentionSchema).min(1),
  quote: text.optional(),
  checked: checkedSchema.optional(),
  'quoted-in': quotedInSchema.optional(),
  ...entryFields,
});
export type Usage = z.infer<typeof usageSchema>;
