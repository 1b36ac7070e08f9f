import Logic from 'logic-solver';
import type { Clause, ClauseTheory, Literal } from '../clause-theory.ts';
import type { ClauseProof, ClauseTool } from '../clause-tool.ts';

const { and, or, Solver } = Logic;

/** MiniSat compiled to JavaScript: for each individual a model, then a question for every value that no model has denied. */
export class LogicSolverClauses implements ClauseTool {
  judgeAll({ individuals, predicates, clauses, facts }: ClauseTheory): string {
    const solver = new Solver();
    for (const clause of clauses) solver.require(or(...toTerms(clause)));
    const cells: string[] = [];
    for (let individual = 0; individual < individuals; individual++) {
      const known = facts.filter((fact) => fact.individual === individual).map(toTerm);
      const mayHold = new Set<number>();
      const mayFail = new Set<number>();
      const ask = (...terms: string[]) => {
        const holding = new Set(solver.solveAssuming(and(...known, ...terms))?.getTrueVars());
        if (holding.size > 0)
          for (let other = 0; other < predicates; other++)
            (holding.has(`p${other}`) ? mayHold : mayFail).add(other);
      };
      ask();
      for (let predicate = 0; predicate < predicates; predicate++) {
        if (!mayHold.has(predicate)) ask(`p${predicate}`);
        if (!mayFail.has(predicate)) ask(`-p${predicate}`);
        cells.push(!mayFail.has(predicate) ? 'y' : !mayHold.has(predicate) ? 'n' : '?');
      }
    }
    return cells.join('');
  }
}

/** Whether the verdict on a cell really follows from its proof. */
export function isProof(
  { predicates, clauses, facts }: ClauseTheory,
  cell: number,
  value: boolean,
  proof: ClauseProof,
): boolean {
  const individual = Math.floor(cell / predicates);
  const used = proof.facts.map((place) => facts[place]);
  if (used.some((fact) => fact?.individual !== individual)) return false;
  const solver = new Solver();
  for (const place of proof.clauses) solver.require(or(...toTerms(clauses[place] as Clause)));
  for (const fact of used) if (fact) solver.require(toTerm(fact));
  solver.require(toTerm({ predicate: cell % predicates, holds: !value }));
  return solver.solve() === null;
}

function toTerms({ when, gives }: Clause): readonly string[] {
  return [toTerm(gives), ...when.map(({ predicate, holds }) => toTerm({ predicate, holds: !holds }))];
}

function toTerm({ predicate, holds }: Literal): string {
  return holds ? `p${predicate}` : `-p${predicate}`;
}
