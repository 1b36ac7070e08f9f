import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexText } from '../../src/parser/indexed-text.ts';
import { SourcePlaces } from '../../src/parser/source-places.ts';

describe('SourcePlaces', () => {
  it.each([
    ['abc', { line: 1, column: 3 }, 2, 3],
    ['a𝒜b', { line: 1, column: 3 }, 3, 4],
    ['a\tb', { line: 1, column: 3 }, 2, 3],
    ['a\r\n👍b', { line: 2, column: 2 }, 5, 3],
    ['\ufeff𝒜b', { line: 1, column: 2 }, 3, 3],
    ['é̂x', { line: 1, column: 3 }, 2, 3],
    ['a\rb', { line: 2, column: 1 }, 2, 1],
  ])('counts in UTF-16: %j', (text, place, offset, column) => {
    const places = new SourcePlaces(text);
    expect(places.offset(place)).toBe(offset);
    expect(places.utf16Column(place)).toBe(column);
  });

  it('ends a place beyond its line where the line ends, and one beyond the file where that ends', () => {
    const places = new SourcePlaces('ab\r\nc');
    expect(places.offset({ line: 1, column: 9 })).toBe(2);
    expect(places.offset({ line: 7, column: 1 })).toBe(5);
    expect([1, 2, 3].map((line) => places.line(line))).toEqual(['ab', 'c', undefined]);
  });

  const piece = fc.constantFrom('a', ' ', '\t', '𝒜', '👍', 'é', '\n', '\r\n', '\r', '定');

  it('goes back where reading a file came from', () => {
    fc.assert(
      fc.property(fc.array(piece), fc.boolean(), fc.nat(40), (pieces, hasMark, at) => {
        const written = `${hasMark ? '\ufeff' : ''}${pieces.join('')}`;
        const indexed = indexText('x.mdx', written);
        const offset = Math.min(at, indexed.text.length);
        // Between the halves of a character is no place.
        fc.pre(!/^[\udc00-\udfff]/.test(indexed.text.slice(offset)));
        const places = new SourcePlaces(written);
        const rest = written.slice(places.offset(indexed.place(offset))).replace(/\r\n?/g, '\n');
        expect(rest).toBe(indexed.text.slice(offset));
      }),
    );
  });
});
