import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import type { KeyPath } from '../../src/model/entry.ts';
import { readFrontMatter } from '../../src/parser/read-front-matter.ts';
import { splitDocument } from '../../src/parser/split-document.ts';
import { readSpan } from './span-text.ts';

function locate(yaml: string, lineBreak = '\n') {
  const text = `---\n${yaml}\n---\nbody\n`.replaceAll('\n', lineBreak);
  const split = splitDocument({ path: 'f', text });
  const { start, end } = split.frontMatter ?? { start: 0, end: 0 };
  return { text, ...readFrontMatter(split.source, start, end) };
}

describe.each([
  ['LF', '\n'],
  ['CRLF', '\r\n'],
  ['CR', '\r'],
])('value spans with %s', (_, lineBreak) => {
  it.each<[string, string, KeyPath, string]>([
    ['a plain scalar', 'a: so-1  # why', ['a'], 'so-1'],
    ['a plain scalar of two lines', 'a: one\n  two\nb: c', ['a'], 'one\n  two'],
    ['a single-quoted scalar, without quotes', "a: 'so-1'", ['a'], 'so-1'],
    ['a double-quoted scalar, without quotes', 'a: "so-1"', ['a'], 'so-1'],
    ['a doubled quote: the whole token', "a: 'it''s'", ['a'], "'it''s'"],
    ['an escape: the whole token', String.raw`a: "x\ty"`, ['a'], String.raw`"x\ty"`],
    ['an empty quoted scalar: the quotes', 'a: ""', ['a'], '""'],
    ['a folded block: its text', 'a: >-\n  one\n  two\nb: c', ['a'], 'one\n  two'],
    ['a literal block: its text', 'a: |\n  one\n\n  two\nb: c', ['a'], 'one\n\n  two'],
    ['a value in a flow map', 'a: {b: x, c: y-z}', ['a', 'c'], 'y-z'],
    ['an item of a flow list', 'a: [x, "y z"]', ['a', 1], 'y z'],
    ['an item of a list', 'a:\n  - x\n  - y', ['a', 1], 'y'],
    ['a value in a list of maps', 'a:\n  - target: so-1\n    given: f', ['a', 0, 'given'], 'f'],
    ['a list', 'a:\n  - x\n  - y\nb: c', ['a'], '- x\n  - y'],
    ['a flow map', 'a: {b: x}   # why', ['a'], '{b: x}'],
    ['behind non-ASCII text', 'é: [ä, 😀, x]', ['é', 2], 'x'],
    ['astral text', 'a: 😀𝔸', ['a'], '😀𝔸'],
    ['behind a tab', 'a:\tx', ['a'], 'x'],
    ['an empty value: its key', 'a:\nb: c', ['a'], 'a'],
    ['a missing key: the enclosing key', 'a:\n  b: c', ['a', 'x', 'y'], 'a'],
    ['a missing key at the top: the first line', 'a: b', ['x'], '---'],
    ['a number', 'a: 12', ['a'], '12'],
  ])('marks %s', (__, yaml, path, expected) => {
    const { text, locate: locator } = locate(yaml, lineBreak);
    expect(readSpan(text, locator.valueSpan(path))).toBe(expected);
  });
});

describe('key spans', () => {
  it.each<[string, string, KeyPath, string]>([
    ['a key', 'a: {long-key: x}', ['a', 'long-key'], 'long-key'],
    ['a quoted key', '"a b": x', ['a b'], 'a b'],
    ['a list item: the item', 'a: [x, yy]', ['a', 1], 'yy'],
    ['nothing: the first line', 'a: b', [], '---'],
  ])('mark %s', (_, yaml, path, expected) => {
    const { text, locate: locator } = locate(yaml);
    expect(readSpan(text, locator.keySpan(path))).toBe(expected);
  });
});

