import { type Entry, type Library, type Options, parse } from '@retorquere/bibtex-parser';
import type { CreatorName, Source } from '../model/source.ts';
import { shortenPlainFields } from './plain-fields.ts';
import type { BibliographyItem } from './split-bibliography.ts';

/** Something wrong within an item; offsets are into the item's text. */
export interface BibliographyFault {
  readonly messageId: string;
  readonly message: string;
  readonly start: number;
  readonly end: number;
  /** What makes it valid when it is put in. */
  readonly insertion?: { readonly at: number; readonly text: string } | undefined;
}

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

/** Reads one item through the BibTeX library, TeX decoded to Unicode. `strings` are those defined above it. */
export function readBibtexItem(item: BibliographyItem, strings: Readonly<Record<string, string>>): ReadItem {
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
  for (const { name, ...parts } of creators)
    if (name === undefined && Object.values(parts).some((part) => / & /.test(String(part))))
      faults.push(describeAmpersand(item));
  const title = field('title');
  if (title === undefined && faults.length === 0) faults.push(describeMissing(item, 'title'));
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

function describeError(item: BibliographyItem, libraryMessage: string): BibliographyFault {
  const place = / at line (\d+), column (\d+)/.exec(libraryMessage);
  const lines = item.text.split('\n');
  const before = lines.slice(0, Number(place?.[1] ?? 1) - 1).reduce((sum, line) => sum + line.length + 1, 0);
  const offset = place ? Math.min(before + Number(place[2]) - 1, item.text.length) : 0;
  const string = /Unresolved @string reference "(.*)"/.exec(libraryMessage)?.[1];
  if (string !== undefined) {
    return {
      ...findBareWord(item, string),
      messageId: 'bibliography-string',
      message: `\`${string}\` is no defined abbreviation; expected text in braces or quotes: write \`{${string}}\``,
    };
  }
  const name = /unexpected \d+-part name "(.*?)"/.exec(libraryMessage)?.[1];
  if (name !== undefined) {
    return {
      ...findInField(item, /(?<=[,{\s])(author|editor)\s*=/i.exec(item.text)?.[1] ?? 'author', name),
      messageId: 'bibliography-name',
      message: `\`${name}\` is no name; expected \`Family, Given\`, with \`and\` between authors: correct the commas`,
    };
  }
  if (libraryMessage.startsWith('Unclosed math')) {
    return {
      ...findWord(item, '$'),
      messageId: 'bibliography-math',
      message: 'a formula opens with `$` here and never closes; write a plain dollar sign as `\\$`',
    };
  }
  return describeSyntax(item, offset, /Unterminated|Runaway|found ""/.test(libraryMessage));
}

function describeSyntax(item: BibliographyItem, offset: number, isUnclosed = false): BibliographyFault {
  return isUnclosed
    ? {
        start: 0,
        end: item.text.indexOf('\n') < 0 ? item.text.length : item.text.indexOf('\n'),
        messageId: 'bibliography-unclosed',
        message:
          'this item never closes; expected `}` after its last field: close every brace and quote in it',
      }
    : {
        ...describeBroken(item, offset),
        messageId: 'bibliography-syntax',
      };
}

/** Where reading stopped; where only a comma is missing before the next field, that is said, and can be mended. */
function describeBroken(item: BibliographyItem, offset: number): Omit<BibliographyFault, 'messageId'> {
  const field = /^[A-Za-z][\w-]*(?=\s*=)/.exec(item.text.slice(offset))?.[0];
  const before = item.text.slice(0, offset).trimEnd();
  if (field && /[}"\w]$/.test(before)) {
    return {
      start: offset,
      end: offset + field.length,
      message: `no comma before the field \`${field}\`; expected one after each field: add it`,
      insertion: { at: before.length, text: ',' },
    };
  }
  return {
    start: offset,
    end: offset + (/^(?:[\w-]+|[\s\S])?/.exec(item.text.slice(offset))?.[0].length ?? 0),
    message:
      'this item is no valid BibTeX; expected `field = {text},`: check the braces and the comma after each field',
  };
}

function describeCommand(item: BibliographyItem, command: string, earlier: number): BibliographyFault {
  const isWord = /\w$/.test(command);
  const places = [
    ...item.text.matchAll(new RegExp(`${escapePattern(command)}${isWord ? '(?!\\w)' : ''}`, 'g')),
  ];
  const start = (places[earlier] ?? places[0])?.index ?? 0;
  return {
    start,
    end: start + command.length,
    messageId: 'bibliography-command',
    message: `\`${command}\` is no known TeX command; expected plain text: write the character itself`,
  };
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

function describeRepeated(item: BibliographyItem, name: string): BibliographyFault {
  const places = [...item.text.matchAll(new RegExp(`(?<=[,{\\s])${name}(?=\\s*=)`, 'gi'))];
  const start = places[1]?.index ?? 0;
  return {
    start,
    end: start + name.length,
    messageId: 'duplicate-key',
    message: `unexpected second \`${name}\`; a field stands once in an item: merge the two or remove one`,
  };
}

function describeMissing(item: BibliographyItem, name: string): BibliographyFault {
  const start = item.keyStart - item.start;
  return {
    start,
    end: start + item.key.length,
    messageId: 'missing-key',
    message: `missing \`${name}\`; expected \`${name} = {text}\`: add the field`,
  };
}

function describeAmpersand(item: BibliographyItem): BibliographyFault {
  const field = /(?<=[,{\s])(author|editor)\s*=/i.exec(item.text)?.[1] ?? 'author';
  return {
    ...findInField(item, field, '&'),
    messageId: 'bibliography-name',
    message:
      '`&` between names; expected `and`: write that, or, if it is one name, put all of it in double braces',
  };
}

function describeAddress(item: BibliographyItem, field: string, url: string): BibliographyFault {
  return {
    ...findInField(item, field, url),
    messageId: 'bibliography-url',
    message: `\`${url}\` is no web address; expected one that starts with \`https://\` or \`http://\`: correct it`,
  };
}

/** A text in the value of a field: the same words may stand in others. */
function findInField(
  item: BibliographyItem,
  field: string,
  word: string,
): { readonly start: number; readonly end: number } {
  const name = new RegExp(`(?<=[,{\\s])${field}\\s*=\\s*`, 'i').exec(item.text);
  const from = name ? name.index + name[0].length : 0;
  const start = word === '' ? -1 : item.text.indexOf(word, from);
  // The value as written may differ from the text it stands for; then its first line is marked.
  const value = /^\{?"?([^\n"{}]*)/.exec(item.text.slice(from));
  const valueStart = from + (value?.[0].length ?? 0) - (value?.[1]?.length ?? 0);
  return start < 0
    ? { start: valueStart, end: valueStart + Math.max(1, value?.[1]?.trimEnd().length ?? 1) }
    : { start, end: start + word.length };
}

/** A word in place of a value, neither in braces nor in quotes. */
function findBareWord(
  item: BibliographyItem,
  word: string,
): { readonly start: number; readonly end: number } {
  const found = new RegExp(`(?<=[=#]\\s*)${escapePattern(word)}(?![\\w-])`).exec(item.text);
  return found ? { start: found.index, end: found.index + word.length } : findWord(item, word);
}

function findWord(item: BibliographyItem, word: string): { readonly start: number; readonly end: number } {
  const start = word === '' ? -1 : item.text.indexOf(word);
  return start < 0 ? { start: 0, end: 1 } : { start, end: start + word.length };
}
