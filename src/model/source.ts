/** A name in the parts that bibliographies sort and shorten by; a group has one part. */
export interface CreatorName {
  readonly family: string;
  readonly given?: string | undefined;
}

/** A bibliographic item, as the bibliography states it; the BibTeX key is the id. */
export interface Source {
  readonly type: string;
  readonly title: string;
  /** In the order given; a family name alone where no more is known. Empty where the author is not named. */
  readonly authors: readonly string[];
  /** The same, in parts. */
  readonly names: readonly CreatorName[];
  /** The list of authors goes on ("and others"). */
  readonly hasMoreAuthors: boolean;
  readonly year: string | undefined;
  readonly venue: string | undefined;
  readonly url: string | undefined;
  readonly note: string | undefined;
  /** All fields as plain text, for export. */
  readonly fields: Readonly<Record<string, string>>;
  /** The entry's own text in the bibliography. */
  readonly bibtex: string;
}
