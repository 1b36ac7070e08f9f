import type { Origin } from '../model/citation.ts';
import type { Entry, KeyPath } from '../model/entry.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { listCurrent } from './current-entry.ts';
import { rememberEach } from './remember-each.ts';

/** Where an entry or reading says that it comes from. */
export interface RecordedOrigin {
  readonly entry: Entry;
  readonly path: KeyPath;
  readonly origin: Origin;
}

/** The origins of definitions, their readings, and methods, of entries that were not withdrawn. */
export function listOrigins(base: KnowledgeBase): readonly RecordedOrigin[] {
  return [
    ...listCurrent(base, 'definitions').flatMap(originsOfDefinition),
    ...listCurrent(base, 'methods').map(originOfMethod),
  ];
}

export const originsOfDefinition = rememberEach((entry: Entry<'definitions'>): readonly RecordedOrigin[] => {
  const { origin, origins = [], readings = {} } = entry.data;
  return [
    { entry, path: ['origin'], origin },
    ...origins.map((other, index) => ({ entry, path: ['origins', index], origin: other })),
    ...Object.entries(readings).flatMap(([name, reading]) =>
      reading.origin ? [{ entry, path: ['readings', name, 'origin'], origin: reading.origin }] : [],
    ),
  ];
});

export const originOfMethod = rememberEach(
  (entry: Entry<'methods'>): RecordedOrigin => ({ entry, path: ['origin'], origin: entry.data.origin }),
);
