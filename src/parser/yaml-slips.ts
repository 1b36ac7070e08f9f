import { parseDocument } from 'yaml';
import type { YamlFault } from './explain-yaml-error.ts';

/** A stretch of the YAML text and what is to stand there. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

type Slip = YamlFault & { readonly start: number; readonly end: number };

const oddSpace = '[\\u00a0\\u1680\\u2000-\\u200b\\u202f\\u205f\\u3000]';
const key = '[ \\t]*(?:- +)*[A-Za-z][\\w-]*';

/** Slips of the hand that look right to the eye, each with its pattern and what comes before the characters at fault. */
const slips: readonly {
  readonly pattern: RegExp;
  readonly explain: (found: string) => YamlFault;
}[] = [
  {
    pattern: new RegExp(`^([ \\t]*(?:- *)?)(${oddSpace}+)`, 'u'),
    explain: (found) => explainSpace(found, ' '.repeat([...found].length)),
  },
  { pattern: new RegExp(`^(${key}:)(${oddSpace}+)`, 'u'), explain: (found) => explainSpace(found, ' ') },
  {
    pattern: new RegExp(`^(${key})([：﹕꞉][ \\t]*)`, 'u'),
    explain: (found) => ({
      messageId: 'yaml-odd-character',
      message: `unexpected \`${found.trim()}\`, which only looks like a colon; expected \`:\` and a space: write them`,
      suggestion: ': ',
    }),
  },
  {
    pattern: /^([ \t]*)(-)(?=[A-Za-z][\w-]*:(?:[ \t]|$))/,
    explain: () => ({
      messageId: 'yaml-list-item',
      message: 'expected a space after the `-` of a list item; write `- `',
      suggestion: '- ',
    }),
  },
];

function explainSpace(found: string, suggestion: string): YamlFault {
  const code = (found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return {
    messageId: 'yaml-odd-character',
    message: `unexpected special space (U+${code}); expected a plain one: write that, with the space bar`,
    suggestion,
  };
}

/** What the line of `at` has in it that YAML does not take for what it looks like; undefined where nothing. */
export function findSlip(text: string, at: number): Slip | undefined {
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  const line = /^.*/.exec(text.slice(lineStart))?.[0] ?? '';
  for (const { pattern, explain } of slips) {
    const [, before, found] = pattern.exec(line) ?? [];
    if (before === undefined || found === undefined) continue;
    const start = lineStart + before.length;
    return { ...explain(found), start, end: start + found.length };
  }
  return undefined;
}

/**
 * The value of a key that goes on after what YAML takes for its end, on one line, where putting the whole in quotes is
 * the one thing that can be meant.
 */
export function findQuotable(
  text: string,
  at: number,
): { readonly value: string; readonly start: number; readonly end: number } | undefined {
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  const line = /^.*/.exec(text.slice(lineStart))?.[0].trimEnd() ?? '';
  const [, before, value] = new RegExp(`^(${key}: +)([[{"'*].*)$`).exec(line) ?? [];
  if (before === undefined || value === undefined || /\s#/.test(value)) return undefined;
  const inner = value.slice(1, -1);
  const isMeant = value.startsWith("'")
    ? value.endsWith("'") &&
      inner.split("'").every((part, index) => index === 0 || /^\w/.test(part)) &&
      !/''|\W'|'$/.test(inner)
    : !(value.startsWith('"') && value.endsWith('"')) && !/[[{,]\s*[\w-]+: /.test(value);
  const start = lineStart + before.length;
  return isMeant ? { value, start, end: start + value.length } : undefined;
}

/**
 * Spaces for the tabs that indent. Which number of them a tab stands for is not known: there is a repair only where
 * every number that makes sound YAML of the text says the same.
 */
export function findTabWidths(text: string): readonly Stretch[] | undefined {
  const stretches = [...text.matchAll(/^ *\t[ \t]*/gm)];
  const written = [2, 4, 8, 3].flatMap((width) => {
    const repaired = text.replace(/^ *\t[ \t]*/gm, (found) => found.replaceAll('\t', ' '.repeat(width)));
    const data = readSound(repaired);
    return data === undefined ? [] : [{ width, data }];
  });
  const [first] = written;
  if (!first || written.some(({ data }) => data !== first.data)) return undefined;
  return stretches.map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
    text: found.replaceAll('\t', ' '.repeat(first.width)),
  }));
}

/** What YAML says, as JSON; undefined where it is not sound, or too deep to be read. */
function readSound(text: string): string | undefined {
  try {
    const document = parseDocument(text, { version: '1.2', schema: 'core', logLevel: 'error' });
    return document.errors.length > 0 ? undefined : JSON.stringify(document.toJS({ maxAliasCount: 0 }));
  } catch {
    return undefined;
  }
}
