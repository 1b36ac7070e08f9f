import type { Origin } from '../model/citation.ts';
import type { Entry, KeyPath } from '../model/entry.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { listCurrent } from './current-entry.ts';

/** Where an entry or reading says that it comes from. */
export interface RecordedOrigin {
  readonly entry: Entry;
  readonly path: KeyPath;
  readonly origin: Origin;
}

/** The origins of definitions, their readings, and methods, of entries that were not withdrawn. */
export function listOrigins(base: KnowledgeBase): readonly RecordedOrigin[] {
  const definitions = listCurrent(base, 'definitions').flatMap((entry) => {
    const { origin, origins = [], readings = {} } = entry.data;
    return [
      { entry, path: ['origin'], origin },
      ...origins.map((other, index) => ({ entry, path: ['origins', index], origin: other })),
      ...Object.entries(readings).flatMap(([name, reading]) =>
        reading.origin ? [{ entry, path: ['readings', name, 'origin'], origin: reading.origin }] : [],
      ),
    ];
  });
  const methods = listCurrent(base, 'methods').map((entry) => ({
    entry,
    path: ['origin'],
    origin: entry.data.origin,
  }));
  return [...definitions, ...methods];
}
