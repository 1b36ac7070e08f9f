import { type BodyFault, bodyFaults } from './body-fault.ts';
import type { ComponentName } from './components.ts';
import { findCodeFences, type TextLine } from './find-code-fences.ts';
import { type BodyReference, describeUnclosed, readTag } from './read-tag.ts';

/** What a body refers to, and what in it would be run or refused by the site's build. */
export interface ScannedBody {
  readonly faults: readonly BodyFault[];
  readonly references: readonly BodyReference[];
}

/**
 * Scans the MDX of a body: expressions, `import` and `export`, raw elements and unknown components are faults; the
 * documented components give references. Code in fences and backticks and escaped characters are text. Where Markdown
 * leaves room for doubt whether something is code, it is taken to be live.
 */
export function scanBody(body: string): ScannedBody {
  const { lines, faults } = findCodeFences(body);
  const scan = new BodyScan(body, [...faults]);
  const first = /^\s*(---|\+\+\+)[ \t]*(?=\n)/.exec(body);
  if (first && /^(?:---|\+\+\+)/.test(body))
    scan.faults.push({ ...bodyFaults.secondFrontMatter(), start: 0, end: first[0].length });
  // Fields and a line that closes them, right below the front matter: as text they would be a heading.
  const fields = /^(?:[a-z][\w-]*:(?:[ \t].*)?\n(?:[ \t-].*\n)*)+?---[ \t]*(?=\n|$)/.exec(body);
  if (fields) scan.faults.push({ ...bodyFaults.secondFrontMatter(), start: 0, end: body.indexOf('\n') });
  let previous: TextLine | undefined;
  for (const line of lines) {
    scan.readLine(line, previous);
    previous = line;
  }
  return {
    faults: scan.faults.sort((a, b) => a.start - b.start),
    references: scan.references.sort((a, b) => a.start - b.start),
  };
}

class BodyScan {
  readonly body: string;
  readonly faults: BodyFault[];
  readonly references: BodyReference[] = [];
  /** Inline code opened in this paragraph and did not close on its line: from there on, backticks protect nothing. */
  #isCodeUnclear = false;
  /** The last line can only be text of a paragraph, so that the next one, unless empty, goes on with it. */
  #isInParagraph = false;
  /** Elements that were reported: their closing tags need no report of their own. */
  readonly #foreign = new Set<string>();

  constructor(body: string, faults: BodyFault[]) {
    this.body = body;
    this.faults = faults;
  }

