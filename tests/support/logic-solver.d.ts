/** The part of `logic-solver`, an independent solver without types of its own, that the tests ask. */
declare module 'logic-solver' {
  /** A variable's name, `-` before it where it is denied, or what the functions below return. */
  export type Term = string | object;
  export function or(...terms: readonly Term[]): Term;
  export function and(...terms: readonly Term[]): Term;
  export function not(term: Term): Term;
  export class Solver {
    require(...terms: readonly Term[]): void;
    /** `null` where the requirements cannot all hold. */
    solve(): object | null;
    /** The same, with something assumed for this question alone. */
    solveAssuming(term: Term): object | null;
  }
}
