import { z } from 'zod';
import { idSchema } from './identifier.ts';

const text = z.string().trim().min(1);

/** How well a quotation or description was checked. */
export const checkedSchema = z
  .enum(['read', 'quoted-in', 'unresolved'])
  .describe(
    'How the words were checked: `read` at the source, `quoted-in` another source, or still `unresolved`',
  );
export type Checked = z.infer<typeof checkedSchema>;

const sourceSchema = idSchema.describe(
  "A source: its key in `references.bib`, or `editors` for the editors' own judgement",
);

export const locatorSchema = text.describe('The place in the source, such as `section 3` or `footnote 2`');
export const quoteSchema = text.describe("The source's own words, exactly");
export const hedgeSchema = text.describe("The source's own weakening word, such as `arguably`");

/** Where second-hand words were seen: a source, with the place in it where known. */
export const quotedInSchema = z
  .union([idSchema, z.strictObject({ source: sourceSchema, locator: locatorSchema.optional() })])
  .describe('The source through which the words are known, with the place in it');

const citationFields = {
  source: sourceSchema,
  locator: locatorSchema.optional(),
  quote: quoteSchema.optional(),
  hedge: hedgeSchema.optional(),
  ground: text.optional().describe('The reason that is given'),
  checked: checkedSchema.optional(),
  'quoted-in': quotedInSchema.optional(),
};

/** A source, the place in it, and what it says there. */
export const citationSchema = z.strictObject(citationFields);
export type Citation = z.infer<typeof citationSchema>;

/** Where a definition or method comes from. Only an unresolved origin may lack its source. */
export const originSchema = z
  .strictObject({ ...citationFields, source: sourceSchema.optional() })
  .describe('Where it comes from: the source, the place in it, and how that was checked');
export type Origin = z.infer<typeof originSchema>;

/** The source and place behind `quoted-in`, in one shape. */
export function readQuotedIn(
  quotedIn: z.infer<typeof quotedInSchema> | undefined,
): { source: string; locator?: string | undefined } | undefined {
  return typeof quotedIn === 'string' ? { source: quotedIn } : quotedIn;
}
