import { createHash } from 'node:crypto';
import { measure, median, peakMemory } from './measure.ts';
import { Random } from './random.ts';
import { Reachability } from './reachability.ts';
import { makeRelationTheory, type RelationTheory } from './relation-theory.ts';
import type { Closure, RelationTool } from './relation-tool.ts';
import type { Job } from './run-apart.ts';

/** Medians in milliseconds by what was done, the most memory in megabytes, and answers to compare. */
export interface RelationAnswer {
  readonly times: Readonly<Record<string, number>>;
  readonly runs: number;
  readonly memory: number;
  readonly answers: readonly unknown[];
}

const comparedRows = 20;
const pairCount = 1000;
const questionCount = 100;

export async function workOnRelations({ tool: name, task, size }: Job): Promise<RelationAnswer> {
  const tool = await makeTool(name);
  if (task === 'memory') {
    takeIn(tool, makeRelationTheory(size));
    await tool.close();
    await tool.listEmpty();
    return { times: {}, runs: 1, memory: peakMemory(), answers: [] };
  }
  const theory = makeRelationTheory(size);
  prepare(tool, theory);
  if (task === 'closure') {
    const times = { load: [] as number[], closure: [] as number[], empty: [] as number[] };
    const all = await measure(async () => {
      const start = performance.now();
      tool.load(theory);
      const loaded = performance.now();
      const closure = await tool.close();
      const closed = performance.now();
      const empty = await tool.listEmpty();
      times.load.push(loaded - start);
      times.closure.push(closed - loaded);
      times.empty.push(performance.now() - closed);
      return { closure, empty };
    });
    const memory = peakMemory();
    const { closure, empty } = all.result;
    return {
      times: {
        load: median(times.load),
        closure: median(times.closure),
        empty: median(times.empty),
        total: median(all.runs),
      },
      runs: all.runs.length,
      memory,
      answers: [empty.length, digest(empty), ...compareRows(closure, size)],
    };
  }
  tool.load(theory);
  const reach = new Reachability(theory);
  if (task === 'empty') {
    const { runs, result } = await measure(() => tool.listEmpty());
    return {
      times: { empty: median(runs) },
      runs: runs.length,
      memory: peakMemory(),
      answers: [result.length, digest(result)],
    };
  }
  const isQuery = task === 'query';
  const asked = isQuery
    ? reach.pickPairs(new Random(2), pairCount).map(
        ([subject, object]) =>
          () =>
            tool.implies(subject, object),
      )
    : reach.pickQuestions(new Random(3), questionCount).map((question) => async () => {
        const found = await tool.justify(question, 5);
        return found.map(({ length }) => length);
      });
  const begun = performance.now();
  const times: number[] = [];
  const answers: unknown[] = [];
  // The first question may work out what the others share, which `closure` measures.
  await asked[0]?.();
  for (const ask of asked) {
    const start = performance.now();
    answers.push(await ask());
    times.push(performance.now() - start);
    if (performance.now() - begun > 30_000) break;
  }
  return {
    times: { [task]: median(times), slowest: Math.max(...times) },
    runs: times.length,
    memory: peakMemory(),
    answers,
  };
}

function prepare(tool: RelationTool, theory: RelationTheory): void {
  if ('prepare' in tool) (tool.prepare as (given: RelationTheory) => void)(theory);
}

/** Apart, so that the theory is gone where the tool does not keep it. */
function takeIn(tool: RelationTool, theory: RelationTheory): void {
  prepare(tool, theory);
  tool.load(theory);
}

/** What holds of some definitions towards all others. */
function compareRows(closure: Closure, size: number): readonly unknown[] {
  const random = new Random(4);
  const all = Array.from({ length: size }, (_, index) => index);
  return Array.from({ length: comparedRows }, () => {
    const subject = random.below(size);
    const implied = all.filter((object) => closure.implies(subject, object));
    const excluded = all.filter((object) => closure.excludes(subject, object));
    return [subject, implied.length, excluded.length, digest([...implied, -1, ...excluded])];
  });
}

function digest(numbers: readonly number[]): string {
  return createHash('sha256').update(numbers.join()).digest('hex').slice(0, 12);
}

async function makeTool(name: string): Promise<RelationTool> {
  switch (name) {
    case 'ours':
      return new (await import('./our-relations.ts')).OurRelations();
    case 'logic-solver':
      return new (await import('./peers/logic-solver-relations.ts')).LogicSolverRelations();
    case 'clingo-wasm':
      return new (await import('./peers/clingo-relations.ts')).ClingoRelations();
    default:
      return new (await import('./plain-walk.ts')).PlainWalk();
  }
}
