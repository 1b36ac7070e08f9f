import { z } from 'zod';
import { idSchema } from './identifier.ts';

const text = z.string().trim().min(1);

/** How well a quotation or description was checked. */
export const checkedSchema = z.enum(['read', 'quoted-in', 'unresolved']);
export type Checked = z.infer<typeof checkedSchema>;

/** Where second-hand words were seen: a source, with the place in it where known. */
export const quotedInSchema = z.union([
  idSchema,
  z.strictObject({ source: idSchema, locator: text.optional() }),
]);

const citationFields = {
  /** A source's id, or `editors` for the editors' own judgement. */
  source: idSchema,
  /** The place in the source. */
  locator: text.optional(),
  /** The source's own words, exactly. */
  quote: text.optional(),
  /** The source's own weakening word ("arguably"). */
  hedge: text.optional(),
  /** The reason that is given. */
  ground: text.optional(),
  checked: checkedSchema.optional(),
  'quoted-in': quotedInSchema.optional(),
};

/** A source, the place in it, and what it says there. */
export const citationSchema = z.strictObject(citationFields);
export type Citation = z.infer<typeof citationSchema>;

/** Where a definition or method comes from. Only an unresolved origin may lack its source. */
export const originSchema = z.strictObject({ ...citationFields, source: idSchema.optional() });
export type Origin = z.infer<typeof originSchema>;

/** The source and place behind `quoted-in`, in one shape. */
export function readQuotedIn(
  quotedIn: z.infer<typeof quotedInSchema> | undefined,
): { source: string; locator?: string | undefined } | undefined {
  return typeof quotedIn === 'string' ? { source: quotedIn } : quotedIn;
}
