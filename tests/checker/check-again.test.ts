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
