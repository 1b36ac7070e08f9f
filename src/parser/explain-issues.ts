import { safeParse, type z } from 'zod';
import type { KeyPath } from '../model/entry.ts';
import type { Problem } from '../model/knowledge-base.ts';
import { describeValue } from './describe-value.ts';
import { type FlatIssue, flattenIssues } from './flatten-issues.ts';
import { findNearestName, findNearestNames } from './nearest-name.ts';
import { findValue, isRecord, toKeyPath } from './plain-data.ts';
import type { FrontMatter } from './read-front-matter.ts';
import { describeShapes, findSchemas, joinWords, listBranches, listNames } from './schema-shape.ts';
import { refusedValue } from './yaml-tree.ts';

/**
 * Says of every issue of a schema where it is, what is unexpected there, what was expected and what to do. `schema`
 * is the one that found the issues in the data of `frontMatter` (with `reportInput`).
 */
export function explainIssues(
  issues: readonly z.core.$ZodIssue[],
  schema: z.core.$ZodType,
  frontMatter: FrontMatter,
): readonly Problem[] {
  const flat = flattenIssues(
    issues.flatMap((issue) => [issue, ...findIssuesBelow(issue, schema, frontMatter.data)]),
  );
  const unknown = flat.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? explainUnknownKeys(issue.path, issue.keys, schema, frontMatter) : [],
  );
  // Under a misspelt key stands the value of the key that was meant: its absence is no second mistake.
  const meant = new Set(unknown.map(({ meantPath }) => meantPath && joinPath(meantPath)));
  const others = flat
    .filter((issue) => issue.code !== 'unrecognized_keys' && !meant.has(joinPath(issue.path)))
    .filter((issue) => findValue(frontMatter.data, issue.path) !== refusedValue)
    .map((issue) => explainValue(issue, schema, frontMatter));
  return [...unknown.map(({ problem }) => problem), ...others];
}

/** Under a key that is no id a record's value goes unchecked by the schema. */
function findIssuesBelow(
  issue: z.core.$ZodIssue,
  schema: z.core.$ZodType,
  data: unknown,
): readonly z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_key') return [];
  const [valueSchema] = findSchemas(schema, issue.path);
  const result = valueSchema && safeParse(valueSchema, findValue(data, issue.path), { reportInput: true });
  return (result?.error?.issues ?? []).map((below) => ({ ...below, path: [...issue.path, ...below.path] }));
}

interface UnknownKey {
  readonly problem: Problem;
  /** Where the key that was meant would stand. */
  readonly meantPath: KeyPath | undefined;
}

function explainUnknownKeys(
  path: readonly PropertyKey[],
  keys: readonly string[],
  schema: z.core.$ZodType,
  frontMatter: FrontMatter,
): readonly UnknownKey[] {
  const map = findValue(frontMatter.data, path);
  const branches = listBranches(schema, path);
  const all = new Set(branches.flat());
  const present = isRecord(map) ? Object.keys(map).filter((key) => all.has(key)) : [];
  return keys.map((key) => explainUnknownKey(path, key, branches, present, frontMatter));
}

function explainUnknownKey(
  path: readonly PropertyKey[],
  key: string,
  branches: readonly (readonly string[])[],
  present: readonly string[],
  { locate }: FrontMatter,
): UnknownKey {
  const known = chooseBranch(branches, key, present);
  const near = findNearestNames(
    key,
    known.filter((each) => !present.includes(each)),
  );
  const [suggestion] = near;
  const existing = suggestion === undefined ? findNearestName(key, known) : undefined;
  const message = suggestion
    ? `unexpected key \`${key}\`; expected a known key: did you mean \`${suggestion}\`?`
    : existing
      ? `unexpected key \`${key}\` besides \`${existing}\`; expected a known key: remove one of the two`
      : `unexpected key \`${key}\`; expected ${listNames(known, 'or')}: remove it or correct its name`;
  return {
    meantPath: suggestion === undefined ? undefined : [...toKeyPath(path), suggestion],
    problem: {
      rule: 'invalid-entry',
      messageId: 'unknown-key',
      message,
      span: locate.keySpan([...toKeyPath(path), key]),
      suggestion,
      isCertain: near.length === 1,
    },
  };
}

/** Of several shapes that a map may have, the one that lacks the unknown key and has most of the others. */
function chooseBranch(
  branches: readonly (readonly string[])[],
  key: string,
  present: readonly string[],
): readonly string[] {
  const countKnown = (branch: readonly string[]) => present.filter((each) => branch.includes(each)).length;
  const lacking = branches.filter((branch) => !branch.includes(key));
  const best = Math.max(...lacking.map(countKnown));
  return [...new Set(lacking.filter((branch) => countKnown(branch) === best).flat())];
}

function explainValue(issue: FlatIssue, schema: z.core.$ZodType, frontMatter: FrontMatter): Problem {
  const { data, locate } = frontMatter;
  const path = toKeyPath(issue.path);
  const value = findValue(data, path);
  const name = namePlace(path);
  const shapes = describeShapes(schema, path);
  if (value === undefined) {
    const expected = joinWords(shapes.length > 0 ? shapes : ['text'], 'or');
    return {
      rule: 'invalid-entry',
      messageId: 'missing-key',
      message: `missing ${name}; expected ${expected}: add the key ${name}`,
      // Nothing is there, so that this is the nearest enclosing key.
      span: locate.keySpan(path),
    };
  }
  const isKey = issue.code === 'invalid_key';
  return {
    rule: 'invalid-entry',
    span: isKey ? locate.keySpan(path) : locate.valueSpan(path),
    ...describeValue({
      issue,
      name,
      value: isKey ? path.at(-1) : value,
      written: frontMatter.readSource(path),
      shapes,
      itemShapes: describeShapes(schema, [...path, 0]),
    }),
  };
}

function namePlace(path: KeyPath): string {
  const key = path.findLast((step) => typeof step === 'string');
  if (key === undefined) return 'the front matter';
  return typeof path.at(-1) === 'number' ? `an item of \`${key}\`` : `\`${key}\``;
}

function joinPath(path: readonly PropertyKey[]): string {
  return JSON.stringify(toKeyPath(path));
}
