import { check } from '../src/checker/check.ts';
import { readContent } from '../src/cli/read-content.ts';
import { readKnowledgeBase } from '../src/parser/read-knowledge-base.ts';
import { ReadMemory } from '../src/parser/read-memory.ts';
import { median, peakMemory } from './measure.ts';
import type { Job } from './run-apart.ts';

export interface ContentAnswer {
  readonly time: number;
  readonly runs: number;
  readonly memory: number;
  readonly entries: number;
}

const changes = 20;
/** Changes made before any counts: a program that watches a folder has long been running. */
const warmUp = 10;

/** Reads and checks a folder, then changes one entry after another and checks again, as watching does. `tool` is the folder. */
export function workOnContent({ tool: folder }: Job): ContentAnswer {
  const { documents } = readContent(folder);
  const memory = new ReadMemory();
  const again = (given: typeof documents) =>
    check(readKnowledgeBase(given, { memory }), { today: '2026-01-01' });
  const { summary } = again(documents);
  const changed = documents.filter(({ path }) => /^(definitions|methods)\//.test(path));
  const times: number[] = [];
  for (let count = 0; count < warmUp + changes; count++) {
    const one = changed[count % changed.length];
    const edited = documents.map((document) =>
      document === one
        ? { ...one, text: one.text.replace(/^gloss: /m, `gloss: Edited ${count}. `) }
        : document,
    );
    const start = performance.now();
    again(edited);
    if (count >= warmUp) times.push(performance.now() - start);
  }
  return { time: median(times), runs: times.length, memory: peakMemory(), entries: summary.entries };
}
