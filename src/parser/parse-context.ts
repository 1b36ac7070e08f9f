import { idPattern } from '../model/identifier.ts';
import type { Sentence } from '../model/sentence.ts';
import type { SyntaxFault } from './formula-tokens.ts';
import { type NamedId, parseSentence, type SentenceResult } from './parse-sentence.ts';

/** Assumptions as written: the words of `--context`, not yet looked up. */
export interface WrittenContext {
  /** Absent for `core`. */
  readonly position?: string;
  /** By definition, the reading chosen. */
  readonly readings: Readonly<Record<string, string>>;
  readonly accepts: readonly Sentence[];
  readonly rejects: readonly Sentence[];
  /** Everything named, with its place in the text; a position is expected in `positions`. */
  readonly ids: readonly NamedId[];
}

export type ContextResult =
  | { readonly context: WrittenContext; readonly error?: undefined }
  | { readonly context?: undefined; readonly error: SyntaxFault };

/** An item, with the sentence's quotes left out of `text`. */
interface Item {
  readonly sign: '+' | '-' | undefined;
  readonly text: string;
  readonly start: number;
}

/**
 * Parses `core`, a position's id, or assumptions separated by commas: `so-r=narrow`, `+"sentence"`, `-"sentence"`; a
 * position's id (or `core`) may come first. A sentence has no comma, so that its quotes may be missing, as they are
 * where a shell took them.
 */
export function parseContext(text: string): ContextResult {
  const readings: Record<string, string> = {};
  const accepts: Sentence[] = [];
  const rejects: Sentence[] = [];
  const ids: NamedId[] = [];
  let position: string | undefined;
  const items = splitItems(text);
  if ('error' in items) return items;
  for (const [index, item] of items.entries()) {
    if (item.sign) {
      const { sentence, ids: named, error } = readItem(text, item);
      if (error) return { error };
      (item.sign === '+' ? accepts : rejects).push(sentence);
      ids.push(...named);
      continue;
    }
    const choice = /^([^\s=]+)\s*=\s*([^\s=]+)$/.exec(item.text);
    const [, definition = '', reading = ''] = choice ?? [];
    if (idPattern.test(definition) && idPattern.test(reading)) {
      if (Object.hasOwn(readings, definition))
        return fail(text, item, 'one reading of a definition, not a second');
      readings[definition] = reading;
      const readingStart = item.start + item.text.length - reading.length;
      ids.push(
        { id: definition, start: item.start, end: item.start + definition.length, expected: ['definitions'] },
        {
          id: `${definition}@${reading}`,
          start: readingStart,
          end: readingStart + reading.length,
          expected: ['definitions'],
        },
      );
    } else if (index === 0 && idPattern.test(item.text)) {
      if (item.text === 'core') continue;
      position = item.text;
      ids.push({
        id: position,
        start: item.start,
        end: item.start + position.length,
        expected: ['positions'],
      });
    } else {
      return fail(text, item, index === 0 ? '`core`, a position or an assumption' : 'an assumption');
    }
  }
  return { context: { ...(position !== undefined && { position }), readings, accepts, rejects, ids } };
}

function readItem(text: string, item: Item): SentenceResult {
  const result = parseSentence(item.text);
  if (result.error) return { error: placeInContext(result.error, text, item) };
  return { ...result, ids: result.ids.map((named) => shift(named, item.start)) };
}

/** The sentence counts from its own start, the reader of the message from that of the whole. */
function placeInContext(fault: SyntaxFault, text: string, item: Item): SyntaxFault {
  const before = [...text.slice(0, item.start)].length;
  const message = fault.message.replace(
    /at character (\d+)/,
    (_, count: string) => `at character ${before + Number(count)}`,
  );
  return { ...shift(fault, item.start), message };
}

function shift<T extends { start: number; end: number }>(placed: T, by: number): T {
  return { ...placed, start: placed.start + by, end: placed.end + by };
}

function splitItems(text: string): readonly Item[] | { readonly error: SyntaxFault } {
  const items: Item[] = [];
  let at = 0;
  do {
    const start = at + (/^\s*/.exec(text.slice(at))?.[0].length ?? 0);
    const sign = text[start] === '+' ? '+' : text[start] === '-' ? '-' : undefined;
    const content = sign ? start + 1 : start;
    if (sign && text[content] === '"') {
      const close = text.indexOf('"', content + 1);
      const item: Item = {
        sign,
        text: text.slice(content + 1, close < 0 ? text.length : close),
        start: content + 1,
      };
      if (close < 0) return fail(text, item, 'a closing `"` after the sentence');
      items.push(item);
      const rest = /^\s*(?=,|$)/.exec(text.slice(close + 1));
      if (!rest)
        return fail(
          text,
          { sign: undefined, text: text.slice(close + 1), start: close + 1 },
          '`,` or the end',
        );
      at = close + 1 + rest[0].length;
    } else {
      const comma = text.indexOf(',', content);
      const end = comma < 0 ? text.length : comma;
      items.push({ sign, text: text.slice(content, end).trimEnd(), start: content });
      at = end;
    }
  } while (text[at++] === ',');
  return items;
}

function fail(text: string, item: Item, expected: string): { readonly error: SyntaxFault } {
  const shown = item.text === '' ? 'nothing' : `\`${item.text}\``;
  const place = [...text.slice(0, item.start)].length + 1;
  const form = 'assumptions are `definition=reading`, `+"sentence"` or `-"sentence"`, separated by commas';
  return {
    error: {
      start: item.start,
      end: item.start + item.text.length,
      message: `unexpected ${shown} at character ${place}; expected ${expected}: ${form}`,
    },
  };
}
