import { safeParse, z } from 'zod';

/** The keys that the map at `path` may have: one list, or one for each branch of a choice. */
export function listBranches(
  schema: z.core.$ZodType,
  path: readonly PropertyKey[],
): readonly (readonly string[])[] {
  return findSchemas(schema, path).flatMap((each) =>
    each instanceof z.ZodObject ? [Object.keys(each.shape)] : [],
  );
}

/** What may stand at `path`, in words: "text", "a list", "a map with `a` and `b`". */
export function describeShapes(schema: z.core.$ZodType, path: readonly PropertyKey[]): readonly string[] {
  const shapes = findSchemas(schema, path).map((each) => {
    if (each instanceof z.ZodObject) return `a map with ${listNames(Object.keys(each.shape).slice(0, 3))}`;
    if (each instanceof z.ZodRecord) return 'a map of an id and its value on each line';
    if (each instanceof z.ZodArray) return 'a list';
    if (each instanceof z.ZodEnum) return listNames(each.options.map(String), 'or');
    if (each instanceof z.ZodLiteral) return listNames([...each.values].map(String), 'or');
    if (each instanceof z.ZodNumber) return 'a whole number';
    if (each instanceof z.ZodISODate) return 'a date such as `2026-01-31`';
    return 'text';
  });
  return [...new Set(shapes)];
}

/** A map that may stand at a place: its first key, and how it is written on one line: `{source: …}`. */
export interface MapShape {
  readonly first: string;
  readonly inLine: string;
}

export function describeMaps(schema: z.core.$ZodType, path: readonly PropertyKey[]): readonly MapShape[] {
  const maps = findSchemas(schema, path).filter((each) => each instanceof z.ZodObject);
  return maps.map((map) => {
    const keys = Object.keys(map.shape);
    const required = keys.filter((key) => !safeParse(map.shape[key] as z.core.$ZodType, undefined).success);
    const shown = required.length > 0 ? required : keys.slice(0, 2);
    return { first: shown[0] ?? '', inLine: `{${shown.map((key) => `${key}: …`).join(', ')}}` };
  });
}

/** Names in code style, with the last two joined by `conjunction`: `a`, `b` and `c`. */
export function listNames(names: readonly string[], conjunction = 'and'): string {
  return joinWords(
    names.map((name) => `\`${name}\``),
    conjunction,
  );
}

export function joinWords(words: readonly string[], conjunction: string): string {
  return words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join(', ')} ${conjunction} ${words[words.length - 1]}`;
}

/** All schemas that may apply at `path`: a choice contributes every branch that has the path. */
export function findSchemas(
  schema: z.core.$ZodType,
  path: readonly PropertyKey[],
): readonly z.core.$ZodType[] {
  if (schema instanceof z.ZodOptional) return findSchemas(schema.unwrap(), path);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => findSchemas(option, path));
  const [step, ...rest] = path;
  if (step === undefined) return [schema];
  if (schema instanceof z.ZodArray) return findSchemas(schema.element, rest);
  if (schema instanceof z.ZodRecord) return findSchemas(schema.valueType, rest);
  const field = schema instanceof z.ZodObject ? schema.shape[String(step)] : undefined;
  return field ? findSchemas(field, rest) : [];
}
