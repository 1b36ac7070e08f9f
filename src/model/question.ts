import { z } from 'zod';
import { locatorSchema } from './citation.ts';
import { entryFields } from './entry-fields.ts';
import { idSchema } from './identifier.ts';
import { roleSchema } from './kind-schema.ts';

const text = z.string().trim().min(1);

/** An open question whose answer depends on the sense chosen. */
export const questionSchema = z.strictObject({
  question: text.describe('The question, as its source asks it'),
  source: idSchema.describe('Who asks it: a source, or `editors`'),
  locator: locatorSchema,
  asks: z
    .union([
      text,
      z.strictObject({ term: idSchema, as: roleSchema }),
      z.strictObject({ term: idSchema, list: z.literal('methods') }),
      z.strictObject({ formula: text }),
    ])
    .optional()
    .describe(
      'What can be answered for every sense: a term in a role, a list of methods, a sentence or a formula',
    ),
  ...entryFields,
});
export type Question = z.infer<typeof questionSchema>;
