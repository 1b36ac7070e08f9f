/** The parts of `logic-solver`, which has no types of its own, that the benchmarks ask. */
declare module 'logic-solver' {
  type Term = string;
  interface Formula {
    readonly type: string;
  }
  interface Solution {
    getTrueVars(): string[];
  }
  class Solver {
    require(...formulas: readonly (Term | Formula)[]): void;
    /** `null` where the requirements cannot all hold. */
    solve(): Solution | null;
    solveAssuming(formula: Term | Formula): Solution | null;
    minimizeWeightedSum(solution: Solution, terms: readonly Term[], weights: number): Solution;
  }
  namespace Logic {
    export { Formula, Solution, Solver, Term };
    export function or(...terms: readonly (Term | Formula)[]): Formula;
    export function and(...terms: readonly (Term | Formula)[]): Formula;
  }
  export = Logic;
}
