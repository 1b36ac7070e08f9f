import type { Place } from '../model/span.ts';

/**
 * The places of a file as written, byte order mark and line breaks included: the one way from places, whose columns
 * count code points, to the units that other tools count. `IndexedText` goes the other way.
 */
export class SourcePlaces {
  readonly #text: string;
  /** Where each line starts; the mark before the first is no part of it. */
  readonly #starts: readonly number[];

  constructor(text: string) {
    this.#text = text;
    const starts = [text.startsWith('\uFEFF') ? 1 : 0];
    for (const { index, 0: lineBreak } of text.matchAll(/\r\n?|\n/g)) starts.push(index + lineBreak.length);
    this.#starts = starts;
  }

  /** The offset (UTF-16) of a place in the text. A place beyond its line is where the line ends. */
  offset({ line, column }: Place): number {
    const start = this.#starts[line - 1];
    if (start === undefined) return this.#text.length;
    let at = start;
    for (let passed = 1; passed < column && !this.#isLineEnd(at); passed++)
      at += (this.#text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    return at;
  }

  /** A column (from 1) in UTF-16 units, as browsers, language servers and GitHub count; a tab is one. */
  utf16Column(place: Place): number {
    const start = this.#starts[place.line - 1];
    return start === undefined ? place.column : this.offset(place) - start + 1;
  }

  /** A line (from 1) without its break; `undefined` where there is none. */
  line(number: number): string | undefined {
    const start = this.#starts[number - 1];
    if (start === undefined) return undefined;
    return this.#text.slice(start, this.#starts[number]).replace(/[\r\n]+$/, '');
  }

  #isLineEnd(at: number): boolean {
    return at >= this.#text.length || this.#text[at] === '\n' || this.#text[at] === '\r';
  }
}
