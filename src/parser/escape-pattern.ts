/** The text as a regular expression that matches nothing else; `RegExp.escape` came after the Node that this runs on. */
export function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
