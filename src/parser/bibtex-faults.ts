import { escapePattern } from './escape-pattern.ts';
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

/** What the library complains of, in words that a contributor can act on. */
export function describeError(item: BibliographyItem, libraryMessage: string): BibliographyFault {
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

/** That an item is no BibTeX, or never closes. */
export function describeSyntax(
  item: BibliographyItem,
  offset: number,
  isUnclosed = false,
): BibliographyFault {
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

export function describeCommand(item: BibliographyItem, command: string, earlier: number): BibliographyFault {
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

export function describeRepeated(item: BibliographyItem, name: string): BibliographyFault {
  const places = [...item.text.matchAll(new RegExp(`(?<=[,{\\s])${name}(?=\\s*=)`, 'gi'))];
  const start = places[1]?.index ?? 0;
  return {
    start,
    end: start + name.length,
    messageId: 'duplicate-key',
    message: `unexpected second \`${name}\`; a field stands once in an item: merge the two or remove one`,
  };
}

export function describeMissing(item: BibliographyItem, name: string): BibliographyFault {
  const start = item.keyStart - item.start;
  return {
    start,
    end: start + item.key.length,
    messageId: 'missing-key',
    message: `missing \`${name}\`; expected \`${name} = {text}\`: add the field`,
  };
}

export function describeAmpersand(item: BibliographyItem): BibliographyFault {
  const field = /(?<=[,{\s])(author|editor)\s*=/i.exec(item.text)?.[1] ?? 'author';
  return {
    ...findInField(item, field, '&'),
    messageId: 'bibliography-name',
    message:
      '`&` between names; expected `and`: write that, or, if it is one name, put all of it in double braces',
  };
}

export function describeAddress(item: BibliographyItem, field: string, url: string): BibliographyFault {
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
