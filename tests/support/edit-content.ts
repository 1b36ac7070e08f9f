import type { Document } from '../../src/model/span.ts';

/** A whole number from 0 up to, not including, the limit. */
type Below = (limit: number) => number;

/** What an author may do to a line of an entry: to its claims, or to what is only said about them. */
const edits: readonly ((line: string, ids: readonly string[], below: Below) => string | undefined)[] = [
  (line, _, below) =>
    /^ {2}[a-z-]+: (?:yes|no|unclear)$/.test(line)
      ? line.replace(/\w+$/, ['yes', 'no', 'unclear'][below(3)] as string)
      : undefined,
  (line, ids, below) =>
    /target: \S+$/.test(line) ? line.replace(/\S+$/, ids[below(ids.length)] as string) : undefined,
  (line) => (/, hedge: \w+/.test(line) ? line.replace(/, hedge: \w+/, '') : undefined),
  (line) =>
    /asserted-by: \[\{source: [^,}]+\}\]$/.test(line) ? line.replace('}]', ', hedge: arguably}]') : undefined,
  (line) =>
    /^ +(?:- )?formula: [^'"]+$/.test(line) ? line.replace(/formula: (.*)/, 'formula: not ($1)') : undefined,
  (line) => (/^gloss: \w/.test(line) ? `${line} Edited.` : undefined),
  (line) => (/^[A-Z].*\.$/.test(line) ? `${line}\n\nA paragraph more.` : undefined),
  (line) => (/^ +ground: /.test(line) ? `${line}\n` : undefined),
  (line) => (/^ +/.test(line) ? '' : undefined),
];

/**
 * The documents with one edit of one of them, chosen at random: an edited line, a file taken out, or the file as it was to
 * begin with. Some edits leave the content wrong, as an author's do on the way.
 */
export function editContent(
  documents: readonly Document[],
  originals: readonly Document[],
  below: Below,
): readonly Document[] {
  const at = below(originals.length);
  const original = originals[at] as Document;
  const others = documents.filter(({ path }) => path !== original.path);
  const current = documents.find(({ path }) => path === original.path);
  const choice = below(12);
  if (!current || (choice === 0 && current !== original)) return [...others, original];
  if (choice === 1) return others;
  const ids = originals.flatMap(({ path }) => /^definitions\/(.*)\.mdx$/.exec(path)?.[1] ?? []);
  const lines = current.text.split('\n');
  const edit = edits[below(edits.length)] as (typeof edits)[number];
  const places = lines.flatMap((line, index) => (edit(line, ids, below) === undefined ? [] : [index]));
  const place = places[below(places.length)];
  if (place === undefined) return editContent(documents, originals, below);
  lines[place] = edit(lines[place] as string, ids, below) as string;
  return [...others, { ...current, text: lines.join('\n') }];
}
