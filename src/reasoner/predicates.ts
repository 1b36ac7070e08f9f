import { joinPredicate } from '../model/identifier.ts';
import { hasLift } from '../model/kind.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';

/** Every definition that methods can qualify under, each followed by its readings, in order of id. */
export function listPredicates(base: KnowledgeBase): readonly string[] {
  return listCurrent(base.definitions).flatMap((id) => {
    const definition = base.definitions.get(id)?.data;
    if (!definition || !hasLift(definition.kind)) return [];
    return [id, ...Object.keys(definition.readings ?? {}).map((reading) => joinPredicate(id, reading))];
  });
}

/** Every recorded method, in order of id. */
export function listMethods(base: KnowledgeBase): readonly string[] {
  return listCurrent(base.methods);
}

/** Every feature, in order of id. */
export function listFeatures(base: KnowledgeBase): readonly string[] {
  return listCurrent(base.features);
}

/** The ids of entries that no other entry replaced. */
function listCurrent(
  entries: ReadonlyMap<string, { readonly data: { readonly 'replaced-by'?: string | undefined } }>,
): readonly string[] {
  return [...entries]
    .filter(([, { data }]) => data['replaced-by'] === undefined)
    .map(([id]) => id)
    .sort();
}
