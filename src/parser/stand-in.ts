import { z } from 'zod';
import { checkedSchema } from '../model/citation.ts';
import { hasLift, kindNames } from '../model/kind.ts';
import { kindSchema } from '../model/kind-schema.ts';
import { isRecord } from './plain-data.ts';

/** Of the words that a key may have, those from which least follows. */
const mildest = new Map<z.core.$ZodType, unknown>([
  [kindSchema, kindNames.find(hasLift)],
  [checkedSchema, 'unresolved'],
]);

/** A value that fits the schema and says nothing; `name` is its text or id where it is one. */
export function makeStandIn(schema: z.core.$ZodType, name: string): unknown {
  if (schema instanceof z.ZodOptional) return makeStandIn(schema.unwrap(), name);
  if (schema instanceof z.ZodUnion) return makeStandIn(schema.options[0] as z.core.$ZodType, name);
  if (schema instanceof z.ZodArray) return [makeStandIn(schema.element, name)];
  if (schema instanceof z.ZodRecord) return {};
  if (schema instanceof z.ZodObject) {
    const required = Object.entries(schema.shape).filter(([, field]) => !(field instanceof z.ZodOptional));
    return Object.fromEntries(required.map(([key, field]) => [key, makeStandIn(field, name)]));
  }
  if (schema instanceof z.ZodEnum) return mildest.get(schema) ?? schema.options.at(-1);
  if (schema instanceof z.ZodLiteral) return [...schema.values][0];
  if (schema instanceof z.ZodNumber) return 1;
  return schema instanceof z.ZodISODate ? '2000-01-01' : name;
}

/** The data with another value at `path`; without a value, what stands there is taken out. Nothing is changed in place. */
export function replaceValue(data: unknown, path: readonly PropertyKey[], value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (Array.isArray(data))
    return data.map((item, index) => (index === step ? replaceValue(item, rest, value) : item));
  const { [step]: old, ...others } = isRecord(data) ? data : {};
  if (rest.length === 0 && value === undefined) return others;
  return { ...others, [step]: replaceValue(old, rest, value) };
}
