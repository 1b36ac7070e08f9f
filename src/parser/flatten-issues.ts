import type { z } from 'zod';

/** An issue of a schema that is about one place, with the path from the root of the entry. */
export type FlatIssue = Exclude<z.core.$ZodIssue, z.core.$ZodIssueInvalidUnion>;

/**
 * Replaces every failed choice by the issues of the branch that the author evidently meant: the one whose type
 * the value has, then the one that fits with the fewest missing, unknown or wrong keys. Where no branch has the
 * value's type, one `invalid_type` issue stands for all.
 */
export function flattenIssues(issues: readonly z.core.$ZodIssue[]): readonly FlatIssue[] {
  return issues.flatMap((issue) => {
    if (issue.code !== 'invalid_union') return [issue];
    const branches = issue.errors.map((branch) => flattenIssues(branch));
    const meant = branches
      .filter((branch) => branch.length > 0 && !branch.some(isOfOtherType))
      .sort((a, b) => weigh(a) - weigh(b))[0];
    const [option] = branches
      .flat()
      .filter((each) => each.path.length === 0 && each.code === 'invalid_value');
    const chosen = meant ?? [option ?? { code: 'invalid_type', expected: 'string', path: [], message: '' }];
    return chosen.map((each): FlatIssue => ({ ...each, path: [...issue.path, ...each.path] }));
  });
}

/** The value is a text where a map was expected, or the like: this branch was not meant. */
function isOfOtherType(issue: FlatIssue): boolean {
  if (issue.path.length > 0) return false;
  return issue.code === 'invalid_type' || (issue.code === 'invalid_value' && typeof issue.input !== 'string');
}

function weigh(issues: readonly FlatIssue[]): number {
  return issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1), 0);
}
