import {
  isAlias,
  isScalar,
  type Node,
  type Pair,
  type ParsedNode,
  parseDocument,
  visit,
  type YAMLParseError,
} from 'yaml';
import type { KeyPath, Locator } from '../model/entry.ts';
import type { Problem } from '../model/knowledge-base.ts';
import {
  explainAnchor,
  explainBlockHeader,
  explainLostText,
  explainOpening,
  explainTag,
  explainUnquoted,
  explainYamlError,
  type YamlFault,
} from './explain-yaml-error.ts';
import { createLocator } from './front-matter-locator.ts';
import type { IndexedText } from './indexed-text.ts';
import { findQuotable, findSlip, findTabWidths, type Stretch } from './yaml-slips.ts';
import { findNode, readKey, toPlainData } from './yaml-tree.ts';

export interface FrontMatter {
  /** Maps, lists and scalars as YAML 1.2 (core schema) types them; nothing is coerced. */
  readonly data: unknown;
  readonly locate: Locator;
  /**
   * The scalar at a path as it stands in the file, with its quotes, or a list or map in brackets on one line; empty where
   * there is neither.
   */
  readSource(path: KeyPath): string;
  readonly problems: readonly Problem[];
  /** The first line from which on the text may be misread; undefined where the YAML is sound. */
  readonly unreliableFrom: number | undefined;
}

/** A place in the YAML text and what is wrong there. */
interface Finding extends YamlFault {
  readonly start: number;
  readonly end: number;
  readonly isStructural: boolean;
  /** The spaces to write for tabs that indent. */
  readonly tabs?: readonly Stretch[] | undefined;
}

/**
 * Reads the YAML between `start` and `end` of a file. Every syntax error is a problem with its place; anchors,
 * aliases, tags, merge keys and keys that are no text are refused. Never throws.
 */
export function readFrontMatter(source: IndexedText, start: number, end: number): FrontMatter {
  const text = source.text.slice(start, end);
  const parsed = parseSafely(text);
  if (!parsed) {
    const problem = toProblem(source, start, {
      messageId: 'yaml-syntax',
      message: 'this front matter is nested too deeply to be read; write it flatter',
      start: 0,
      end: text.trimEnd().length,
      isStructural: true,
    });
    return {
      data: {},
      locate: createLocator(source, start, null),
      readSource: () => '',
      problems: [problem],
      unreliableFrom: 1,
    };
  }
  const findings = dropEchoes(
    [...parsed.errors.map((error) => describeError(error, text)), ...parsed.refused],
    text,
  );
  const structural = findings.filter((finding) => finding.isStructural);
  return {
    data: parsed.data ?? {},
    locate: createLocator(source, start, parsed.root),
    readSource: (path) => readScalar(text, parsed.root, path),
    problems: findings.map((finding) => toProblem(source, start, finding)),
    unreliableFrom:
      structural.length === 0
        ? undefined
        : Math.min(...structural.map((finding) => source.place(start + finding.start).line)),
  };
}

/** The library, and anything that walks its tree, recurses; a text nested thousands deep ends that. */
function parseSafely(text: string) {
  try {
    const document = parseDocument(text, {
      version: '1.2',
      schema: 'core',
      merge: false,
      uniqueKeys: true,
      prettyErrors: false,
      logLevel: 'error',
    });
    const root = document.contents as ParsedNode | null;
    return { root, errors: document.errors, refused: findRefused(root, text), data: toPlainData(root) };
  } catch {
    return undefined;
  }
}

function readScalar(text: string, root: ParsedNode | null, path: KeyPath): string {
  const value = findNode(root, path)?.value;
  if (!value) return '';
  const written = text.slice(value.range[0], value.range[1]);
  const isInBrackets = !isScalar(value) && /^[[{].*[\]}]$/.test(written);
  return isScalar(value) || isInBrackets ? written : '';
}

function describeError(error: YAMLParseError, text: string): Finding {
  let [start, end] = error.pos;
  const slip = findSlip(text, start);
  if (slip) return { ...slip, isStructural: true };
  if (error.code === 'MISSING_CHAR' && error.message.includes('quote')) {
    start = findOpeningQuote(text, start);
    end = start + 1;
  } else if (error.code === 'BAD_INDENT' && error.message.includes('Flow')) {
    start = findOpeningBracket(text, start);
    end = start + 1;
  } else if (error.code === 'BAD_SCALAR_START' || isColonInText(error)) {
    const value = findWholeValue(text, start);
    if (value !== undefined) {
      const fault = explainUnquoted(text.charAt(start), isColonInText(error), value);
      return { ...fault, start, end: start + value.length, isStructural: true };
    }
  } else if (error.code === 'UNEXPECTED_TOKEN' && error.message.includes('node end')) {
    const whole = findQuotable(text, start);
    if (whole) return { ...explainOpening(whole.value), ...whole, isStructural: true };
  } else if (error.code === 'DUPLICATE_KEY') {
    end = start + (/^[^\s:]+/.exec(text.slice(start))?.[0].length ?? 1);
  } else if (error.code === 'BAD_DQ_ESCAPE') end = start + 2;
  const isStructural = error.code !== 'DUPLICATE_KEY' && error.code !== 'BAD_DQ_ESCAPE';
  const tabs = error.code === 'TAB_AS_INDENT' ? findTabWidths(text) : undefined;
  const isBelowSign = /: +[|>][-+0-9]* *$/.test(text.slice(text.lastIndexOf('\n', start - 1) + 1, start));
  if (isBelowSign) return { ...explainBlockHeader(), start, end, isStructural };
  return { ...explainYamlError(error, text.slice(start, end)), start, end, isStructural, tabs };
}

