import { z } from 'zod';
import { idSchema } from './identifier.ts';

const text = z.string().trim().min(1);

/** What every entry may carry. */
export const entryFields = {
  'replaced-by': idSchema
    .optional()
    .describe("The entry that took this one's place; this one then stays out of the reasoning"),
  allow: z
    .array(
      z.strictObject({
        rule: text.describe('The rule whose warning is accepted'),
        reason: text.optional().describe('Why it is accepted'),
        until: z.iso.date().optional().describe('The last day on which it is accepted'),
      }),
    )
    .optional()
    .describe("Warnings that the entry's editors have looked at and accept"),
  added: z.iso.date().optional().describe('A date, used where version control has none'),
};
