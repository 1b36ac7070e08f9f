import { z } from 'zod';

const text = z.string().trim().min(1);

/** A prose page of the site. */
export const guideSchema = z.strictObject({
  title: text,
  summary: text.optional(),
  /** Place in the guide's table of contents, from 1. */
  order: z.int().positive().optional(),
});
export type Guide = z.infer<typeof guideSchema>;