function isColonInText({ code, message }: YAMLParseError): boolean {
  return code === 'BLOCK_AS_IMPLICIT_KEY' && !message.includes('sequence');
}

/** The text from `start` to its line's end, where it is all of the value of a key in a block. */
function findWholeValue(text: string, start: number): string | undefined {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const rest = text.slice(start);
  const lineEnd = rest.includes('\n') ? rest.indexOf('\n') : rest.length;
  const value = rest.slice(0, lineEnd).trimEnd();
  const key = /^([ ]*(?:- +)*)[^\s:'"#[{][^:'"#[{]*: +$/.exec(text.slice(lineStart, start));
  const next = /^ *(?=\S)/m.exec(rest.slice(lineEnd + 1))?.[0] ?? '';
  const goesOn = key?.[1] !== undefined && next.length > key[1].length;
  return !key || goesOn || /\s#/.test(value) ? undefined : value;
}

/** An unclosed quote is reported where the text ends; the author looks for where it begins. */
function findOpeningQuote(text: string, end: number): number {
  const opening = /(?:^|[\s[{,])(["'])(?=[^\n]*$)/gm;
  let last = Math.max(0, end - 1);
  for (const match of text.slice(0, end).matchAll(opening)) {
    const at = match.index + match[0].length - 1;
    const quote = match[1] ?? '';
    const rest = text.slice(at + 1, end).replace(quote === '"' ? /\\./gs : /''/g, '');
    if (!rest.includes(quote)) return at;
    last = at;
  }
  return last;
}

/** An unclosed bracket is reported where the next key stands; the author looks for where it opens. */
function findOpeningBracket(text: string, end: number): number {
  let closed = 0;
  for (let at = end - 1; at >= 0; at--) {
    const character = text[at] ?? '';
    if (']}'.includes(character)) closed++;
    else if ('[{'.includes(character) && closed-- === 0) return at;
  }
  return Math.max(0, end - 1);
}

/** One mistake makes the library complain again further on that line and on the next. */
function dropEchoes(findings: readonly Finding[], text: string): readonly Finding[] {
  const sorted = [...findings].sort((a, b) => a.start - b.start);
  const firstStructural = sorted.find((finding) => finding.isStructural);
  const lineEnd = firstStructural ? text.indexOf('\n', firstStructural.start) : -1;
  const isEcho = ({ start }: Finding) =>
    firstStructural !== undefined && start >= firstStructural.start && (lineEnd < 0 || start < lineEnd);
  return sorted.filter(
    (finding) => finding === firstStructural || (!finding.isStructural && !isEcho(finding)),
  );
}

function findRefused(root: ParsedNode | null, text: string): readonly Finding[] {
  const found: Finding[] = [];
  const refuse = (fault: YamlFault, start: number, end: number) =>
    found.push({ ...fault, start, end, isStructural: false });
  const look = (node: Node) => {
    const [start, end] = node.range ?? [0, 0];
    if (isAlias(node)) return refuse(explainAnchor('alias'), start, end);
    // A remark has a space after its sign; without one it is rather a text, of which YAML keeps half.
    const lost = isScalar(node) && /^[ \t]+#[^\s#].*/.exec(text.slice(end))?.[0];
    if (lost) refuse(explainLostText(lost.trim()), end + lost.search(/#/), end + lost.trimEnd().length);
    if (node.tag === undefined && !node.anchor) return undefined;
    const written = /(?<![^\s[{,])(?:[!&]\S*\s*)+$/.exec(text.slice(0, start))?.[0] ?? '';
    const from = start - written.length;
    const to = written === '' ? end : from + written.trimEnd().length;
    const fault = node.anchor ? explainAnchor('anchor') : explainTag(text.slice(from, to));
    return refuse(fault, from, to);
  };
  const lookAtKey = (pair: Pair) => {
    const [start, end] = (pair.key as Node | null)?.range ?? [0, 0];
    const key = readKey(pair);
    if (key === '<<') refuse(explainAnchor('merge key'), start, end);
    else if (key === undefined || key === '__proto__') refuse(explainKey(pair.key), start, end);
  };
  if (root) visit(root, { Node: (_, node) => void look(node as Node), Pair: (_, pair) => lookAtKey(pair) });
  return found;
}

function explainKey(key: unknown): YamlFault {
  const shown = isScalar(key) ? `\`${key.source ?? String(key.value)}\`` : 'map or list';
  return {
    messageId: 'yaml-key',
    message: `unexpected ${shown} as a key; keys are text: put it in quotes`,
  };
}

function toProblem(source: IndexedText, base: number, finding: Finding): Problem {
  const line = source.text.indexOf('\n', base + finding.start);
  const lineEnd = line < 0 ? finding.end : line - base;
  return {
    rule: 'invalid-entry',
    messageId: finding.messageId,
    message: finding.message,
    suggestion: finding.suggestion,
    isCertain: finding.suggestion !== undefined,
    repair: finding.tabs && {
      title: 'Indent with spaces',
      edits: finding.tabs.map(({ start, end, text }) => ({
        span: source.span(base + start, base + end),
        text,
      })),
    },
    span: source.span(
      base + finding.start,
      base + Math.max(Math.min(finding.end, lineEnd), finding.start + 1),
    ),
  };
}
