import type { Place } from '../model/span.ts';

/** A file's bytes as text, or why they are none; `text` then holds what can be made of them, if anything. */
export interface DecodedText {
  readonly text: string | undefined;
  readonly fault?: { readonly messageId: string; readonly message: string; readonly place: Place };
}

const start: Place = { line: 1, column: 1 };
const remedy = 'expected UTF-8 text: save it as UTF-8';

/** Reads UTF-8 and refuses everything else; a byte order mark stays in the text. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    const message = `this file is UTF-16 text; ${remedy}`;
    return { text: undefined, fault: { messageId: 'not-utf-8', message, place: start } };
  }
  if (bytes.includes(0)) {
    const message = `this file is no text, but binary data; ${remedy}, or move it out of the content folder`;
    return { text: undefined, fault: { messageId: 'binary-file', message, place: start } };
  }
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const place = text.includes('\ufffd') ? findDamage(bytes, text) : undefined;
  if (!place) return { text };
  const message = `unexpected bytes that are no UTF-8 text; ${remedy}`;
  return { text, fault: { messageId: 'not-utf-8', message, place } };
}

/** The place of the first bytes that are no UTF-8, given the text with U+FFFD for each of them. */
function findDamage(bytes: Uint8Array, text: string): Place | undefined {
  const replacement = '\ufffd';
  const written = [0xef, 0xbf, 0xbd];
  let offset = 0;
  let before = '';
  for (const character of text) {
    if (character === replacement && written.some((byte, index) => bytes[offset + index] !== byte)) {
      const lines = before.replace(/^\ufeff/, '').split(/\r\n?|\n/);
      return { line: lines.length, column: [...(lines.at(-1) ?? '')].length + 1 };
    }
    offset += countBytes(character);
    before += character;
  }
  return undefined;
}

/** How long a character is in UTF-8. */
function countBytes(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
