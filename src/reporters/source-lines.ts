import type { Document, Edit, Place } from '../model/span.ts';
import { SourcePlaces } from '../parser/source-places.ts';

/** The lines of a content folder's files, for quoting, and their places in the units of other tools. */
export class SourceLines {
  readonly #documents: ReadonlyMap<string, Document>;
  readonly #places = new Map<string, SourcePlaces>();

  constructor(documents: readonly Document[]) {
    this.#documents = new Map(documents.map((document) => [document.path, document]));
  }

  /** A line (from 1) without its break; `undefined` where the file or line is not there. */
  find(file: string, line: number): string | undefined {
    return this.#placesOf(file)?.line(line);
  }

  /** The column of a place in UTF-16 units; as it is where the file is not there. */
  utf16Column(file: string, place: Place): number {
    return this.#placesOf(file)?.utf16Column(place) ?? place.column;
  }

  /** Whether an edit changes nothing but the byte order mark, which no line or column has: it writes the first line anew. */
  removesMark(edit: Edit): boolean {
    const text = this.#documents.get(edit.span.file)?.text ?? '';
    const { line, column } = edit.span.start;
    return (
      text.startsWith('\uFEFF') &&
      line === 1 &&
      column === 1 &&
      edit.text.trimEnd() === this.find(edit.span.file, 1)
    );
  }

  #placesOf(file: string): SourcePlaces | undefined {
    const known = this.#places.get(file);
    if (known) return known;
    const document = this.#documents.get(file);
    if (!document) return undefined;
    const places = new SourcePlaces(document.text);
    this.#places.set(file, places);
    return places;
  }
}
