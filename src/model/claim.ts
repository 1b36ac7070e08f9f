import { z } from 'zod';
import { type Citation, citationSchema, hedgeSchema, locatorSchema, quoteSchema } from './citation.ts';
import { idSchema, predicateSchema } from './identifier.ts';
import { type RelationName, relations } from './relation.ts';

const text = z.string().trim().min(1);
const citations = z.array(citationSchema);
/** What may be restricted or defined by a formula. */
const formula = text.describe('A formula of features and senses with `and`, `or`, `not` and parentheses');

const claimFields = {
  ground: text.optional().describe('Why the claim should hold, in our own words'),
  'asserted-by': citations.optional().describe('Who makes the claim, and where'),
  'disputed-by': citations
    .optional()
    .describe('Who disputes the claim, and why; it then leaves the settled core'),
};

/**
 * A link from the entry that it stands in. `asserted-by` is required of a contributor; its absence is
 * reported by the rule `unsourced-claim`, which says more than a schema could.
 */
export const relationSchema = z.strictObject({
  target: predicateSchema.describe('The other end: an id, or `definition@reading`'),
  reading: idSchema.optional().describe("The reading of this entry's sense that the claim is about"),
  given: formula.optional().describe('A formula: the claim is only about the methods that also satisfy it'),
  ...claimFields,
});
export type RelationClaim = z.infer<typeof relationSchema>;

/** `models` and `part-of`, which no formula restricts. */
export const linkSchema = z.strictObject({
  target: idSchema.describe('The other end: the id of an entry'),
  ...claimFields,
});
/** `instance-of` and its denial. */
export const membershipSchema = z.strictObject({
  target: predicateSchema.describe('A definition, or `definition@reading`'),
  ...claimFields,
});

/** One optional list of claims for each of some relations. */
export function listClaims<S extends z.ZodType, R extends RelationName>(
  schema: S,
  names: readonly R[],
): { [relation in R]: z.ZodOptional<z.ZodArray<S>> } {
  const fields = names.map((name) => [
    name,
    z.array(schema).optional().describe(`Claims that ${relations[name].meaning}`),
  ]);
  return Object.fromEntries(fields);
}

const formulaClaim = z.union([formula, z.strictObject({ formula, ...claimFields })]);
export type FormulaClaim = z.infer<typeof formulaClaim>;
const formulaClaims = z.union([formulaClaim, z.array(formulaClaim).min(1)]);

/** How a definition relates to a formula over features; a plain string is `exactly`. */
export const criterionSchema = z
  .union([
    formula,
    z.strictObject({
      exactly: formulaClaim.optional().describe('Methods qualify if and only if they satisfy this'),
      necessary: formulaClaims.optional().describe('Methods that qualify satisfy this'),
      sufficient: formulaClaims.optional().describe('Methods that satisfy this qualify'),
    }),
  ])
  .describe('Which methods qualify: a formula, or `exactly`, `necessary` and `sufficient` formulas');
export type Criterion = z.infer<typeof criterionSchema>;

export const featureValueNames = ['yes', 'no', 'unclear'] as const;
const featureValueName = z
  .enum(featureValueNames)
  .describe('Whether the method has the feature; `unclear` is listed as an open question');

/** A feature's answer for a method, plain or with its owner and ground. */
export const featureValueSchema = z.union([
  featureValueName,
  z.strictObject({
    value: featureValueName,
    hedge: hedgeSchema.optional(),
    source: idSchema.optional().describe('Who says so: a source, or `editors`'),
    locator: locatorSchema.optional(),
    quote: quoteSchema.optional(),
    ...claimFields,
  }),
]);
export type FeatureValue = z.infer<typeof featureValueSchema>;

/**
 * How far a claim is agreed on. `settled` claims hold in every context that does not reject them;
 * the others only where they are accepted.
 */
export type Status = 'settled' | 'tentative' | 'disputed';

/** Status from owners, ground and disputes: see the content model, "Status of a claim". */
export function statusOf(claim: {
  readonly assertedBy: readonly Citation[];
  readonly disputedBy: readonly Citation[];
  readonly hasGround: boolean;
}): Status {
  if (claim.disputedBy.length > 0) return 'disputed';
  if (claim.assertedBy.every((citation) => citation.hedge !== undefined)) return 'tentative';
  return claim.hasGround ? 'settled' : 'tentative';
}
