import fc from 'fast-check';
import { readKnowledgeBase } from '../src/parser/read-knowledge-base.ts';
import { findMistreatment, malformedContent } from '../tests/support/malformed-content.ts';
import type { Job } from './run-apart.ts';

export interface FuzzAnswer {
  readonly cases: number;
  /** Cases in which nothing turned out to be wrong with any file. */
  readonly sound: number;
  /** Milliseconds of the slowest case. */
  readonly slowest: number;
  /** What threw, was reported badly, or read back as something else; each with its content. */
  readonly faults: readonly string[];
}

/** The fuzzer of the tests, for longer: reads, checks and reports content that was changed at random, `size` times. */
export function workOnFuzz({ size }: Job): FuzzAnswer {
  const faults: string[] = [];
  let [sound, slowest] = [0, 0];
  for (const documents of fc.sample(malformedContent, { numRuns: size, seed: 7 })) {
    const start = performance.now();
    const fault = attempt(() => findMistreatment(documents));
    slowest = Math.max(slowest, performance.now() - start);
    if (fault !== undefined) faults.push(`${fault}\n${JSON.stringify(documents)}`);
    else if (readKnowledgeBase(documents).problems.length === 0) sound++;
  }
  return { cases: size, sound, slowest, faults: faults.slice(0, 20) };
}

function attempt(look: () => string | undefined): string | undefined {
  try {
    return look();
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}
