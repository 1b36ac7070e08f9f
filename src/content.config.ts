import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { collections as concepts } from './model/collection.ts';
import { loadEntries } from './site/entry-loader.ts';
import { loadRuleDocumentation } from './site/rule-loader.ts';

const example = z.object({
  title: z.string(),
  html: z.string(),
  documents: z.array(z.object({ path: z.string(), text: z.string() })),
  expected: z.array(z.string()),
});

/** Every folder of the content is a collection with the schema of its concept, and the rules document themselves. */
export const collections = {
  terms: defineCollection({ loader: loadEntries('terms'), schema: concepts.terms.schema }),
  definitions: defineCollection({ loader: loadEntries('definitions'), schema: concepts.definitions.schema }),
  methods: defineCollection({ loader: loadEntries('methods'), schema: concepts.methods.schema }),
  features: defineCollection({ loader: loadEntries('features'), schema: concepts.features.schema }),
  usages: defineCollection({ loader: loadEntries('usages'), schema: concepts.usages.schema }),
  positions: defineCollection({ loader: loadEntries('positions'), schema: concepts.positions.schema }),
  questions: defineCollection({ loader: loadEntries('questions'), schema: concepts.questions.schema }),
  guide: defineCollection({ loader: loadEntries('guide'), schema: concepts.guide.schema }),
  rules: defineCollection({
    loader: loadRuleDocumentation(),
    schema: z.object({
      title: z.string(),
      reports: z.string(),
      matters: z.string(),
      wayOut: z.string(),
      fails: z.array(example),
      passes: z.array(example),
    }),
  }),
};