describe('part spans', () => {
  it.each<[string, string, string, string]>([
    ['plain', 'a: f and gg', 'gg', 'gg'],
    ['single-quoted behind a doubled quote', "a: 'it''s gg'", 'gg', 'gg'],
    ['double-quoted behind escapes', String.raw`a: "\u00e9\t\"\x41 gg"`, 'gg', 'gg'],
    ['an escape itself', String.raw`a: "x\u00e9y"`, 'é', String.raw`\u00e9`],
    ['an astral escape', String.raw`a: "x\U0001F600y"`, '😀', String.raw`\U0001F600`],
    ['double-quoted over a fold', 'a: "one\n  two gg"', 'gg', 'gg'],
    ['double-quoted over an escaped break', 'a: "one \\\n  two gg"', 'two gg', 'two gg'],
    ['folded', 'a: >-\n  one\n  two gg\n  three', 'gg', 'gg'],
    ['folded over the fold', 'a: >-\n  one\n  two', 'e t', 'e\n  t'],
    ['folded behind an indented line', 'a: >\n  one\n    two\n  three gg', 'gg', 'gg'],
    ['folded behind an empty line', 'a: >\n  one\n\n  three gg', 'gg', 'gg'],
    ['literal', 'a: |-\n  one\n    two gg', 'gg', 'gg'],
    ['literal with an indentation indicator', 'a: |2-\n    one\n  gg', 'gg', 'gg'],
    ['literal, kept breaks', 'a: |+\n  one\n  gg\n\n\nb: c', 'gg', 'gg'],
    ['plain over lines', 'a: one\n\n  two\n  gg', 'gg', 'gg'],
    ['behind astral characters', 'a: 😀😀 gg', 'gg', 'gg'],
    ['quoted with space before it', 'a: "  gg"', 'gg', 'gg'],
  ])('find text that is %s', (_, yaml, wanted, expected) => {
    const { text, data, locate: locator } = locate(yaml);
    const value = (data as { a: string }).a.trim();
    const at = value.indexOf(wanted);
    expect(at).toBeGreaterThanOrEqual(0);
    expect(readSpan(text, locator.partSpan(['a'], at, at + wanted.length))).toBe(expected);
  });

  const words = fc
    .array(
      fc.constantFrom(
        'a',
        'bb',
        'é',
        '😀',
        ' ',
        '  ',
        '\n',
        '\n\n',
        "'",
        '"',
        ':',
        '#',
        '\\',
        '- ',
        '\t',
        '{',
        '&',
      ),
      {
        maxLength: 14,
      },
    )
    .map((parts) => parts.join(''));
  const style = fc.constantFrom(
    'PLAIN',
    'QUOTE_SINGLE',
    'QUOTE_DOUBLE',
    'BLOCK_FOLDED',
    'BLOCK_LITERAL',
  ) as fc.Arbitrary<'PLAIN'>;
  const width = fc.constantFrom(0, 8, 20, 80);

  it('cover, for the whole of any text in any style, source that decodes to it', () => {
    fc.assert(
      fc.property(words, style, width, fc.boolean(), (value, defaultStringType, lineWidth, isCrlf) => {
        const yaml = stringify({ k: { a: value } }, { defaultStringType, lineWidth });
        const { text, data, locate: locator } = locate(yaml, isCrlf ? '\r\n' : '\n');
        // The library that writes does not always write what it would read.
        fc.pre(yaml.isWellFormed() && (data as { k: { a: string } }).k.a === value);
        const trimmed = value.trim();
        const whole = readSpan(text, locator.partSpan(['k', 'a'], 0, trimmed.length));
        // Folding and escapes change space and single characters; letters stand for themselves, in order.
        expect(lettersOf(decodeEscapes(whole))).toBe(lettersOf(trimmed));
      }),
      { numRuns: 1500 },
    );
  }, 60_000);

  it('mark each letter of any text in any style', () => {
    fc.assert(
      fc.property(words, style, width, (value, defaultStringType, lineWidth) => {
        const yaml = stringify({ a: value }, { defaultStringType, lineWidth });
        const { text, data, locate: locator } = locate(yaml);
        fc.pre(yaml.isWellFormed() && (data as { a: string }).a === value);
        const trimmed = value.trim();
        for (const match of trimmed.matchAll(/[a-zé]|😀/gu)) {
          const span = locator.partSpan(['a'], match.index, match.index + match[0].length);
          expect(decodeEscapes(readSpan(text, span))).toBe(match[0]);
        }
      }),
      { numRuns: 1500 },
    );
  }, 60_000);
});

function lettersOf(text: string): string {
  return [...text].filter((character) => /[a-zé😀]/u.test(character)).join('');
}

/** Undoes what a double-quoted scalar may do to a letter. */
function decodeEscapes(text: string): string {
  return text
    .replace(/\\[nt]/g, ' ')
    .replace(
      /\\u([0-9a-f]{4})|\\x([0-9a-f]{2})|\\U([0-9a-f]{8})/gi,
      (_, a?: string, b?: string, c?: string) =>
        String.fromCodePoint(Number.parseInt(a ?? b ?? c ?? '20', 16)),
    );
}

it('gives the same data whatever ends the lines', () => {
  const yaml = 'a: >\n  one\n  two\n\n  three\nb: |\n  x\n  y\nc: "p\n  q"\nd:\n  - e';
  const [lf, crlf, cr] = ['\n', '\r\n', '\r'].map((lineBreak) => locate(yaml, lineBreak).data);
  expect(crlf).toEqual(lf);
  expect(cr).toEqual(lf);
});
