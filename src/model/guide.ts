import { z } from 'zod';

const text = z.string().trim().min(1);

/** A prose page of the site. */
export const guideSchema = z.strictObject({
  title: text.describe('The title of the page'),
  summary: text.optional().describe('What the page is about, in one sentence'),
  order: z.int().positive().optional().describe("Place in the guide's table of contents, from 1"),
});
export type Guide = z.infer<typeof guideSchema>;
