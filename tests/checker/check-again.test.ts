import { expect, test } from 'vitest';
import { type CheckReport, check } from '../../src/checker/check.ts';
import { readContent } from '../../src/cli/read-content.ts';
import { readKnowledgeBase } from '../../src/parser/read-knowledge-base.ts';
import { ReadMemory } from '../../src/parser/read-memory.ts';
import { ReasonerMemory } from '../../src/reasoner/reasoner-memory.ts';
import { editContent } from '../support/edit-content.ts';

const { documents } = readContent('content');
const today = '2026-01-01';

/** Always the same numbers, up to `limit` (Lehmer's generator). */
function startCounting(seed: number) {
  let state = seed;
  return (limit: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % limit;
  };
}

test('a check that remembers the ones before reports what a first one does', { timeout: 120_000 }, () => {
  const memory = { read: new ReadMemory(), reasoner: new ReasonerMemory() };
  const again = (given: typeof documents): CheckReport =>
    check(readKnowledgeBase(given, { memory: memory.read }), { today, memory: memory.reasoner });
  const below = startCounting(20_261_126);
  let edited = documents;
  const seen = new Set([JSON.stringify(again(edited))]);
  for (let count = 0; count < 16; count++) {
    edited = editContent(edited, documents, below);
    const report = JSON.stringify(again(edited));
    expect(report === JSON.stringify(check(readKnowledgeBase(edited), { today })), `edit ${count}`).toBe(
      true,
    );
    seen.add(report);
  }
  expect(seen.size).toBeGreaterThan(6);
});

test.each<[string, (text: string) => string]>([
  ['under other names', (text) => text.replace(/^((?:label|name): ["']?\w)/gm, '$1x')],
  ['with other words', (text) => text.replace(/^((?:gloss|question|scope-note): ["']?\w)/gm, '$1x')],
  ['a line further down', (text) => text.replace(/^---\n/, '---\n# A remark.\n')],
  ['with a commentary that is longer', (text) => `${text}\nA sentence more.\n`],
])('what follows is reported %s', { timeout: 120_000 }, (_, edit) => {
  const memory = { read: new ReadMemory(), reasoner: new ReasonerMemory() };
  const again = (given: typeof documents) =>
    JSON.stringify(
      check(readKnowledgeBase(given, { memory: memory.read }), { today, memory: memory.reasoner }),
    );
  const edited = documents.map(({ path, text }) => ({
    path,
    text: path.endsWith('.mdx') ? edit(text) : text,
  }));
  const [before, after] = [again(documents), again(edited)];
  expect(after === JSON.stringify(check(readKnowledgeBase(edited), { today }))).toBe(true);
  expect(again(documents) === before).toBe(true);
});
