import { safeParse, z } from 'zod';
import { collectionNames, collections } from '../model/collection.ts';
import type { KeyPath } from '../model/entry.ts';
import type { Problem } from '../model/knowledge-base.ts';
import { compareSpans } from '../model/span.ts';
import { describeValue } from './describe-value.ts';
import { type FlatIssue, flattenIssues } from './flatten-issues.ts';
import { toKebabCase } from './kebab-case.ts';
import { findNearestName, findNearestNames } from './nearest-name.ts';
import type { Patch } from './patch-front-matter.ts';
import { findValue, isRecord, toKeyPath } from './plain-data.ts';
import type { FrontMatter } from './read-front-matter.ts';
import {
  describeMaps,
  describeShapes,
  findSchemas,
  joinWords,
  listBranches,
  listNames,
} from './schema-shape.ts';
import { refusedValue } from './yaml-tree.ts';

/** What is wrong with an entry, and how to patch its data so that the rest can be read. */
export interface ExplainedIssues {
  readonly problems: readonly Problem[];
  readonly patches: readonly Patch[];
}

/**
 * Says of every issue of a schema where it is, what is unexpected there, what was expected and what to do. `schema`
 * is the one that found the issues in the data of `frontMatter` (with `reportInput`).
 */
export function explainIssues(
  issues: readonly z.core.$ZodIssue[],
  schema: z.core.$ZodType,
  frontMatter: FrontMatter,
): ExplainedIssues {
  const flat = flattenIssues(
    issues.flatMap((issue) => [issue, ...findIssuesBelow(issue, schema, frontMatter.data)]),
  );
  const unknown = flat.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? explainUnknownKeys(issue.path, issue.keys, schema, frontMatter) : [],
  );
  // Under a misspelt key stands the value of the key that was meant: its absence is no second mistake.
  const meant = new Set(unknown.map(({ meantPath }) => meantPath && joinPath(meantPath)));
  const others = flat
    .filter((issue) => issue.code !== 'unrecognized_keys')
    .map((issue) => ({ issue, problem: explainValue(issue, schema, frontMatter) }));
  const told = others
    .filter(({ issue }) => !meant.has(joinPath(issue.path)))
    .filter(({ issue }) => findValue(frontMatter.data, issue.path) !== refusedValue);
  return {
    problems: [...unknown, ...told].map(({ problem }) => problem),
    patches: listPatches(others, unknown, schema, frontMatter.data),
  };
}

function listPatches(
  values: readonly { readonly issue: FlatIssue; readonly problem: Problem }[],
  keys: readonly UnknownKey[],
  schema: z.core.$ZodType,
  data: unknown,
): readonly Patch[] {
  const ofKeys = keys.map((key) => patchKey(key, schema, data));
  const filled = new Set(
    ofKeys.map((patch) => patch.type === 'rename' && joinPath([...patch.path.slice(0, -1), patch.to])),
  );
  const ofValues = values
    .filter(({ issue }) => !filled.has(joinPath(issue.path)))
    .map(({ issue, problem }) => patchValue(issue, problem));
  // The values within a map are patched before its keys, so that every path leads to what it did.
  return [...ofValues, ...ofKeys].sort((one, other) => other.path.length - one.path.length);
}

/** A key is read as the one that is nearest, where its value is of the sort that belongs there. */
function patchKey(
  { path, problem: { suggestion }, meantPath }: UnknownKey,
  schema: z.core.$ZodType,
  data: unknown,
): Patch {
  const [meant] = meantPath === undefined ? [] : findSchemas(schema, meantPath);
  if (suggestion === undefined || meant === undefined) return { type: 'remove', path };
  const issues = safeParse(meant, findValue(data, path)).error?.issues ?? [];
  const isOfOtherSort = issues.some((issue) => issue.path.length === 0 && issue.code !== 'unrecognized_keys');
  return isOfOtherSort ? { type: 'remove', path } : { type: 'rename', path, to: suggestion };
}

function patchValue({ code, path }: FlatIssue, { suggestion, isCertain }: Problem): Patch {
  const at = toKeyPath(path);
  if (code === 'invalid_key') return { type: 'rename', path: at, to: toKebabCase(String(at.at(-1))) };
  return { type: 'replace', path: at, value: code === 'invalid_value' && isCertain ? suggestion : undefined };
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
  readonly path: KeyPath;
  readonly problem: Problem;
  /** Where the key that was meant would stand, or the map in which this one was meant. */
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
  return keys.map((key) => {
    const unknown = explainUnknownKey(path, key, branches, present, frontMatter);
    const slip = unknown.problem.suggestion ? undefined : explainSlip(path, key, map, schema, frontMatter);
    if (!slip) return unknown;
    const { message, meantPath } = slip;
    return { path: unknown.path, meantPath, problem: { ...unknown.problem, message } };
  });
}