  readLine(line: TextLine, previous: TextLine | undefined): void {
    const text = this.body.slice(line.start, line.end);
    const isAfterGap = !previous || previous.isBlank || previous.end + 1 !== line.start;
    if (isAfterGap) this.#isCodeUnclear = false;
    if (isAfterGap) this.#isInParagraph = false;
    const word = /^(import|export)(?=[\s{*"']|$)/.exec(text)?.[1];
    const isStatement = word !== undefined && !this.#isInParagraph;
    this.#isInParagraph = !isStatement && (isAfterGap || this.#isInParagraph) && isPlainText(text);
    if (isStatement) {
      this.#add(bodyFaults.module(word), line.start, line.end);
      return;
    }
    this.#readText(text, line.start);
  }

  #readText(text: string, base: number): void {
    const open: { name: ComponentName; start: number }[] = [];
    let at = 0;
    while (at < text.length) {
      const character = text[at];
      if (character === '\\' && isEscape(text, at)) at += 2;
      else if (character === '`') at = this.#readCode(text, at, base);
      else if (character === '{') at = this.#readExpression(text, at, base);
      else if (character === '<' && !/[ \t]/.test(text[at + 1] ?? '')) {
        const tag = readTag(text, at);
        const isEcho = tag.foreign?.startsWith('/') && this.#foreign.has(tag.foreign.slice(1));
        if (tag.foreign) this.#foreign.add(tag.foreign);
        if (!isEcho) for (const fault of tag.faults) this.faults.push(shift(fault, base));
        for (const reference of tag.references) this.references.push(shift(reference, base));
        if (tag.opens) open.push({ name: tag.opens, start: at });
        if (tag.closes && open.pop()?.name !== tag.closes)
          this.#add(describeUnclosed(tag.closes), base + at, base + tag.end);
        at = tag.end;
      } else if (character === '!' && text[at + 1] === '[') {
        const image = /^!\[[^\]]*\](?:\([^)]*\)?|\[[^\]]*\]?)/.exec(text.slice(at))?.[0];
        if (image) this.#add(bodyFaults.image(), base + at, base + at + image.length);
        at += image?.length ?? 2;
      } else if (character === '[') {
        const link = /^\[[^[\]`<{]*\]\((?![a-z]+:)[^()\s]*?([^()\s/]+)\.mdx?(?:#[^()\s]*)?\)/i.exec(
          text.slice(at),
        );
        if (link) this.#add(bodyFaults.fileLink(link[1] ?? ''), base + at, base + at + link[0].length);
        at += link?.[0].length ?? 1;
      } else if (text.startsWith('~~~', at)) {
        this.#add(bodyFaults.unclearFence(), base + at, base + at + 3);
        at += 3;
      } else {
        // A cell or link that ends within a component would tear it apart.
        const isTorn = open.length > 0 && (character === '|' || character === ']' || character === '\t');
        if (isTorn)
          for (const each of open.splice(0))
            this.#add(describeUnclosed(each.name), base + each.start, base + at);
        at++;
      }
    }
    for (const { name, start } of open) this.#add(describeUnclosed(name), base + start, base + text.length);
  }

  /** Passes over inline code that closes on its line; where it does not, only over its opening. */
  #readCode(text: string, start: number, base: number): number {
    const run = /^`+/.exec(text.slice(start))?.[0] ?? '`';
    const end = start + run.length;
    if (!this.#isCodeUnclear && !isInAddress(text, start)) {
      const close = findRun(text, end, run.length);
      // A bar would end a table's cell, and the code with it.
      if (close !== undefined && !/(?<!(?<!\\)\\)\|/.test(text.slice(end, close))) return close + run.length;
    }
    this.#isCodeUnclear = true;
    const isDangerous = run.length >= 3 || /[{<]/.test(text.slice(end));
    if (isDangerous) this.#add(bodyFaults.unclearInline(), base + start, base + end);
    return end;
  }

  #readExpression(text: string, start: number, base: number): number {
    let depth = 0;
    for (let at = start; at < text.length; at++) {
      if (text[at] === '{') depth++;
      else if (text[at] === '}') depth--;
      if (depth === 0) {
        this.#add(bodyFaults.expression(text.slice(start, at + 1)), base + start, base + at + 1);
        return at + 1;
      }
    }
    this.#add(bodyFaults.expression('{'), base + start, base + start + 1);
    return start + 1;
  }

  #add(fault: Omit<BodyFault, 'start' | 'end'>, start: number, end: number): void {
    this.faults.push({ ...fault, start, end });
  }
}

/** Starts neither a list, quote, heading, table nor definition. */
function isPlainText(line: string): boolean {
  return /^[\p{L}"'(“‘]/u.test(line) && !line.includes('|');
}

/** Within a bare web address, which becomes a link as a whole, nothing is escaped or code. */
function isInAddress(line: string, at: number): boolean {
  return /(?:\/\/|www\.)[^\s<]*$/i.test(line.slice(0, at));
}

function isEscape(line: string, at: number): boolean {
  return /[!-/:-@[-`{-~]/.test(line[at + 1] ?? '') && !isInAddress(line, at);
}

function findRun(text: string, from: number, length: number): number | undefined {
  const runs = /`+/g;
  runs.lastIndex = from;
  for (let match = runs.exec(text); match; match = runs.exec(text))
    if (match[0].length === length) return match.index;
  return undefined;
}

function shift<T extends { start: number; end: number }>(placed: T, by: number): T {
  return { ...placed, start: placed.start + by, end: placed.end + by };
}
