import type { Document, Span } from '../model/span.ts';
import type { IndexedText } from '../parser/indexed-text.ts';
import { readFrontMatter } from '../parser/read-front-matter.ts';
import { splitDocument } from '../parser/split-document.ts';
import type { Diagnostic } from './diagnostic.ts';

/** A rule's `doc.mdx`: prose in Markdown, and examples that are executed as tests. */
export interface RuleDocumentation {
  readonly title: string;
  readonly reports: string;
  readonly matters: string;
  readonly fails: readonly RuleExample[];
  readonly passes: readonly RuleExample[];
  readonly wayOut: string;
}

/** A small content folder, and what the rule says about it. */
export interface RuleExample {
  readonly title: string;
  readonly text: string;
  readonly documents: readonly Document[];
  /** Every diagnostic of the rule, as `formatExpectation` spells it; none where the example passes. */
  readonly expected: readonly string[];
  /** Where the expected lines stand in the file (UTF-16 offsets), or are to be put with their fence. */
  readonly expectation: { readonly start: number; readonly end: number; readonly hasFence: boolean };
}

/** Something in a `doc.mdx` that is not as it must be. */
export interface DocumentationFault {
  readonly message: string;
  readonly span: Span;
}

export interface ReadDocumentation {
  readonly documentation: RuleDocumentation;
  readonly faults: readonly DocumentationFault[];
}

const headings = ['What it reports', 'Why it matters', 'Fails', 'Passes', 'Way out'] as const;
type Heading = (typeof headings)[number];

/** Reads a rule's documentation; what is missing is empty in the result and named among the faults. Never throws. */
export function readRuleDocumentation(document: Document): ReadDocumentation {
  const { source, frontMatter, bodyStart } = splitDocument(document);
  const faults: DocumentationFault[] = [];
  const report: Report = (message, start, end) =>
    faults.push({
      message,
      span: start === undefined ? source.lineSpan(1) : source.span(start, end ?? start),
    });
  const title = readTitle(source, frontMatter);
  if (title === undefined) report('expected front matter with a `title`');
  const sections = readSections(readBlocks(source.text, bodyStart, report), report);
  for (const heading of headings) if (!sections.has(heading)) report(`expected a section \`## ${heading}\``);
  const prose = (heading: Heading) => joinText(sections.get(heading) ?? []);
  const examples = (heading: 'Fails' | 'Passes') =>
    readExamples(sections.get(heading) ?? [], heading === 'Fails', report);
  return {
    documentation: {
      title: title ?? '',
      reports: prose('What it reports'),
      matters: prose('Why it matters'),
      fails: examples('Fails'),
      passes: examples('Passes'),
      wayOut: prose('Way out'),
    },
    faults,
  };
}

/** The file's text with the expected lines of its examples replaced, in the order `fails`. */
export function replaceExpectations(
  document: Document,
  examples: readonly RuleExample[],
  expected: readonly (readonly string[])[],
): string {
  let { text } = splitDocument(document).source;
  for (const [index, { expectation }] of [...examples.entries()].reverse()) {
    const lines = (expected[index] ?? []).map((line) => `${line}\n`).join('');
    const { start, end, hasFence } = expectation;
    text = text.slice(0, start) + (hasFence ? lines : `\n\n\`\`\`expect\n${lines}\`\`\``) + text.slice(end);
  }
  return text;
}

/** A diagnostic in one line, as examples expect it. */
export function formatExpectation({ span, severity, messageId, message }: Diagnostic): string {
  return `${span.file}:${span.start.line}:${span.start.column} ${severity} ${messageId}: ${message}`;
}

type Report = (message: string, start?: number, end?: number) => void;

/** A piece of Markdown; offsets are into the file, those of a fence around its content. */
interface Block {
  readonly type: 'section' | 'title' | 'text' | 'fence';
  readonly text: string;
  /** What a fence says after its backticks. */
  readonly info: string;
  readonly start: number;
  readonly end: number;
  /** Where the piece ends, for a fence with its last line of backticks. */
  readonly outerEnd: number;
}

function readTitle(
  source: IndexedText,
  frontMatter: { readonly start: number; readonly end: number } | undefined,
): string | undefined {
  if (!frontMatter) return undefined;
  const { data } = readFrontMatter(source, frontMatter.start, frontMatter.end);
  const title = typeof data === 'object' && data !== null && 'title' in data ? data.title : undefined;
  return typeof title === 'string' ? title : undefined;
}

