import type { Rule } from './rule.ts';
import { createBadSuppression } from './rules/bad-suppression/rule.ts';
import { circularDefinition } from './rules/circular-definition/rule.ts';
import { contradiction } from './rules/contradiction/rule.ts';
import { disputedAsSettled } from './rules/disputed-as-settled/rule.ts';
import { duplicateId } from './rules/duplicate-id/rule.ts';
import { equivalentDefinitions } from './rules/equivalent-definitions/rule.ts';
import { executableMdx } from './rules/executable-mdx/rule.ts';
import { hedgeDropped } from './rules/hedge-dropped/rule.ts';
import { incompatibleCombination } from './rules/incompatible-combination/rule.ts';
import { invalidEntry } from './rules/invalid-entry/rule.ts';
import { invalidFormula } from './rules/invalid-formula/rule.ts';
import { kindMismatch } from './rules/kind-mismatch/rule.ts';
import { membershipDisagrees } from './rules/membership-disagrees/rule.ts';
import { membershipUndecided } from './rules/membership-undecided/rule.ts';
import { missingLocator } from './rules/missing-locator/rule.ts';
import { mixedKinds } from './rules/mixed-kinds/rule.ts';
import { orphanEntry } from './rules/orphan-entry/rule.ts';
import { pinnedSenseMismatch } from './rules/pinned-sense-mismatch/rule.ts';
import { positionConflict } from './rules/position-conflict/rule.ts';
import { positionMisusesTerm } from './rules/position-misuses-term/rule.ts';
import { readingDependent } from './rules/reading-dependent/rule.ts';
import { redundantRelation } from './rules/redundant-relation/rule.ts';
import { relationNotEntailed } from './rules/relation-not-entailed/rule.ts';
import { relationRefuted } from './rules/relation-refuted/rule.ts';
import { scopeMismatch } from './rules/scope-mismatch/rule.ts';
import { senseShiftInSource } from './rules/sense-shift-in-source/rule.ts';
import { senseSplit } from './rules/sense-split/rule.ts';
import { unarguedClaim } from './rules/unargued-claim/rule.ts';
import { unresolvedReference } from './rules/unresolved-reference/rule.ts';
import { unsatisfiableDefinition } from './rules/unsatisfiable-definition/rule.ts';
import { unsourcedClaim } from './rules/unsourced-claim/rule.ts';
import { unusedFeature } from './rules/unused-feature/rule.ts';
import { usageFitsNoSense } from './rules/usage-fits-no-sense/rule.ts';
import { usageFitsSomeSenses } from './rules/usage-fits-some-senses/rule.ts';

const judging: readonly Rule[] = [
  invalidEntry,
  unresolvedReference,
  duplicateId,
  invalidFormula,
  executableMdx,
  kindMismatch,
  pinnedSenseMismatch,
  usageFitsNoSense,
  usageFitsSomeSenses,
  positionMisusesTerm,
  incompatibleCombination,
  mixedKinds,
  senseShiftInSource,
  contradiction,
  unsatisfiableDefinition,
  circularDefinition,
  equivalentDefinitions,
  redundantRelation,
  relationRefuted,
  relationNotEntailed,
  membershipDisagrees,
  membershipUndecided,
  senseSplit,
  readingDependent,
  scopeMismatch,
  positionConflict,
  unsourcedClaim,
  unarguedClaim,
  missingLocator,
  hedgeDropped,
  disputedAsSettled,
  orphanEntry,
  unusedFeature,
];

export const badSuppression = createBadSuppression(judging);

/** Every rule, in the order of the catalogue. */
export const rules: readonly Rule[] = [...judging, badSuppression];
