/** An item of a bibliography in which a mark stands in place of each long value that is plain text. */
export interface ShortenedItem {
  readonly text: string;
  /** The values, by mark. */
  readonly values: ReadonlyMap<string, string>;
}

/** Fields that are one text, on a line of their own; without braces, quotes, ligatures and whatever else TeX reads as more than itself. */
const plainField =
  /^([ \t]*(?:title|booktitle|journal|howpublished|note|url|eprint|archiveprefix)[ \t]*=[ \t]*\{)([\p{L}\d .,:;()?!/+=*-]{4,})(?=\},?[ \t]*$)/gmu;
const ligature = /--|[?!,;<>]{2}|[?!]`/;
/** For private use: it means nothing to anybody, and stands in no text. */
const marker = '\uE000';

/**
 * The BibTeX library takes every character through a grammar of TeX, which is most of the work of reading a bibliography,
 * and plain text comes out as it went in.
 */
export function shortenPlainFields(item: string): ShortenedItem {
  const values = new Map<string, string>();
  if (item.includes(marker)) return { text: item, values };
  const text = item.replace(plainField, (whole, opening: string, value: string) => {
    if (ligature.test(value)) return whole;
    const mark = `${marker}${values.size}`;
    values.set(mark, value);
    return opening + mark;
  });
  return { text, values };
}