function readBlocks(text: string, bodyStart: number, report: Report): readonly Block[] {
  const blocks: Block[] = [];
  let fence: { mark: string; info: string; start: number } | undefined;
  let start = bodyStart;
  while (start < text.length) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(start, end);
    const next = Math.min(end + 1, text.length);
    if (fence) {
      if (line.trimEnd().startsWith(fence.mark) && /^`+\s*$/.test(line)) {
        blocks.push({
          type: 'fence',
          text: text.slice(fence.start, start),
          info: fence.info,
          start: fence.start,
          end: start,
          outerEnd: end,
        });
        fence = undefined;
      }
    } else {
      const [, mark, info = ''] = /^(`{3,})\s*([^`]*)$/.exec(line) ?? [];
      if (mark) fence = { mark, info: info.trim(), start: next };
      else blocks.push(readLine(line, start, end));
    }
    start = next;
  }
  if (fence) report('this fence never closes; expected a line of backticks below it', fence.start);
  return blocks;
}

function readLine(line: string, start: number, end: number): Block {
  const [, marks = '', heading = ''] = /^(#{2,3})\s+(.+?)\s*$/.exec(line) ?? [];
  const type = marks === '##' ? 'section' : marks === '###' ? 'title' : 'text';
  return { type, text: type === 'text' ? line : heading, info: '', start, end, outerEnd: end };
}

function readSections(blocks: readonly Block[], report: Report): ReadonlyMap<Heading, readonly Block[]> {
  const sections = new Map<Heading, Block[]>();
  let current: Block[] = [];
  for (const block of blocks) {
    if (block.type !== 'section') {
      current.push(block);
      continue;
    }
    current = [];
    const heading = headings.find((known) => known === block.text);
    if (!heading)
      report(`unexpected section \`${block.text}\`; expected ${headings.join(', ')}`, block.start, block.end);
    else if (sections.has(heading))
      report(`unexpected second section \`${heading}\``, block.start, block.end);
    else sections.set(heading, current);
  }
  return sections;
}

function readExamples(blocks: readonly Block[], isFailing: boolean, report: Report): readonly RuleExample[] {
  const groups: Block[][] = [];
  for (const block of blocks) {
    if (block.type === 'title') groups.push([block]);
    else if (groups.length > 0) groups.at(-1)?.push(block);
    else if (block.type === 'fence' || block.text.trim() !== '')
      report('expected `### title` before an example', block.start, block.end);
  }
  return groups.map((group) => readExample(group, isFailing, report));
}

function readExample(blocks: readonly Block[], isFailing: boolean, report: Report): RuleExample {
  const [title, ...rest] = blocks as [Block, ...Block[]];
  const documents = new Map<string, Document>();
  let expectation: Block | undefined;
  for (const block of rest.filter(({ type }) => type === 'fence')) {
    const path = /^\S+ file=(\S+)$/.exec(block.info)?.[1];
    if (path !== undefined && !documents.has(path)) documents.set(path, { path, text: block.text });
    else if (block.info === 'expect' && isFailing && !expectation) expectation = block;
    else report(describeFence(block.info, path, isFailing), block.start, block.start);
  }
  if (documents.size === 0) report('this example has no files', title.start, title.end);
  if (isFailing && !expectation) report('this failing example has no fence `expect`', title.start, title.end);
  const last = rest.findLast(({ text, type }) => type === 'fence' || text.trim() !== '') ?? title;
  const end = last.outerEnd;
  return {
    title: title.text,
    text: joinText(rest),
    documents: [...documents.values()],
    expected: expectation?.text.split('\n').filter((line) => line !== '') ?? [],
    expectation: expectation
      ? { start: expectation.start, end: expectation.end, hasFence: true }
      : { start: end, end, hasFence: false },
  };
}

function describeFence(info: string, path: string | undefined, isFailing: boolean): string {
  if (path !== undefined) return `unexpected second file \`${path}\` in one example`;
  if (info === 'expect')
    return isFailing ? 'unexpected second fence `expect`' : 'an example that passes expects nothing';
  return `unexpected fence \`${info}\`; expected \`mdx file=PATH\`, \`bibtex file=PATH\` or \`expect\``;
}

function joinText(blocks: readonly Block[]): string {
  return blocks
    .filter(({ type }) => type === 'text' || type === 'title')
    .map(({ text, type }) => (type === 'title' ? `### ${text}` : text))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
