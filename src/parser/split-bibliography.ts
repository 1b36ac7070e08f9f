/** One `@type{…}` of a bibliography; offsets are into the text it was cut from. */
export interface BibliographyItem {
  readonly type: string;
  readonly key: string;
  readonly keyStart: number;
  readonly start: number;
  /** The item's own text. */
  readonly text: string;
}

/** The beginning of an item: its type and its key, which may have spaces in it where a comma follows. */
const head =
  /^[ \t]*(@[ \t]*([A-Za-z]*)[ \t]*[{(]?\s*)([^\s,={}()"]+(?:[ \t]+[^\s,={}()"]+)+(?=[ \t]*,)|[^\s,={}()"]*)/gm;

/**
 * Cuts a bibliography at every `@` that starts a line. Each item is then read by itself, so that a brace that never
 * closes costs one item and not all that follow.
 */
export function splitBibliography(text: string): readonly BibliographyItem[] {
  const heads = [...text.matchAll(head)];
  return heads.map((found, index) => {
    const [whole, opening = '', type = '', key = ''] = found;
    const start = found.index + whole.length - key.length - opening.length;
    const end = heads[index + 1]?.index ?? text.length;
    return {
      type: type.toLowerCase(),
      key,
      keyStart: start + opening.length,
      start,
      text: cutAtEnd(dropTrailingComments(text.slice(start, end))),
    };
  });
}

/** Remarks between items belong to neither. */
function dropTrailingComments(item: string): string {
  return item.replace(/(?:\n[ \t]*(?:%[^\n]*)?)+$/, '').trimEnd();
}

/** An item ends where its bracket closes; whatever stands below that, before the next one, is no part of it. */
function cutAtEnd(item: string): string {
  let depth = 0;
  for (let at = item.indexOf('{'); at >= 0 && at < item.length; at++) {
    if (item[at] === '\\') at++;
    else if (item[at] === '{') depth++;
    else if (item[at] === '}' && --depth === 0) {
      const lineEnd = item.indexOf('\n', at);
      // What follows on the same line may be the rest of an item with one bracket too many.
      return lineEnd < 0 ? item : item.slice(0, lineEnd);
    }
  }
  return item;
}
