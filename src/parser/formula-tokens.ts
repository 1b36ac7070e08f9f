import type { BadId } from '../model/knowledge-base.ts';
import { findNearestNames } from './nearest-name.ts';

/** A word or bracket of a formula or sentence, with its UTF-16 offsets. */
export interface Token {
  readonly type: 'word' | 'open' | 'close' | 'bad' | 'end';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Why a formula, sentence or context does not parse, and the characters at fault. */
export interface SyntaxFault {
  readonly start: number;
  readonly end: number;
  /** What is unexpected, what was expected, and at which character (from 1, in code points). */
  readonly message: string;
  /** A spelling that would parse there. */
  readonly suggestion?: string | undefined;
  /** No other spelling than the suggested one is near. */
  readonly isCertain?: boolean | undefined;
  /** What would be an id but for its capitals. */
  readonly badId?: BadId | undefined;
}

const tokenPattern = /[()]|[&|!∧∨¬~,]+|[^\s()&|!∧∨¬~,]+/gu;
const wordPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:@[a-z0-9]+(?:-[a-z0-9]+)*)?$/;

/** Cuts text into words and brackets; the last token is the end. Anything else is one `bad` token. */
export function readTokens(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(tokenPattern)) {
    const [word] = match;
    const type = word === '(' ? 'open' : word === ')' ? 'close' : wordPattern.test(word) ? 'word' : 'bad';
    tokens.push({ type, text: word, start: match.index, end: match.index + word.length });
  }
  tokens.push({ type: 'end', text: '', start: text.length, end: text.length });
  return tokens;
}

const operatorSpellings: Readonly<Record<string, string>> = {
  '&': 'and',
  '&&': 'and',
  '∧': 'and',
  ',': 'and',
  '|': 'or',
  '||': 'or',
  '∨': 'or',
  '!': 'not',
  '¬': 'not',
  '~': 'not',
};

/** A word in place of a sign, which may touch its neighbours. */
function pad(word: string, source: string, { start, end }: Token): string {
  const before = /[^\s(]$/.test(source.slice(0, start)) ? ' ' : '';
  const after = /^[^\s)]/.test(source.slice(end)) ? ' ' : '';
  return before + word + after;
}

/** What could stand at a place, and what to do where nothing else is known. */
export interface Expectation {
  /** In words: "an id, `not` or `(`". */
  readonly expected: string;
  /** Words that are allowed there, one of which may be meant. */
  readonly words?: readonly string[] | undefined;
  readonly remedy?: string | undefined;
}

/** Says that `token` stands where something else should, offering the nearest of the words allowed. */
export function describeUnexpected(
  source: string,
  token: Token,
  { expected, words = [], remedy: otherwise = 'write that there' }: Expectation,
): SyntaxFault {
  const place = `at character ${[...source.slice(0, token.start)].length + 1}`;
  const lower = token.text.toLowerCase();
  const meant = operatorSpellings[token.text] ?? (words.includes(lower) ? lower : undefined);
  const near = meant === undefined ? findNearestNames(token.text, words) : [meant];
  const [suggestion] = token.type === 'end' ? [] : near;
  const shown = token.type === 'end' ? 'the text ends' : `unexpected \`${token.text}\``;
  const complaint = `${shown} ${place}; expected ${expected}`;
  const isId = suggestion === undefined && lower !== token.text && wordPattern.test(lower);
  return {
    start: token.start,
    end: token.end,
    message: `${complaint}: ${suggestion ? `did you mean \`${suggestion}\`?` : otherwise}`,
    badId: isId ? { written: token.text, complaint, otherwise, mayHaveReading: true } : undefined,
    suggestion: suggestion === undefined ? undefined : pad(suggestion, source, token),
    isCertain: near.length === 1,
  };
}
