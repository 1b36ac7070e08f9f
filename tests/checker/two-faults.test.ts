import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/checker/check.ts';
import { rules } from '../../src/checker/rules.ts';
import { collectionNames } from '../../src/model/collection.ts';
import type { Document } from '../../src/model/span.ts';
import { readKnowledgeBase } from '../../src/parser/read-knowledge-base.ts';
import { ReadMemory } from '../../src/parser/read-memory.ts';
import { type Break, breakNames, breakText, listBreaks } from '../support/break-entry.ts';
import { listProjectFiles, root } from '../support/project-files.ts';

const documents: readonly Document[] = listProjectFiles('content').map((path) => ({
  path: path.slice('content/'.length),
  text: readFileSync(join(root, path), 'utf8'),
}));

/** The rules on what an entry says; what follows from entries together is another matter while one of them is broken. */
const only = rules
  .filter(({ id, judgesPatched }) => judgesPatched || /^(?:invalid-|duplicate-id|executable-)/.test(id))
  .map(({ id }) => id);

const memory = new ReadMemory();

interface Found {
  readonly rule: string;
  readonly messageId: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

function find({ path, text }: Document): readonly Found[] {
  const changed = documents.map((each) => (each.path === path ? { path, text } : each));
  return check(readKnowledgeBase(changed, { memory }), { only }).diagnostics.map(
    ({ rule, messageId, span: { file, start } }) => ({ rule, messageId, file, ...start }),
  );
}

const singles = new Map<string, readonly Found[]>();

/** What one break alone gives. */
function findAlone({ path, text }: Document, single: Break): readonly Found[] {
  const key = `${path} ${single.line} ${single.name}`;
  const known = singles.get(key) ?? find({ path, text: breakText(text, [single]) });
  singles.set(key, known);
  return known;
}

/** Where it stands once another break has added a line; of two added at one place `own` comes first. */
function move(found: Found, own: Break, other: Break, path: string, isOwnFirst: boolean): Found {
  if (!other.isAdded || found.file !== path) return found;
  const isOfOwnLine = own.isAdded && isOwnFirst && found.line === own.line + 2;
  return found.line > other.line + 1 && !isOfOwnLine ? { ...found, line: found.line + 1 } : found;
}

const print = ({ rule, messageId, file, line, column }: Found) =>
  `${file}:${line}:${column} ${rule}/${messageId}`;

/** What is rightly not said of a file because of another break in it, which alone gives `others`. */
const excused: readonly {
  readonly reason: string;
  readonly holds: (found: Found, beside: Break, others: readonly Found[]) => boolean;
}[] = [
  {
    reason: 'a withdrawn entry makes no claims',
    holds: ({ rule }, { name }) =>
      name === 'replaced by nothing' &&
      /^(?:kind-mismatch|unsourced-claim|missing-locator|hedge-dropped|scope-mismatch)$/.test(rule),
  },
  {
    reason: 'a claim is named by its target, and who makes it is asked at that place',
    holds: ({ rule, line, column }, _, others) =>
      rule === 'unsourced-claim' &&
      others.some(
        (other) => other.rule === 'invalid-entry' && other.line === line && other.column === column,
      ),
  },
];

const pairs = collectionNames.flatMap((name) => {
  const entries = documents.filter(({ path }) => path.startsWith(`${name}/`));
  return entries.length > 0 ? [{ name, entries }] : [];
});

describe('two faults in one file', { timeout: 240_000 }, () => {
  it('is tested on content without any', () => {
    expect(find({ path: '', text: '' }).map(print)).toEqual([]);
    expect(pairs.map(({ name }) => name)).toEqual(collectionNames);
  });

  it.each(breakNames)('is tested with one that is noticed: %s', (name) => {
    for (const document of documents)
      for (const single of listBreaks(document.text))
        if (single.name === name && findAlone(document, single).length > 0) return;
    expect.unreachable(`no entry is faulty when there is a ${name}`);
  });

  it.each(pairs)('are reported as if each were the only one, and nothing else is: $name', ({ entries }) => {
    let count = 0;
    const twoBreaks = fc
      .record({ at: fc.nat(), names: fc.tuple(fc.nat(), fc.nat()), places: fc.tuple(fc.nat(), fc.nat()) })
      .map(({ at, names, places }) => {
        const document = entries[at % entries.length] as Document;
        // Mistakes of every nature are alike likely, however many places there are for each.
        const byName = [...Map.groupBy(listBreaks(document.text), ({ name }) => name).values()];
        const choose = (index: 0 | 1) => {
          const alike = byName[names[index] % byName.length] as readonly Break[];
          return alike[places[index] % alike.length] as Break;
        };
        return { document, first: choose(0), second: choose(1) };
      })
      .filter(
        ({ first, second }) =>
          first.name !== second.name && (first.line !== second.line || first.isAdded || second.isAdded),
      );
    fc.assert(
      fc.property(twoBreaks, ({ document, first, second }) => {
        const { path, text } = document;
        const [ofFirst, ofSecond] = [
          findAlone(document, first).map((found) => move(found, first, second, path, true)),
          findAlone(document, second).map((found) => move(found, second, first, path, false)),
        ];
        const keep = (own: readonly Found[], beside: Break, others: readonly Found[]) =>
          own.filter((found) => !excused.some(({ holds }) => holds(found, beside, others)));
        const expected = [...keep(ofFirst, second, ofSecond), ...keep(ofSecond, first, ofFirst)];
        const together = find({ path, text: breakText(text, [first, second]) });
        count += together.length;
        expect([...new Set(together.map(print))].sort()).toEqual([...new Set(expected.map(print))].sort());
      }),
      { numRuns: 40 },
    );
    expect(count).toBeGreaterThan(40);
  });
});
