import { type ClauseTheory, makeClauseTheory } from './clause-theory.ts';
import type { ClauseTool, ProvedCells, ProvingTool } from './clause-tool.ts';
import { measure, median, peakMemory } from './measure.ts';
import type { OurClauses } from './our-clauses.ts';
import { Random } from './random.ts';
import type { Job } from './run-apart.ts';

export interface ClauseAnswer {
  readonly time: number;
  readonly runs: number;
  readonly memory: number;
  /** Every individual under every predicate: `y`, `n` or `?`. */
  readonly cells: string;
  /** Of proofs drawn at random: how many were looked at, and how many hold. */
  readonly proofs?: { readonly given: number; readonly examined: number; readonly sound: number } | undefined;
}

const examined = 500;

/** `size` multiplies the individuals; the clauses stay as many. */
export async function workOnClauses({ tool: name, task, size }: Job): Promise<ClauseAnswer> {
  const theory = makeClauseTheory(1, size);
  const tool = await makeTool(name);
  if ('prepare' in tool) (tool.prepare as (given: ClauseTheory) => void)(theory);
  if (task === 'verdicts') {
    const { runs, result } = await measure(() => tool.judgeAll(theory));
    return { time: median(runs), runs: runs.length, memory: peakMemory(), cells: result };
  }
  const { runs, result } = await measure(() =>
    task === 'found' ? (tool as OurClauses).proveFound(theory) : (tool as ProvingTool).proveAll(theory),
  );
  const memory = peakMemory();
  return {
    time: median(runs),
    runs: runs.length,
    memory,
    cells: result.cells,
    proofs: await examine(theory, result),
  };
}

async function examine(
  theory: ClauseTheory,
  { cells, proved, proofOf }: ProvedCells,
): Promise<ClauseAnswer['proofs']> {
  // Not before the memory is read.
  const { isProof } = await import('./peers/logic-solver-clauses.ts');
  const random = new Random(5);
  const drawn = Array.from({ length: examined }, () => random.pick(proved));
  const sound = drawn.filter((cell) => isProof(theory, cell, cells[cell] === 'y', proofOf(cell)));
  return { given: proved.length, examined, sound: sound.length };
}

async function makeTool(name: string): Promise<ClauseTool> {
  switch (name) {
    case 'ours':
      return new (await import('./our-clauses.ts')).OurClauses();
    case '@pi-base/core':
      return new (await import('./peers/pi-base-clauses.ts')).PiBaseClauses();
    case 'clingo-wasm':
      return new (await import('./peers/clingo-clauses.ts')).ClingoClauses();
    default:
      return new (await import('./peers/logic-solver-clauses.ts')).LogicSolverClauses();
  }
}
