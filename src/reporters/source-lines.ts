import type { Document } from '../model/span.ts';

/** The lines of a content folder's files, for quoting. */
export class SourceLines {
  readonly #documents: ReadonlyMap<string, Document>;
  readonly #lines = new Map<string, readonly string[]>();

  constructor(documents: readonly Document[]) {
    this.#documents = new Map(documents.map((document) => [document.path, document]));
  }

  /** A line (from 1) without its break; `undefined` where the file or line is not there. */
  find(file: string, line: number): string | undefined {
    let lines = this.#lines.get(file);
    if (!lines) {
      const text = this.#documents.get(file)?.text.replace(/^\ufeff/, '');
      lines = text === undefined ? [] : text.split(/\r\n?|\n/);
      this.#lines.set(file, lines);
    }
    return lines[line - 1];
  }
}