/** A key that is known to stand elsewhere, or that is no key but the rest of a text. */
function explainSlip(
  path: readonly PropertyKey[],
  key: string,
  map: unknown,
  schema: z.core.$ZodType,
  frontMatter: FrontMatter,
): { readonly message: string; readonly meantPath: KeyPath | undefined } | undefined {
  const say = (message: string, meantPath?: KeyPath) => ({ message, meantPath });
  const sibling = Object.entries(isRecord(map) ? map : {}).findLast(
    ([name]) => compareSpans(keyOf(name), keyOf(key)) < 0,
  );
  function keyOf(name: string) {
    return frontMatter.locate.keySpan([...toKeyPath(path), name]);
  }
  if (/[“”„‘’«»]/.test(key) || (typeof sibling?.[1] === 'string' && /^[“„‘«]/.test(sibling[1]))) {
    return say(
      `unexpected key \`${key}\`: in braces a text ends at a comma, and YAML knows straight quotes only; expected \`"…"\` around the whole text: put it in straight quotes`,
    );
  }
  const empty = Object.entries(isRecord(map) ? map : {}).findLast(
    ([name, value]) =>
      value === null &&
      compareSpans(keyOf(name), keyOf(key)) < 0 &&
      listBranches(schema, [...path, name])
        .flat()
        .includes(key),
  );
  if (empty) {
    return say(
      `unexpected key \`${key}\` beside \`${empty[0]}\`, which is empty; expected it within \`${empty[0]}\`: indent this line by two spaces`,
      [...toKeyPath(path), empty[0]],
    );
  }
  if (path.length > 0) return undefined;
  if (key === 'id') {
    return say(
      "unexpected key `id`; an entry's id is the name of its file: remove the line, or rename the file",
    );
  }
  const others = collectionNames.filter(
    (name) => name !== 'guide' && listBranches(collections[name].schema, []).flat().includes(key),
  );
  return others.length > 0
    ? say(
        `unexpected key \`${key}\`, which belongs in ${joinWords(
          others.map((name) => `\`${name}/\``),
          'or',
        )}; expected a key of this collection, such as ${listNames(listBranches(schema, []).flat().slice(0, 3), 'or')}: move it to an entry there, or remove it`,
      )
    : undefined;
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
    path: [...toKeyPath(path), key],
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
  const maps = describeMaps(schema, path);
  if (value === undefined) {
    const expected = joinWords(shapes.length > 0 ? shapes : ['text'], 'or');
    return {
      rule: 'invalid-entry',
      messageId: 'missing-key',
      message: `missing ${name}${namePart(path)}; expected ${expected}: add ${maps[0] ? `\`${path.at(-1)}: ${maps[0].inLine}\`` : `the key ${name}`}`,
      // Nothing is there, so that this is the nearest enclosing key.
      span: locate.keySpan(path),
    };
  }
  const isKey = issue.code === 'invalid_key';
  // The keys of a definition's readings are their ids; every other id names something that is recorded.
  const isNew = isKey && path[0] === 'readings' && isRecord(value);
  return {
    rule: 'invalid-entry',
    span: isKey ? locate.keySpan(path) : locate.valueSpan(path),
    ...describeValue({
      issue,
      isNew,
      isOptional: findSchemas(schema, path.slice(0, -1)).every((map) => isOptionalIn(map, path)),
      name,
      value: isKey ? path.at(-1) : value,
      written: frontMatter.readSource(path),
      shapes,
      itemShapes: describeShapes(schema, [...path, 0]),
      maps: maps.length > 0 ? maps : describeMaps(schema, [...path, 0]),
    }),
  };
}

function isOptionalIn(map: z.core.$ZodType, path: KeyPath): boolean {
  const field = map instanceof z.ZodObject ? map.shape[String(path.at(-1))] : undefined;
  return field === undefined || field instanceof z.ZodOptional;
}

function namePlace(path: KeyPath): string {
  const key = path.findLast((step) => typeof step === 'string');
  if (key === undefined) return 'the front matter';
  return typeof path.at(-1) === 'number' ? `an item of \`${key}\`` : `\`${key}\``;
}

/** Which item of a list lacks something: " in item 2 of `mentions`". */
function namePart(path: KeyPath): string {
  const index = path.at(-2);
  const list = path.at(-3);
  return typeof index === 'number' && list !== undefined ? ` in item ${index + 1} of \`${list}\`` : '';
}

function joinPath(path: readonly PropertyKey[]): string {
  return JSON.stringify(toKeyPath(path));
}
