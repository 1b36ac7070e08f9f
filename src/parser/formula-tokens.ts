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

/** Says that `token` stands where `expected` should, offering the nearest of `words`. */
export function describeUnexpected(
  source: string,
  token: Token,
  expected: string,
  words: readonly string[] = [],
): SyntaxFault {
  const place = `at character ${[...source.slice(0, token.start)].length + 1}`;
  const lower = token.text.toLowerCase();
  const meant =
    operatorSpellings[token.text] ?? (lower !== token.text && wordPattern.test(lower) ? lower : undefined);
  const near = meant === undefined ? findNearestNames(token.text, words) : [meant];
  const [suggestion] = near;
  const shown = token.type === 'end' ? 'the text ends' : `unexpected \`${token.text}\``;
  const hint = suggestion && token.type !== 'end' ? `: did you mean \`${suggestion}\`?` : '';
  return {
    start: token.start,
    end: token.end,
    message: `${shown} ${place}; expected ${expected}${hint}`,
    suggestion: token.type === 'end' || suggestion === undefined ? undefined : pad(suggestion, source, token),
    isCertain: near.length === 1,
  };
}
