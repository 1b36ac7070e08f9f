/** How a scalar is written in YAML. */
export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded';

/** For each UTF-16 unit of a scalar's value, the stretch of the file's text that stands for it. */
export interface ScalarSource {
  readonly value: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Collects a value together with where each part of it comes from. */
class SourceBuilder {
  value = '';
  readonly starts: number[] = [];
  readonly ends: number[] = [];

  /** Adds `decoded`, all of which stands for the source from `start` to `end`. */
  add(decoded: string, start: number, end: number): void {
    this.value += decoded;
    for (let unit = 0; unit < decoded.length; unit++) {
      this.starts.push(start);
      this.ends.push(end);
    }
  }

  /** Adds source text that stands for itself. */
  copy(text: string, start: number, end: number): void {
    for (let at = start; at < end; at++) this.add(text[at] ?? '', at, at + 1);
  }
}

/**
 * Decodes the scalar that stands from `start` to `end` of `text` (line breaks all `\n`) and remembers the source of
 * every character. YAML 1.2.2, chapters 7.3 and 8.1. Undefined where the result is not `value`, the one that the YAML
 * library found: better no map than a wrong one.
 */
export function mapScalar(
  text: string,
  start: number,
  end: number,
  style: ScalarStyle,
  value: string,
): ScalarSource | undefined {
  if (style === 'literal' || style === 'folded') {
    return mapBlockScalar(text, start, end, style === 'folded', value);
  }
  const builder = new SourceBuilder();
  if (style === 'plain') mapFlow(builder, text, start, end, copyPlain);
  else mapFlow(builder, text, start + 1, end - 1, style === 'single' ? copySingle : copyDouble);
  return builder.value === value ? builder : undefined;
}

type CopyLine = (builder: SourceBuilder, text: string, start: number, end: number) => boolean;

/** Flow scalars: one line break is a space, more are one fewer; space around breaks is dropped. */
function mapFlow(builder: SourceBuilder, text: string, start: number, end: number, copy: CopyLine): void {
  let at = start;
  while (at <= end) {
    const lineEnd = findLineEnd(text, at, end);
    if (lineEnd >= end) {
      copy(builder, text, at, end);
      return;
    }
    const trimmed = trimEnd(text, at, lineEnd, copy === copyDouble);
    const joins = copy(builder, text, at, trimmed);
    let breaks = 1;
    let next = lineEnd + 1;
    for (;;) {
      const content = skipSpace(text, next, end);
      if (content >= end || text[content] !== '\n') {
        addBreaks(builder, breaks, joins, joins ? lineEnd : trimmed, content);
        at = content;
        break;
      }
      breaks++;
      next = content + 1;
    }
    if (at === end) return;
  }
}

function addBreaks(builder: SourceBuilder, breaks: number, joins: boolean, start: number, end: number): void {
  if (breaks > 1) builder.add('\n'.repeat(breaks - 1), start, end);
  else if (!joins) builder.add(' ', start, end);
}

const copyPlain: CopyLine = (builder, text, start, end) => {
  builder.copy(text, start, end);
  return false;
};

const copySingle: CopyLine = (builder, text, start, end) => {
  for (let at = start; at < end; at++) {
    const width = text[at] === "'" && text[at + 1] === "'" && at + 1 < end ? 2 : 1;
    builder.add(text[at] ?? '', at, at + width);
    at += width - 1;
  }
  return false;
};

const escapes: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  N: '\u0085',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
  '\t': '\t',
};
const codeWidths: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/** Returns whether the line ends with a backslash, which joins it to the next. */
const copyDouble: CopyLine = (builder, text, start, end) => {
  for (let at = start; at < end; at++) {
    if (text[at] !== '\\') {
      builder.add(text[at] ?? '', at, at + 1);
      continue;
    }
    if (at + 1 >= end) return true;
    const letter = text[at + 1] ?? '';
    const width = 2 + (codeWidths[letter] ?? 0);
    const code = Number.parseInt(text.slice(at + 2, at + width), 16);
    const decoded = width === 2 ? escapes[letter] : code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
    builder.add(decoded ?? text.slice(at, at + width), at, at + width);
    at += width - 1;
  }
  return false;
};

