import { z } from 'zod';
import { type Citation, citationSchema } from './citation.ts';
import { idSchema, predicateSchema } from './identifier.ts';

const text = z.string().trim().min(1);
const citations = z.array(citationSchema);

const claimFields = {
  ground: text.optional(),
  'asserted-by': citations.optional(),
  'disputed-by': citations.optional(),
};

/**
 * A link from the entry that it stands in. `asserted-by` is required of a contributor; its absence is
 * reported by the rule `unsourced-claim`, which says more than a schema could.
 */
export const relationSchema = z.strictObject({
  target: predicateSchema,
  /** The subject's reading that the claim is about. */
  reading: idSchema.optional(),
  /** A formula: the claim is about the methods that also satisfy it. */
  given: text.optional(),
  ...claimFields,
});
export type RelationClaim = z.infer<typeof relationSchema>;

/** `models` and `part-of`, which no formula restricts. */
export const linkSchema = z.strictObject({ target: idSchema, ...claimFields });
/** `instance-of` and its denial. */
export const membershipSchema = z.strictObject({ target: predicateSchema, ...claimFields });

const formulaClaim = z.union([text, z.strictObject({ formula: text, ...claimFields })]);
export type FormulaClaim = z.infer<typeof formulaClaim>;
const formulaClaims = z.union([formulaClaim, z.array(formulaClaim).min(1)]);

/** How a definition relates to a formula over features; a plain string is `exactly`. */
export const criterionSchema = z.union([
  text,
  z.strictObject({
    exactly: formulaClaim.optional(),
    necessary: formulaClaims.optional(),
    sufficient: formulaClaims.optional(),
  }),
]);
export type Criterion = z.infer<typeof criterionSchema>;

export const featureValueNames = ['yes', 'no', 'unclear'] as const;
const featureValueName = z.enum(featureValueNames);

/** A feature's answer for a method, plain or with its owner and ground. */
export const featureValueSchema = z.union([
  featureValueName,
  z.strictObject({
    value: featureValueName,
    hedge: text.optional(),
    source: idSchema.optional(),
    locator: text.optional(),
    quote: text.optional(),
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
