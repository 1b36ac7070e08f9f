/** Characters that terminals draw two cells wide; half-width Katakana and Hangul are the exception. */
const wide =
  /(?![\uff61-\uffdc])[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]/u;
const invisible = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** Nearly all texts have nothing else, and need no look at each character. */
const narrow = /^[ -~¡-¬®-ˬ‐-‧]*$/u;

/** How many cells of a terminal a text takes. */
export function measureWidth(text: string): number {
  if (narrow.test(text)) return text.length;
  let width = 0;
  for (const character of text) width += invisible.test(character) ? 0 : wide.test(character) ? 2 : 1;
  return width;
}
