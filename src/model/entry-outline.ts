import type { Entry } from './entry.ts';

/**
 * All of an entry, beside its claims, on which depends what others can say of it and what follows: equal outlines are equal
 * texts. Of readings only the names count, and for a position which it chooses.
 */
export function outlineEntry({ collection, id, data }: Entry): string {
  const replacement = 'replaced-by' in data ? data['replaced-by'] : undefined;
  const kind = 'kind' in data ? data.kind : undefined;
  const readings = Object.entries(('readings' in data && data.readings) || {}).map(([name, reading]) =>
    typeof reading === 'string' ? [name, reading] : name,
  );
  return JSON.stringify([collection, id, replacement, kind, readings]);
}
