import type { Severity } from '../checker/diagnostic.ts';

/** How parts of a report are set off from each other: with colours, or not at all. */
export interface Paint {
  severity(severity: Severity, text: string): string;
  strong(text: string): string;
  faint(text: string): string;
}

export const plainPaint: Paint = {
  severity: (_, text) => text,
  strong: (text) => text,
  faint: (text) => text,
};

/** ECMA-48 "select graphic rendition" codes, from the eight colours that every terminal has. */
const severityCodes = { error: '1;31', warning: '1;33', finding: '1;36' } as const satisfies Record<
  Severity,
  string
>;

export const colorPaint: Paint = {
  severity: (severity, text) => paintLines(severityCodes[severity], text),
  strong: (text) => paintLines('1', text),
  faint: (text) => paintLines('2', text),
};

/** Line by line, so that a pager that shows part of a text shows it right. */
function paintLines(code: string, text: string): string {
  return text.replace(/\S.*/g, (line) => `\u001b[${code}m${line}\u001b[0m`);
}
