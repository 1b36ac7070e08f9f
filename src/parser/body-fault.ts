/** Something in a body that must not be there; offsets (UTF-16) are into the body's text. */
export interface BodyFault {
  readonly messageId: string;
  /** What is unexpected, what was expected, what to do. */
  readonly message: string;
  readonly start: number;
  readonly end: number;
  readonly suggestion?: string | undefined;
  readonly isCertain?: boolean | undefined;
}

type Described = Omit<BodyFault, 'start' | 'end'>;

export const bodyFaults = {
  module: (word: string): Described => ({
    messageId: 'module-statement',
    message: `unexpected \`${word}\` statement; a body is commentary, not code: remove it, or move the word off the start of the line`,
  }),
  expression: (text: string): Described => ({
    messageId: 'expression',
    // Whether text was meant, or the value that it would have, only the author knows.
    suggestion: text === '{' ? '\\{' : text.replace(/(?<!\\)[{}]/g, '\\$&'),
    message: 'unexpected expression; a body is text: write a brace as `\\{`, or put code between backticks',
  }),
  comment: (): Described => ({
    messageId: 'html-comment',
    message:
      'unexpected HTML comment; MDX has none: put the remark into the front matter, on a line that starts with `#`',
  }),
  autolink: (address: string): Described => ({
    messageId: 'html-link',
    suggestion: `[${address}](${/^[^:/]+@/.test(address) ? 'mailto:' : ''}${address})`,
    isCertain: true,
    message: 'unexpected address between `<` and `>`; MDX reads it as a tag: write `[text](address)`',
  }),
  bareAngle: (): Described => ({
    messageId: 'bare-angle',
    suggestion: '\\<',
    isCertain: true,
    message: 'unexpected `<`; MDX reads it as the start of a tag: write `\\<`, or put a space after it',
  }),
  element: (name: string): Described => ({
    messageId: 'unknown-component',
    message: `unexpected element \`${name}\`; expected Markdown or a documented component`,
  }),
  image: (): Described => ({
    messageId: 'image',
    message:
      'unexpected image; a body is text, and the site shows no pictures of other files: describe it, or link to it with `[…](https://…)`',
  }),
  fileLink: (id: string): Described => ({
    messageId: 'file-link',
    // The words of the link are lost, so that the author decides.
    suggestion: `<Ref id="${id}" />`,
    message: `unexpected link to a file; on the site an entry has an address of its own: write \`<Ref id="${id}" />\``,
  }),
  unclosedFence: (): Described => ({
    messageId: 'unclosed-code',
    message: 'this block of code never closes; expected the same fence below it: add it',
  }),
  unclearFence: (): Described => ({
    messageId: 'unclear-code',
    message:
      'where this block of code starts and ends is unclear; expected a fence on a line of its own after an empty line, closed and filled at its own indentation: write it so',
  }),
  unclearInline: (): Described => ({
    messageId: 'unclear-code',
    message:
      'inline code opens here and does not close on its line; expected the closing backticks, or `\\`` for a backtick: write it so',
  }),
  secondFrontMatter: (): Described => ({
    messageId: 'second-front-matter',
    message:
      'unexpected second block of front matter; expected text: move its fields into the first, or put an empty line above the text',
  }),
} as const;
