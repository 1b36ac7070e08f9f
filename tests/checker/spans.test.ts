import { describe, expect, it } from 'vitest';
import { isMap, isPair, isScalar, isSeq, parseDocument, visit } from 'yaml';
import { check } from '../../src/checker/check.ts';
import type { Diagnostic } from '../../src/checker/diagnostic.ts';
import { rules } from '../../src/checker/rules.ts';
import type { Document } from '../../src/model/span.ts';
import { readKnowledgeBase } from '../../src/parser/read-knowledge-base.ts';
import { SourceLines } from '../../src/reporters/source-lines.ts';
import { exampleDay, listExamples, listFixtures } from '../support/rule-examples.ts';
import { readSpan } from '../support/span-text.ts';

const run = (documents: readonly Document[]): readonly Diagnostic[] =>
  check(readKnowledgeBase(documents), { today: exampleDay }).diagnostics;

/** The examples of all rules and the fixtures, each with what the checker says of it. */
const folders = [
  ...listExamples().map(({ rule, example }) => ({
    name: `${rule}: ${example.title}`,
    documents: example.documents,
  })),
  ...listFixtures(),
].map((folder) => ({ ...folder, found: run(folder.documents) }));

/** What is marked, in words that do not depend on where it stands. */
function listMarked(
  documents: readonly Document[],
  found: readonly Diagnostic[] = run(documents),
): readonly string[] {
  return found.flatMap(({ rule, messageId, span, related, fixes }) => [
    `${rule} ${messageId} at ‹${readSpan(documents, span)}›`,
    ...related.map((each) => `${rule} ${messageId} beside ‹${readSpan(documents, each.span)}›`),
    ...fixes.flatMap(({ edits }) =>
      edits.map((edit) => `${rule} ${messageId} edits ‹${readSpan(documents, edit.span)}›`),
    ),
  ]);
}

/** Offsets of every key and value, without quotes, in the front matter of a file that is YAML. */
function listScalars({ text }: Document): ReadonlySet<string> {
  const yaml = /^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '';
  const found = new Set<string>();
  visit(parseDocument(yaml, { version: '1.2' }), {
    Node: (_, node) => {
      const [start, end] = node.range ?? [0, 0];
      if (isMap(node) || isSeq(node))
        found.add(`${start} ${start + yaml.slice(start, end).trimEnd().length}`);
      if (!isScalar(node)) return;
      const isQuoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE';
      found.add(`${start} ${end}`);
      if (isQuoted) found.add(`${start + 1} ${end - 1}`);
    },
    Pair: (_, pair) => (isPair(pair) ? undefined : visit.SKIP),
  });
  return found;
}

/** The span as offsets into the front matter, for a file with line feeds and no wide characters. */
function toOffsets({ text }: Document, { start, end }: Diagnostic['span']): readonly [number, number] {
  const lines = text.split('\n');
  const at = (place: { line: number; column: number }) =>
    lines.slice(0, place.line - 1).reduce((sum, line) => sum + line.length + 1, 0) +
    place.column -
    1 -
    '---\n'.length;
  return [at(start), at(end)];
}

/** Places that are no scalar of the front matter: files as such, YAML that does not parse, and text below it. */
const elsewhere = ['invalid-entry', 'executable-mdx', 'duplicate-id', 'orphan-entry'];

const wide = '𝒜';

