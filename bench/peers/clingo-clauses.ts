import { type ClingoResult, run } from 'clingo-wasm';
import type { ClauseTheory, Literal } from '../clause-theory.ts';
import type { ClauseTool } from '../clause-tool.ts';

/** clingo, compiled to WebAssembly: for each individual the consequences that hold in every model, and in some. */
export class ClingoClauses implements ClauseTool {
  async judgeAll({ individuals, predicates, clauses, facts }: ClauseTheory): Promise<string> {
    const rules = clauses
      .map(({ when, gives }) => `:- ${[...when, { ...gives, holds: !gives.holds }].map(toAtom).join(', ')}.`)
      .join('\n');
    const theory = `{ in(0..${predicates - 1}) }.\n${rules}\n`;
    const cells: string[] = [];
    for (let individual = 0; individual < individuals; individual++) {
      const known = facts
        .filter((fact) => fact.individual === individual)
        .map((fact) => `:- ${toAtom({ ...fact, holds: !fact.holds })}.`);
      const always = await list(`${theory}${known.join('\n')}`, 'cautious');
      const sometimes = await list(`${theory}${known.join('\n')}`, 'brave');
      for (let predicate = 0; predicate < predicates; predicate++) {
        const name = `in(${predicate})`;
        cells.push(always.has(name) ? 'y' : sometimes.has(name) ? '?' : 'n');
      }
    }
    return cells.join('');
  }
}

async function list(program: string, mode: 'cautious' | 'brave'): Promise<ReadonlySet<string>> {
  const result = await run(program, 0, [`--enum-mode=${mode}`]);
  if (result.Result === 'ERROR') throw new Error(`clingo: ${result.Error.trim().split('\n').at(-1)}`);
  return new Set((result as ClingoResult).Call.at(-1)?.Witnesses?.at(-1)?.Value);
}

function toAtom({ predicate, holds }: Literal): string {
  return holds ? `in(${predicate})` : `not in(${predicate})`;
}
