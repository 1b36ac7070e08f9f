import { idPattern } from '../model/identifier.ts';
import type { Problem } from '../model/knowledge-base.ts';
import type { FlatIssue } from './flatten-issues.ts';
import { toKebabCase } from './kebab-case.ts';
import { findNearestNames } from './nearest-name.ts';
import { isScalarValue } from './plain-data.ts';
import { joinWords, listNames } from './schema-shape.ts';

/** What is wrong with a value, apart from its place. */
export type Described = Pick<Problem, 'messageId' | 'message' | 'suggestion' | 'isCertain'>;

/** A value that a schema refuses, with what is needed to speak of it. */
export interface RefusedValue {
  readonly issue: FlatIssue;
  /** The key or item in words: "`kind`", "an item of `scope`". */
  readonly name: string;
  readonly value: unknown;
  /** As it stands in the file. */
  readonly written: string;
  /** What may stand there: "text", "a list", "a map with `a` and `b`". */
  readonly shapes: readonly string[];
  /** Where a list may stand: what its items may be. */
  readonly itemShapes: readonly string[];
}

/** Says what is unexpected about a value, what was expected and what to do. */
export function describeValue(refused: RefusedValue): Described {
  const { issue, name, value } = refused;
  if (issue.code === 'invalid_key') return describeBadId(String(value), issue.issues[0]?.message ?? 'an id');
  if (issue.code === 'invalid_value') return describeBadChoice(issue.values.map(String), refused);
  if (issue.code === 'too_small' && issue.origin === 'string') {
    return {
      messageId: 'empty-text',
      message: `${name} is empty; expected text: write it or remove the key`,
    };
  }
  if (issue.code === 'too_small' && issue.origin === 'array') {
    return {
      messageId: 'empty-list',
      message: `${name} is empty; expected at least one item: add one or remove the key`,
    };
  }
  if (issue.code === 'invalid_format' && issue.format === 'date') {
    return {
      messageId: 'bad-date',
      message: `\`${value}\` is no date; expected a day of the calendar as \`2026-01-31\`: correct it`,
    };
  }
  if (issue.code === 'invalid_format') return describeBadId(String(value), issue.message);
  return describeWrongType(refused);
}

function describeBadChoice(values: readonly string[], { name, value }: RefusedValue): Described {
  const meant = typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);
  const names = values.includes(meant) ? [meant] : findNearestNames(meant, values);
  const [near] = names;
  const shown = isScalarValue(value) ? `\`${value}\`` : describeType(value, '');
  const remedy = near ? `did you mean \`${near}\`?` : 'use one of these';
  return {
    messageId: 'unexpected-value',
    message: `unexpected ${shown} for ${name}; expected ${listNames(values, 'or')}: ${remedy}`,
    suggestion: near,
    isCertain: names.length === 1,
  };
}

function describeBadId(written: string, expected: string): Described {
  const parts = written.split('@').map(toKebabCase);
  const canJoin = parts.length === 1 || (parts.length === 2 && expected.includes('@'));
  const suggestion = canJoin && parts.every((part) => idPattern.test(part)) ? parts.join('@') : undefined;
  const remedy = suggestion
    ? `did you mean \`${suggestion}\`?`
    : 'use lower-case letters, digits and hyphens';
  return {
    messageId: 'bad-id',
    message: `\`${written}\` is no id; expected ${expected}: ${remedy}`,
    suggestion,
    isCertain: true,
  };
}

function describeWrongType({ issue, name, value, written, shapes, itemShapes }: RefusedValue): Described {
  const least =
    issue.code === 'too_small' ? ` ${issue.inclusive ? 'of at least' : 'above'} ${issue.minimum}` : '';
  const isListOfMaps =
    shapes.length === 1 && shapes[0] === 'a list' && itemShapes.some((each) => each.startsWith('a map'));
  const items = isListOfMaps ? `, each item ${joinWords(itemShapes, 'or')}` : '';
  const expected = joinWords(shapes.length > 0 ? shapes : ['text'], 'or') + items + least;
  const isText = typeof value === 'string';
  const suggestion =
    isScalarValue(value) && !isText && shapes.includes('text')
      ? `"${written}"`
      : isText &&
          !isListOfMaps &&
          shapes.length === 1 &&
          shapes[0] === 'a list' &&
          /^[\w@][\w@ -]*$/.test(written)
        ? `[${written}]`
        : undefined;
  const remedy = suggestion?.startsWith('[')
    ? `put it in brackets, \`${suggestion}\``
    : suggestion
      ? `put it in quotes, \`${suggestion}\``
      : value === null
        ? 'write it, or remove the key'
        : isListOfMaps && typeof value === 'object'
          ? 'put `- ` before its first key, and indent the others as far as that key'
          : 'write that in its place';
  return {
    messageId: value === null ? 'empty-value' : 'wrong-type',
    message: `unexpected ${describeType(value, written)} for ${name}; expected ${expected}: ${remedy}`,
    suggestion,
    isCertain: true,
  };
}

function describeType(value: unknown, written: string): string {
  if (value === null) return 'empty value';
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'object') return 'map';
  if (typeof value === 'string') return 'text';
  return `${typeof value === 'boolean' ? 'truth value' : 'number'} \`${written}\``;
}
