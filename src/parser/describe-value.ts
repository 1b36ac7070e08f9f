import { findKind, guessKind } from '../model/kind.ts';
import type { Problem } from '../model/knowledge-base.ts';
import { correctId, guessId } from './correct-id.ts';
import type { FlatIssue } from './flatten-issues.ts';
import { findNearestNames } from './nearest-name.ts';
import { isScalarValue } from './plain-data.ts';
import { joinWords, listNames, type MapShape } from './schema-shape.ts';

/** What is wrong with a value, apart from its place. */
export type Described = Pick<Problem, 'messageId' | 'message' | 'suggestion' | 'isCertain' | 'badId'>;

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
  /** The maps that may stand there, or as each item of a list there. */
  readonly maps: readonly MapShape[];
  /** An id that is given here, and not one that names something. */
  readonly isNew: boolean;
  /** Whether the key may be left out. */
  readonly isOptional: boolean;
}

/** Says what is unexpected about a value, what was expected and what to do. */
export function describeValue(refused: RefusedValue): Described {
  const { issue, name, value, isOptional } = refused;
  const orRemove = isOptional ? ' or remove the key' : '';
  const isBadKey = issue.code === 'invalid_key';
  if (isBadKey || (issue.code === 'invalid_format' && issue.format !== 'date')) {
    const expected = (isBadKey ? issue.issues[0]?.message : issue.message) ?? 'an id';
    const badId = {
      written: String(value),
      complaint: `\`${value}\` is no id; expected ${expected}`,
      otherwise: "write the name of an entry's file, or the key of a source in `references.bib`",
      mayHaveReading: expected.includes('@'),
    };
    const near = guessId(badId);
    return { messageId: 'bad-id', ...correctId(badId, near), badId: refused.isNew ? undefined : badId };
  }
  if (issue.code === 'invalid_value') return describeBadChoice(issue.values.map(String), refused);
  if (issue.code === 'too_small' && issue.origin === 'string') {
    return {
      messageId: 'empty-text',
      message: `${name} is empty; expected text: write it${orRemove}`,
    };
  }
  if (issue.code === 'too_small' && issue.origin === 'array') {
    return {
      messageId: 'empty-list',
      message: `${name} is empty; expected at least one item: add one${orRemove}`,
    };
  }
  if (issue.code === 'invalid_format' && issue.format === 'date') {
    return {
      messageId: 'bad-date',
      message: `\`${value}\` is no date; expected a day of the calendar as \`2026-01-31\`: correct it`,
    };
  }
  return describeWrongType(refused);
}

function describeBadChoice(values: readonly string[], { name, value }: RefusedValue): Described {
  const meant = typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);
  const sameWords = values.find((each) => each === (findKind(meant) ?? meant));
  const nearest = sameWords ? [sameWords] : findNearestNames(meant, values);
  const guess = values.find((each) => each === guessKind(meant));
  const names = nearest.length === 0 && guess ? [guess] : nearest;
  const [near] = names;
  const shown = isScalarValue(value) ? `\`${value}\`` : describeType(value, '');
  const remedy = near ? `did you mean \`${near}\`?` : 'use one of these';
  return {
    messageId: 'unexpected-value',
    message: `unexpected ${shown} for ${name}; expected ${listNames(values, 'or')}: ${remedy}`,
    suggestion: near,
    isCertain: names.length === 1 && names === nearest,
  };
}

function describeWrongType(refused: RefusedValue): Described {
  const { issue, name, value, written, shapes, itemShapes } = refused;
  const least =
    issue.code === 'too_small' ? ` ${issue.inclusive ? 'of at least' : 'above'} ${issue.minimum}` : '';
  const items = isListOfMaps(refused) ? `, each item ${joinWords(itemShapes, 'or')}` : '';
  const expected = joinWords(shapes.length > 0 ? shapes : ['text'], 'or') + items + least;
  const suggestion = suggestShape(refused);
  return {
    messageId: value === null ? 'empty-value' : 'wrong-type',
    message: `unexpected ${describeType(value, written)} for ${name}; expected ${expected}: ${describeRemedy(refused, suggestion)}`,
    suggestion,
    isCertain: true,
  };
}

function isListOfMaps({ shapes, itemShapes }: RefusedValue): boolean {
  return (
    shapes.length === 1 && shapes[0] === 'a list' && itemShapes.some((each) => each.startsWith('a map with'))
  );
}

/** The same value in the shape that is expected, where it can be written so on one line. */
function suggestShape(refused: RefusedValue): string | undefined {
  const { value, written, shapes, maps } = refused;
  const [map, otherMap] = maps;
  const isOnlyList = shapes.length === 1 && shapes[0] === 'a list';
  if (isScalarValue(value) && typeof value !== 'string')
    return shapes.includes('text') ? `"${written}"` : undefined;
  if (typeof value !== 'string')
    return isListOfMaps(refused) && written.startsWith('{') ? `[${written}]` : undefined;
  if (!/^[\w@][\w@ .-]*$/.test(written)) return undefined;
  const isMap = shapes.length === 1 && shapes[0]?.startsWith('a map with');
  if (map && !otherMap && (isMap || isListOfMaps(refused))) {
    const inBraces = `{${map.first}: ${written}}`;
    return isMap ? inBraces : `[${inBraces}]`;
  }
  return isOnlyList && !isListOfMaps(refused) && !written.includes('.') ? `[${written}]` : undefined;
}

function describeRemedy(refused: RefusedValue, suggestion: string | undefined): string {
  const { value, shapes, name, maps, isOptional } = refused;
  if (suggestion?.startsWith('"')) return `put it in quotes, \`${suggestion}\``;
  if (suggestion?.startsWith('[') && !suggestion.includes('{'))
    return `put it in brackets, \`${suggestion}\``;
  if (suggestion) return `write \`${suggestion}\``;
  if (value === null) return isOptional ? 'write it, or remove the key' : 'write it';
  const wantsMap = shapes.some((each) => each.startsWith('a map'));
  if (Array.isArray(value)) {
    if (isFormula(name)) return 'join its parts with `and` or `or`, as one text';
    if (wantsMap && name.startsWith('an item of'))
      return 'keep one `- `, or one pair of brackets, of the two';
    if (
      wantsMap &&
      value.length > 0 &&
      value.every((item) => item !== null && typeof item === 'object' && !Array.isArray(item))
    )
      return value.length === 1 || shapes[0]?.startsWith('a map of')
        ? 'leave out the `- ` before its lines'
        : 'keep one of its items, without the `- `';
    if (shapes[0]?.startsWith('a map of')) return 'write `id: value`, each on a line of its own';
  } else if (typeof value === 'object') {
    if (isListOfMaps(refused))
      return 'put `- ` before its first key, and indent the others as far as that key';
    if (shapes.length === 1 && shapes[0] === 'text')
      return 'write one text; where `: ` belongs to it, put the whole in quotes';
  }
  const written = maps.map(({ inLine }) => (isListOfMaps(refused) ? `\`[${inLine}]\`` : `\`${inLine}\``));
  return wantsMap || isListOfMaps(refused) ? `write ${joinWords(written, 'or')}` : 'write that in its place';
}

/** Keys whose value is a formula, which a list of its parts is not. */
function isFormula(name: string): boolean {
  return ['`criterion`', '`exactly`', '`given`', '`formula`'].includes(name);
}

function describeType(value: unknown, written: string): string {
  if (value === null) return 'empty value';
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'object') return 'map';
  if (typeof value === 'string') return 'text';
  return `${typeof value === 'boolean' ? 'truth value' : 'number'} \`${written}\``;
}
