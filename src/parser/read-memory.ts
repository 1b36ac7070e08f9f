import type { Problem } from '../model/knowledge-base.ts';
import type { Document } from '../model/span.ts';
import { collectEntry } from './collect-entry.ts';
import type { EntryNotes } from './entry-notes.ts';
import { findDuplicateClaims, type Label, listLabels, type NamedFile } from './find-duplicates.ts';
import { indexText } from './indexed-text.ts';
import { EntryLinker } from './link-entries.ts';
import type { ReadBibliography } from './read-bibliography.ts';
import { type ReadEntry, readEntry } from './read-entry.ts';

/** A file as read alone, before it is known what the others say. */
export interface ReadFile extends ReadEntry {
  readonly document: Document;
  /** Of the entry, patched where it has faults. */
  readonly notes: EntryNotes | undefined;
  /** What is wrong with what it says of others. */
  readonly noteProblems: readonly Problem[];
  readonly labels: readonly Label[];
  readonly named: NamedFile | undefined;
}

/** What was read before: whoever reads a folder again and again keeps one, and only changed files are read. */
export class ReadMemory {
  readonly linker = new EntryLinker();
  /** Links the entries of files with faults too. */
  readonly patchedLinker = new EntryLinker();
  readonly #files = new Map<string, ReadFile>();
  #bibliography: { readonly text: string; readonly read: ReadBibliography } | undefined;

  readFile(document: Document): ReadFile {
    const known = this.#files.get(document.path);
    if (known?.document.text === document.text) return known;
    const read = readEntry(document);
    const entry = read.entry ?? read.patched?.entry;
    const notes = entry && collectEntry(entry, read.bodyReferences);
    const file: ReadFile = {
      document,
      ...read,
      notes,
      noteProblems: notes ? [...notes.problems, ...findDuplicateClaims(notes.drafts)] : [],
      labels: entry ? listLabels(entry) : [],
      named: read.name && { ...read.name, span: indexText(document.path, document.text).lineSpan(1) },
    };
    this.#files.set(document.path, file);
    return file;
  }

  readBibliography(document: Document, read: (document: Document) => ReadBibliography): ReadBibliography {
    if (this.#bibliography?.text !== document.text)
      this.#bibliography = { text: document.text, read: read(document) };
    return this.#bibliography.read;
  }
}
