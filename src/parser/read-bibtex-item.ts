import { type Entry, type Library, type Options, parse } from '@retorquere/bibtex-parser';
import type { CreatorName, Source } from '../model/source.ts';
import {
  type BibliographyFault,
  describeAddress,
  describeAmpersand,
  describeCommand,
  describeError,
  describeMissing,
  describeRepeated,
  describeSyntax,
} from './bibtex-faults.ts';
import { shortenPlainFields } from './plain-fields.ts';
import type { BibliographyItem } from './split-bibliography.ts';

export interface ReadItem {
  /** What could be read, even of a faulty item; undefined where nothing could. */
  readonly source: Source | undefined;
  readonly faults: readonly BibliographyFault[];
  /** The `@string` definitions of the item. */
  readonly strings: Readonly<Record<string, string>>;
}

const plainOptions = {
  sentenceCase: false,
  english: false,
  caseProtection: false,
  applyCrossRef: false,
} as const;

/**
 * Reads one item through the BibTeX library, TeX decoded to Unicode. `strings` are those defined above it. Where the
 * library stops for want of a comma, the item is read on as if it were there.
 */
export function readBibtexItem(
  written: BibliographyItem,
  strings: Readonly<Record<string, string>>,
): ReadItem {
  const item = { ...written, text: joinKey(written) };
  const read = readOnce(item, strings);
  const stop = read.faults.find(({ insertion }) => insertion !== undefined);
  if (!stop?.insertion) return read;
  const { at, text } = stop.insertion;
  const mended = { ...item, text: item.text.slice(0, at) + text + item.text.slice(at) };
  const more = readBibtexItem(mended, strings);
  const back = (offset: number) => (offset > at ? offset - text.length : offset);
  const faults = more.faults.map((fault) => ({
    ...fault,
    start: back(fault.start),
    end: back(fault.end),
    insertion: fault.insertion && { ...fault.insertion, at: back(fault.insertion.at) },
  }));
  return { ...more, faults: [stop, ...faults] };
}

/** A key with spaces is no key, and the item is read as if it had none. */
function joinKey({ text, key, keyStart, start }: BibliographyItem): string {
  const at = keyStart - start;
  return text.slice(0, at) + key.replace(/[ \t]/g, '-') + text.slice(at + key.length);
}

function readOnce(item: BibliographyItem, strings: Readonly<Record<string, string>>): ReadItem {
  const faults: BibliographyFault[] = [];
  const met = new Map<string, number>();
  const unsupported = (_: unknown, tex: string): string => {
    const command = /^\\(?:\w+|.)/.exec(tex)?.[0] ?? tex;
    // The library says what it met, not where: it reads from top to bottom.
    const earlier = met.get(command) ?? 0;
    met.set(command, earlier + 1);
    faults.push(describeCommand(item, command, earlier));
    return tex.replace(/^\\\w+\s*/, '');
  };
  try {
    const options = { ...plainOptions, strings: { ...strings }, unsupported };
    const quick = parseShortened(item.text, options);
    if (!quick) faults.length = 0;
    const library = quick ?? parse(item.text, options);
    faults.push(...library.errors.map((error) => describeError(item, error.error)));
    const [entry] = library.entries;
    const source = entry && toSource(item, entry, faults);
    return { source, faults, strings: library.strings };
  } catch {
    faults.push(describeSyntax(item, 0));
    return { source: undefined, faults, strings: {} };
  }
}

/** What the library makes of an item without its plain fields, and these; nothing where that is not sure to be the same. */
function parseShortened(item: string, options: Options): Library | undefined {
  const { text, values } = shortenPlainFields(item);
  const library = parse(text, options);
  const fields: Record<string, unknown> = library.entries[0]?.fields ?? {};
  let restored = 0;
  for (const [name, mark] of Object.entries(fields)) {
    const value = values.get(String(mark));
    if (value === undefined) continue;
    fields[name] = value;
    restored++;
  }
  // Errors have places, which are those of the whole text.
  return library.errors.length === 0 && restored === values.size ? library : undefined;
}

function toSource(item: BibliographyItem, entry: Entry, faults: BibliographyFault[]): Source {
  const field = (name: string): string | undefined => readText(entry.fields[name]);
  for (const name of Object.keys(entry.fields)) {
    const repeated = /^(.+)\+duplicate-\d+$/.exec(name)?.[1];
    if (repeated) faults.push(describeRepeated(item, repeated));
  }
  const creators = entry.fields.author ?? entry.fields.editor ?? [];
  const names = creators.map(formatName);
  const authors = names.filter((name) => name !== '' && name !== 'others');
  for (const creator of creators)
    if (creator.name === undefined && / & /.test(formatName(creator))) faults.push(describeAmpersand(item));
  const title = field('title');
  // A title that is there and cannot be read is another matter.
  if (title === undefined && (faults.length === 0 || !/(?<=[,{\s])title\s*[={"]/i.test(item.text)))
    faults.push(describeMissing(item, 'title'));
  const url = field('url') ?? (entry.fields.doi ? `https://doi.org/${field('doi')}` : undefined);
  const isWebAddress = url !== undefined && /^https?:\/\/[^\s<>"]+$/i.test(url);
  if (url !== undefined && !isWebAddress)
    faults.push(describeAddress(item, entry.fields.url ? 'url' : 'doi', url));
  const fields = Object.entries(entry.fields).flatMap(([name, value]): [string, string][] => {
    const text = isCreatorField(value) ? readText(value.map(formatName)) : readText(value);
    return text === undefined || name.includes('+duplicate-') ? [] : [[name, text]];
  });
  return {
    type: entry.type,
    title: title ?? item.key,
    authors,
    names: creators.map(splitName).filter(({ family }) => family !== '' && family !== 'others'),
    hasMoreAuthors: names.includes('others'),
    year: field('year') ?? /\d{4}/.exec(field('date') ?? '')?.[0],
    venue: venueFields.map(field).find((value) => value !== undefined),
    url: isWebAddress ? url : undefined,
    note: field('note'),
    fields: Object.fromEntries(fields),
    bibtex: item.text,
  };
}

const venueFields = [
  'journal',
  'journaltitle',
  'booktitle',
  'howpublished',
  'school',
  'institution',
  'organization',
  'publisher',
];

/** Plain text: the library marks emphasis and links with HTML tags. */
function readText(value: unknown): string | undefined {
  const text = Array.isArray(value) ? value.join(' and ') : typeof value === 'string' ? value : '';
  const plain = text
    .replace(/<\/?(?:i|b|em|sub|sup|span|tt|sc|a|pre|script)(?:\s[^>]*)?>/gi, '')
    .replace(/\s+/g, ' ')
    .normalize('NFC')
    .trim();
  return plain === '' ? undefined : plain;
}

type Creator = NonNullable<Entry['fields']['author']>[number];

function isCreatorField(value: unknown): value is Creator[] {
  return Array.isArray(value) && typeof value[0] === 'object';
}

function formatName(creator: Creator): string {
  const parts = creator.name
    ? [creator.name]
    : [creator.firstName, creator.prefix, creator.lastName, creator.suffix];
  return parts.flatMap((part) => readText(part) ?? []).join(' ');
}

function splitName(creator: Creator): CreatorName {
  if (creator.name !== undefined) return { family: readText(creator.name) ?? '' };
  const join = (...parts: readonly unknown[]) => parts.flatMap((part) => readText(part) ?? []).join(' ');
  const given = join(creator.firstName);
  return { family: join(creator.prefix, creator.lastName, creator.suffix), ...(given && { given }) };
}