/**
 * Block scalars: a header line, then indented lines, kept (`|`) or folded (`>`). An indentation indicator (`|2`)
 * counts from the parent's indentation, which is not known here, so that each possible one is tried.
 */
function mapBlockScalar(text: string, start: number, end: number, isFolded: boolean, value: string) {
  const headerEnd = findLineEnd(text, start, end);
  const header = text.slice(start, Math.min(start + 3, headerEnd));
  const lines = splitLines(text, headerEnd + 1, end);
  const first = lines.find((line) => line.content < line.end);
  const indent = first ? first.content - first.start : 0;
  for (let tried = indent; tried >= (/[1-9]/.test(header) ? 0 : indent); tried--) {
    const builder = new SourceBuilder();
    mapBlockLines(builder, text, lines, tried, isFolded);
    chompBlock(builder, lines, header);
    if (builder.value === value) return builder;
  }
  return undefined;
}

interface Line {
  readonly start: number;
  /** The first character that is no space. */
  readonly content: number;
  readonly end: number;
}

function mapBlockLines(
  builder: SourceBuilder,
  text: string,
  lines: readonly Line[],
  indent: number,
  isFolded: boolean,
): void {
  let isPreviousIndented = true;
  let breaks: Line[] = [];
  for (const line of lines.slice(0, findContentEnd(lines))) {
    const from = Math.min(line.start + indent, line.end);
    if (from < line.end) {
      const isIndented = line.content > from || text[from] === '\t';
      addBlockBreaks(builder, breaks, isFolded && !isPreviousIndented && !isIndented);
      breaks = [];
      builder.copy(text, from, line.end);
      isPreviousIndented = isIndented;
    }
    breaks.push(line);
  }
}

/** The breaks after the last line of text: one, none (`-`) or all (`+`). */
function chompBlock(builder: SourceBuilder, lines: readonly Line[], header: string): void {
  const rest = lines.slice(Math.max(0, findContentEnd(lines) - 1));
  const isEmpty = findContentEnd(lines) === 0;
  if (header.includes('+')) addBlockBreaks(builder, rest, false);
  else if (!header.includes('-') && !isEmpty) addBlockBreaks(builder, rest.slice(0, 1), false);
}

function findContentEnd(lines: readonly Line[]): number {
  return lines.findLastIndex((line) => line.content < line.end) + 1;
}

/** Between two lines of text in a folded block one break is a space and more are one fewer. */
function addBlockBreaks(builder: SourceBuilder, broken: readonly Line[], isFolding: boolean): void {
  const [first, ...rest] = broken;
  if (isFolding && first && rest.length === 0) builder.add(' ', first.end, first.end + 1);
  else for (const line of isFolding ? rest : broken) builder.add('\n', line.end, line.end + 1);
}

function splitLines(text: string, start: number, end: number): readonly Line[] {
  const lines: Line[] = [];
  let at = start;
  while (at < end) {
    const lineEnd = findLineEnd(text, at, end);
    let content = at;
    while (content < lineEnd && text[content] === ' ') content++;
    lines.push({ start: at, content, end: lineEnd });
    at = lineEnd + 1;
  }
  return lines;
}

function findLineEnd(text: string, start: number, end: number): number {
  const found = text.indexOf('\n', start);
  return found < 0 || found > end ? end : found;
}

function skipSpace(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && (text[at] === ' ' || text[at] === '\t')) at++;
  return at;
}

/** Drops space before a line break, except a space that a backslash protects. */
function trimEnd(text: string, start: number, end: number, hasEscapes: boolean): number {
  let at = end;
  while (at > start && (text[at - 1] === ' ' || text[at - 1] === '\t')) at--;
  if (!hasEscapes || at === end) return at;
  let backslashes = 0;
  while (at - backslashes > start && text[at - backslashes - 1] === '\\') backslashes++;
  return backslashes % 2 === 1 ? at + 1 : at;
}
