import type { z } from 'zod';
import { definitionSchema } from './definition.ts';
import { featureSchema } from './feature.ts';
import { guideSchema } from './guide.ts';
import { methodSchema } from './method.ts';
import { positionSchema } from './position.ts';
import { questionSchema } from './question.ts';
import { termSchema } from './term.ts';
import { usageSchema } from './usage.ts';

/** The folders of a content directory; each holds entries of one concept. */
export const collections = {
  terms: { concept: 'term', schema: termSchema },
  definitions: { concept: 'definition', schema: definitionSchema },
  methods: { concept: 'method', schema: methodSchema },
  features: { concept: 'feature', schema: featureSchema },
  usages: { concept: 'usage', schema: usageSchema },
  positions: { concept: 'position', schema: positionSchema },
  questions: { concept: 'question', schema: questionSchema },
  guide: { concept: 'guide page', schema: guideSchema },
} as const;

export type CollectionName = keyof typeof collections;
export const collectionNames = Object.keys(collections) as CollectionName[];
export type EntryData = { [C in CollectionName]: z.infer<(typeof collections)[C]['schema']> };

/** The bibliography's place in a content folder. */
export const bibliographyPath = 'references.bib';
