/** The part of `logic-solver`, an independent solver without types of its own, that the tests ask. */
declare module 'logic-solver' {
  export type Term = string;
  export function or(...terms: readonly Term[]): Term;
  export class Solver {
    require(...terms: readonly Term[]): void;
    /** `null` where the requirements cannot all hold. */
    solve(): object | null;
  }
}
