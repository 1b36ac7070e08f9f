import * as logic from 'logic-solver';
import type { Formula } from '../../src/model/formula.ts';

/** What an independent solver (MiniSat, by way of `logic-solver`) says about one individual. */
export class LogicSolverOracle {
  readonly #solver = new logic.Solver();

  constructor(conditions: readonly Formula[]) {
    for (const condition of conditions) this.#solver.require(toTerm(condition));
  }

  canHold(condition: Formula): boolean {
    return this.#solver.solveAssuming(toTerm(condition)) !== null;
  }

  entails(condition: Formula): boolean {
    return this.#solver.solveAssuming(logic.not(toTerm(condition))) === null;
  }
}

function toTerm(formula: Formula): logic.Term {
  if (formula.type === 'atom') return `v.${formula.id}`;
  if (formula.type === 'not') return logic.not(toTerm(formula.operand));
  const operands = formula.operands.map(toTerm);
  return formula.type === 'and' ? logic.and(...operands) : logic.or(...operands);
}
