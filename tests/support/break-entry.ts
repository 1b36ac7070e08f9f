/** A change of one line of an entry's file: that line is written otherwise, or another one stands after it. */
export interface Break {
  readonly name: string;
  /** From 0. */
  readonly line: number;
  readonly text: string;
  readonly isAdded: boolean;
}

/** What a line becomes, given what the content has; undefined where the mistake cannot be made there. */
type Slip = (line: string) => string | undefined;

/** The line with something else in place of what the pattern finds. */
function rewrite(pattern: RegExp, replacement: string | ((found: string) => string)): Slip {
  return (line) =>
    pattern.test(line) ? line.replace(pattern, (found) => evaluate(replacement, found)) : undefined;
}

function evaluate(replacement: string | ((found: string) => string), found: string): string {
  return typeof replacement === 'string' ? replacement : replacement(found);
}

/** Two letters change places, as they do under quick fingers. */
function swapLetters(word: string): string {
  return word.replace(/([a-z])(?!\1)([a-z])([^a-z]*)$/, '$2$1$3');
}

/** Mistakes that contributors make, each of one field. */
const slips: Readonly<Record<string, Slip>> = {
  'key misspelt': rewrite(/^[a-z]{4,}(?=:)/, swapLetters),
  'inner key misspelt': rewrite(/(?<=^ +(?:- )?|\{)[a-z]{5,}(?=: )/, swapLetters),
  'value left empty': rewrite(/(?<=^(?:label|gloss|name|title|locator|question|term|source|holder):) .*/, ''),
  'list for text': rewrite(/(?<=^(?:label|gloss|name|title|locator|question): ).*/, '[a]'),
  'list for text within': rewrite(/(?<=^ +(?:ground|gloss|locator): ).*/, '[a]'),
  'word misspelt': rewrite(/(?<=(?:kind|checked|construction|as): )[a-z-]{4,}/, swapLetters),
  'word unknown': rewrite(/(?<=(?:kind|checked|construction|as): )[a-z-]{4,}/, 'whatever'),
  'answer in words': rewrite(/(?<=^ {2}[a-z-]+: |value: )(?:yes|no|unclear)\b/, 'surely'),
  'id that is none': rewrite(/(?<=(?:term|source|target|sense|holder|method): )[a-z0-9@-]+/, '"No id!"'),
  'id of nothing': rewrite(/(?<=(?:term|source|target|sense|holder|method): )[a-z0-9@-]+/, 'zzzz-nothing'),
  'reading of nothing': rewrite(/(?<=target: )[a-z0-9-]+$/, (id) => `${id}@zzzz`),
  'feature of nothing': rewrite(/(?<=^ {2})[a-z-]+(?=: (?:yes|no|unclear|\{value))/, 'zzzz-nothing'),
  'formula broken off': rewrite(
    /(?<=(?:criterion|given|formula|exactly|necessary|sufficient): )[a-z][a-z0-9@ -]*$/,
    (formula) => `${formula} and`,
  ),
  'formula of nothing': rewrite(
    /(?<=(?:criterion|given|formula|exactly|necessary|sufficient): )[a-z][a-z0-9@ -]*$/,
    (formula) => `${formula} and zzzz-nothing`,
  ),
  'sentence broken off': rewrite(
    /(?<=^ {2}- [a-z0-9-]+ (?:implies|excludes|models|not-implies|instance-of)) .*/,
    '',
  ),
  'sentence of nothing': rewrite(
    /(?<=^ {2}- [a-z0-9-]+ (?:implies|excludes|models|not-implies|instance-of) ).*/,
    'zzzz-nothing',
  ),
  'owner lost': rewrite(/(?<=^ +asserted-by: ).+/, '[]'),
  'place lost': rewrite(/, locator: [^,}"]+/, ''),
  'problem called a setting': rewrite(
    /(?<=^kind: )(?:problem|method-class|ability|goal|process)$/,
    'setting',
  ),
  'expression in the body': rewrite(/^[A-Z][^{}<>]*\.$/, (text) => `${text} {x}`),
  'reference in the body': rewrite(/^[A-Z][^{}<>]*\.$/, (text) => `${text} <Ref id="zzzz-nothing" />`),
};

/** Fields that the entry would not have otherwise. */
const additions: Readonly<Record<string, string>> = {
  'key of nobody': 'zzzzzz: red',
  'date that is none': 'added: 2026-13-01',
  'suppression of nothing': 'allow: [{rule: zzzz, reason: It is so.}]',
  'replaced by nothing': 'replaced-by: zzzz-nothing',
};

export const breakNames: readonly string[] = [...Object.keys(slips), ...Object.keys(additions)];

/** Every single mistake that this file can have. */
export function listBreaks(text: string): readonly Break[] {
  const lines = text.split('\n');
  const fence = lines.indexOf('---', 1);
  const written = lines.flatMap((line, index) =>
    Object.entries(slips).flatMap(([name, slip]) => {
      const isBody = name.endsWith('in the body');
      const broken = isBody === index > fence && index !== fence ? slip(line) : undefined;
      return broken === undefined || broken === line
        ? []
        : [{ name, line: index, text: broken, isAdded: false }];
    }),
  );
  const added = Object.entries(additions)
    .filter(([, field]) => !lines.some((line) => line.startsWith(field.replace(/:.*/, ':'))))
    .map(([name, field]) => ({ name, line: fence - 1, text: field, isAdded: true }));
  return [...written, ...added];
}

/** The text with some breaks, each of another line or an added one. */
export function breakText(text: string, breaks: readonly Break[]): string {
  const lines = text.split('\n');
  return lines
    .flatMap((line, index) => {
      const own = breaks.filter((each) => each.line === index);
      const written = own.find(({ isAdded }) => !isAdded)?.text ?? line;
      return [written, ...own.filter(({ isAdded }) => isAdded).map((each) => each.text)];
    })
    .join('\n');
}
