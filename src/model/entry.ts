import type { CollectionName, EntryData } from './collection.ts';
import type { Source } from './source.ts';
import type { Edit, Span } from './span.ts';

export type KeyPath = readonly (string | number)[];

/** Finds the source text behind the values of an entry. */
export interface Locator {
  /**
   * The span of the value at `path`; of the whole node where it is a map or list. Where the path leads to
   * nothing, the nearest enclosing key's span, else the first line.
   */
  valueSpan(path: KeyPath): Span;
  /** The span of the key at the end of `path`; for a list item, of the item. */
  keySpan(path: KeyPath): Span;
  /** The span of characters `start` to `end` (UTF-16 offsets) of the *string value* at `path`. */
  partSpan(path: KeyPath, start: number, end: number): Span;
  /**
   * What to take out so that the key or list item at `path` is gone and the rest reads as before: a list's last item
   * goes with its key. Undefined where that is not so simple, or a remark of the author would go too.
   */
  removal(path: KeyPath): Edit | undefined;
  /** How to write a further key beside the one at `path`; `pair` is `key: value`. Undefined where there is none. */
  insertion(path: KeyPath, pair: string): Edit | undefined;
}

/** The commentary below the front matter. */
export interface Body {
  readonly text: string;
  /** The span of characters `start` to `end` (UTF-16 offsets) of `text`. */
  span(start: number, end: number): Span;
}

/** A file of one collection that fits its schema. */
export interface Entry<C extends CollectionName = CollectionName> {
  readonly collection: C;
  readonly id: string;
  readonly file: string;
  readonly data: EntryData[C];
  readonly locate: Locator;
  readonly body: Body;
}

/** An entry of the bibliography. */
export interface SourceEntry {
  readonly id: string;
  readonly file: string;
  readonly data: Source;
  /** The span of the key. */
  readonly span: Span;
}
