import { type CollectionName, collections } from '../model/collection.ts';
import { splitPredicate } from '../model/identifier.ts';
import { hasLift, kinds } from '../model/kind.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { mapSentence, type Sentence } from '../model/sentence.ts';
import { findNearestName } from '../parser/nearest-name.ts';
import type { NamedId } from '../parser/parse-sentence.ts';
import { createRename } from '../parser/resolve-claims.ts';

/** As many names are listed where none is near. */
const listedNames = 8;

/** Why a name that a user wrote cannot be asked about. */
export interface NameFault {
  readonly named: NamedId;
  readonly message: string;
}

/** Every name that names nothing, or nothing of the sort that its place asks for. */
export function listUnknownNames(base: KnowledgeBase, ids: readonly NamedId[]): readonly NameFault[] {
  const rename = createRename(base);
  return ids.flatMap((named) => {
    const message = explainName(base, rename(named.id), named.expected);
    return message === undefined ? [] : [{ named, message }];
  });
}

/** Every definition of a sentence that no method can qualify under, although the sentence says that some might. */
export function listUnliftedInSentence(
  base: KnowledgeBase,
  sentence: Sentence,
  ids: readonly NamedId[],
): readonly NameFault[] {
  if (sentence.type === 'link' || sentence.type === 'reading') return [];
  const names = new Set<string>();
  mapSentence(sentence, (id) => {
    names.add(id);
    return id;
  });
  const remedy = 'ask about a sense of another kind, or with `models` or `part-of`';
  return listUnliftedNames(
    base,
    ids.filter(({ id }) => names.has(id)),
    ` and nothing of this form can hold: ${remedy}`,
  );
}

/** Every name of a definition that no method can qualify under. `rest` ends the sentence that says so. */
export function listUnliftedNames(
  base: KnowledgeBase,
  ids: readonly NamedId[],
  rest = ': name a sense of another kind',
): readonly NameFault[] {
  const rename = createRename(base);
  return ids.flatMap((named) => {
    const definition = base.definitions.get(splitPredicate(rename(named.id)).id);
    if (!definition || hasLift(definition.data.kind)) return [];
    const { noun } = kinds[definition.data.kind];
    return [{ named, message: `\`${named.id}\` is ${noun}, so no method can qualify under it${rest}` }];
  });
}

function explainName(
  base: KnowledgeBase,
  predicate: string,
  expected: readonly CollectionName[],
): string | undefined {
  const { id, reading } = splitPredicate(predicate);
  const found = expected.find((collection) => base[collection].has(id));
  if (found) return reading === undefined ? undefined : explainReading(base, id, reading);
  const wanted = expected.map((collection) => collections[collection].concept).join(' or ');
  const other = (['definitions', 'methods', 'features', 'positions', 'terms'] as const).find((name) =>
    base[name].has(id),
  );
  if (other) return `\`${id}\` is a ${collections[other].concept}; expected a ${wanted}`;
  if (base.problems.some(({ entry }) => entry === id))
    return `\`${id}\` has a file that could not be read: \`oversight check\` says why`;
  const known = expected.flatMap((collection) => [...base[collection].keys()]);
  const near = findNearestName(id, known);
  const remedy =
    near !== undefined
      ? `: did you mean \`${near}\`?`
      : known.length <= listedNames
        ? `: ${listNames(known)}`
        : '';
  return `\`${id}\` names no ${wanted}${remedy}`;
}

function explainReading(base: KnowledgeBase, id: string, reading: string): string | undefined {
  const readings = Object.keys(base.definitions.get(id)?.data.readings ?? {});
  if (readings.includes(reading)) return undefined;
  if (readings.length === 0) return `\`${id}\` has no readings`;
  const near = findNearestName(reading, readings);
  const remedy = near === undefined ? listNames(readings) : `did you mean \`${near}\`?`;
  return `\`${id}\` has no reading \`${reading}\`: ${remedy}`;
}

function listNames(names: readonly string[]): string {
  return names.length === 0 ? 'there is none' : `there is ${names.map((name) => `\`${name}\``).join(', ')}`;
}
