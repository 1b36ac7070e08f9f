import { z } from 'zod';
import { entryFields } from './entry-fields.ts';
import { idSchema } from './identifier.ts';
import { roleNames } from './kind.ts';

const text = z.string().trim().min(1);

/** An open question whose answer depends on the sense chosen. */
export const questionSchema = z.strictObject({
  question: text,
  source: idSchema,
  locator: text,
  asks: z
    .union([
      text,
      z.strictObject({ term: idSchema, as: z.enum(roleNames) }),
      z.strictObject({ term: idSchema, list: z.literal('methods') }),
      z.strictObject({ formula: text }),
    ])
    .optional(),
  ...entryFields,
});
export type Question = z.infer<typeof questionSchema>;
