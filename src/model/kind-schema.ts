import { z } from 'zod';
import { kindNames, kinds, roleNames } from './kind.ts';

/** What each kind means for methods, in its order. */
const kindDescriptions = kindNames.map((kind) => {
  const { noun, lift } = kinds[kind];
  return lift ? `${noun}: a method qualifies when it ${lift.question}` : `${noun}: no method can qualify`;
});
export const kindSchema = z
  .enum(kindNames)
  .describe('What sort of thing the source says the term is')
  .meta({ enumDescriptions: kindDescriptions });
export const roleSchema = z
  .enum(roleNames)
  .describe('The part that the sentence gives to the term: a kind, or `method`')
  .meta({ enumDescriptions: ['a method or class of methods', ...kindDescriptions] });
