/** Control characters except line breaks and tabs, and the marks that turn the direction of writing. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unsafe = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** The text with a visible stand-in for everything that could steer a terminal or hide what is written. */
export function makePrintable(text: string): string {
  return text.replace(unsafe, '\ufffd');
}