/** Puts a character that counts as two in UTF-16 before prose. */
function widen(text: string): string {
  const prose = /(\b(?:gloss|ground|reason|quote|question|locator|name|label): *["']?)(?=[A-Za-z])/g;
  return text.replace(prose, `$1${wide} `);
}

describe('what a diagnostic marks', () => {
  it('is pinned for every rule and every message of the examples', async () => {
    const marked = listExamples().flatMap(({ rule, example }) =>
      listMarked(example.documents).filter((line) => line.startsWith(`${rule} `)),
    );
    for (const { id } of rules) expect(marked.some((line) => line.startsWith(`${id} `))).toBe(true);
    await expect(`${[...new Set(marked)].join('\n')}\n`).toMatchFileSnapshot('__snapshots__/marked.txt');
  });

  it('is a whole key, value, list or map of the front matter, or a piece of one string', () => {
    const odd = folders.flatMap(({ name, documents, found }) =>
      found.flatMap(({ rule, messageId, span }) => {
        const document = documents.find(({ path }) => path === span.file);
        const isPlain =
          document && !document.text.includes('\r') && [...document.text].length === document.text.length;
        if (!isPlain || elsewhere.includes(rule) || !span.file.endsWith('.mdx')) return [];
        const [start, end] = toOffsets(document, span);
        const scalars = [...listScalars(document)].map(
          (each) => each.split(' ').map(Number) as [number, number],
        );
        const isWhole = scalars.some(([from, to]) => from === start && to === end);
        const isPiece =
          scalars.some(([from, to]) => from <= start && end <= to) && (start < end || messageId === 'syntax');
        const isFirstLine = span.start.line === 1 && span.start.column === 1;
        const isInBody =
          start > (/^---\n[\s\S]*?\n---/.exec(document.text)?.[0].length ?? 0) - '---\n'.length;
        return isWhole || isPiece || isFirstLine || isInBody ? [] : [`${name}: ${rule} ${messageId}`];
      }),
    );
    expect(odd).toEqual([]);
  });

  it('is the same text in the columns of other tools, which count UTF-16 units', () => {
    const slice = (documents: readonly Document[], { file, start, end }: Diagnostic['span']) => {
      const text = documents.find(({ path }) => path === file)?.text ?? '';
      const lines = new SourceLines(documents);
      const rows = text.replace(/^\ufeff/, '').split(/\r\n|\n/);
      const [from, to] = [lines.utf16Column(file, start), lines.utf16Column(file, end)];
      if (start.line === end.line) return (rows[start.line - 1] ?? '').slice(from - 1, to - 1);
      return [
        (rows[start.line - 1] ?? '').slice(from - 1),
        ...rows.slice(start.line, end.line - 1),
        (rows[end.line - 1] ?? '').slice(0, to - 1),
      ].join('\n');
    };
    const seen = new Set<string>();
    for (const { documents } of folders) {
      const changed = documents.map(({ path, text }) => ({ path, text: widen(text).replace(/\n/g, '\r\n') }));
      for (const { rule, span, related, fixes } of run(changed)) {
        seen.add(rule);
        const spans = [span, ...related.map((each) => each.span)];
        const edited = fixes.flatMap(({ edits }) => edits.map((each) => each.span));
        for (const each of [...spans, ...edited]) expect(slice(changed, each)).toBe(readSpan(changed, each));
      }
    }
    expect(rules.filter(({ id }) => !seen.has(id)).map(({ id }) => id)).toEqual([]);
  });

  it('is the same text with lines that end as on Windows', () => {
    for (const { name, documents, found } of folders) {
      const changed = documents.map(({ path, text }) => ({ path, text: text.replace(/\r?\n/g, '\r\n') }));
      expect([name, ...listMarked(changed)]).toEqual([name, ...listMarked(documents, found)]);
    }
  });

  it('is the same text after characters that count as two in UTF-16', () => {
    let shifted = 0;
    for (const { name, documents, found } of folders) {
      const changed = documents.map(({ path, text }) => ({ path, text: widen(text) }));
      const now = run(changed);
      const strip = (lines: readonly string[]) => lines.map((line) => line.replaceAll(`${wide} `, '')).sort();
      expect([name, ...strip(listMarked(changed, now))]).toEqual([
        name,
        ...strip(listMarked(documents, found)),
      ]);
      const nameOf = ({ rule, messageId, span }: Diagnostic) => `${rule} ${messageId} ${span.start.column}`;
      const before = new Set(found.map(nameOf));
      shifted += now.filter((each) => !before.has(nameOf(each))).length;
    }
    // The wide characters do stand before some of the places, else nothing was tried.
    expect(shifted).toBeGreaterThanOrEqual(5);
  });
});
