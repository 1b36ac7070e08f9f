import { describe, expect, it } from 'vitest';
import { indexText } from '../../src/parser/indexed-text.ts';

describe('places of a text', () => {
  it.each([
    ['the start', 'abc', 'a', 1, 1],
    ['the second line after LF', 'a\nbc', 'c', 2, 2],
    ['the second line after CRLF', 'a\r\nbc', 'c', 2, 2],
    ['the second line after a lone CR', 'a\rbc', 'c', 2, 2],
    ['a tab, which is one character', '\tx', 'x', 1, 2],
    ['non-ASCII letters', 'äöü x', 'x', 1, 5],
    ['astral characters, which are one each', '𝔸😀x', 'x', 1, 3],
    ['a combining mark, which an editor counts', 'e\u0301x', 'x', 1, 3],
    ['behind a byte order mark, which does not count', '\uFEFFx', 'x', 1, 1],
  ])('counts %s', (_, text, wanted, line, column) => {
    const indexed = indexText('f', text);
    expect(indexed.place(indexed.text.indexOf(wanted))).toEqual({ line, column });
  });

  it('gives the end of the text for offsets beyond it', () => {
    expect(indexText('f', 'ab\nc').place(99)).toEqual({ line: 2, column: 2 });
  });

  it('gives a line without its break', () => {
    expect(indexText('f', 'ab\r\ncd').lineSpan(1).end).toEqual({ line: 1, column: 3 });
  });
});
