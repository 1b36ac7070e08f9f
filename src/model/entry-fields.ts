import { z } from 'zod';
import { idSchema } from './identifier.ts';

const text = z.string().trim().min(1);

/** What every entry may carry. */
export const entryFields = {
  /** The entry that took this one's place; this one then stays out of the reasoning. */
  'replaced-by': idSchema.optional(),
  /** Warnings that the entry's editors have looked at and accept; judged by `bad-suppression`. */
  allow: z
    .array(z.strictObject({ rule: text, reason: text.optional(), until: z.iso.date().optional() }))
    .optional(),
  /** A date, used where version control has none. */
  added: z.iso.date().optional(),
};
