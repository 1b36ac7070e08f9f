import type { ClauseSet } from './clause-set.ts';
import { compareStatements } from './context.ts';
import type { Compiled, Theory } from './theory.ts';

/** What is claimed of every method, settled and open. */
export class ClaimsOfAll {
  readonly settled: ClauseSet;
  readonly open: readonly Compiled[];
  /** Both, so ordered that it makes no difference which are open. */
  readonly all: ClauseSet;
  readonly #isOpen: ReadonlySet<Compiled>;
  readonly #openAmong = new Map<ClauseSet, readonly Compiled[]>();

  constructor(theory: Theory, settled: ClauseSet, open: readonly Compiled[]) {
    this.settled = settled;
    this.open = open;
    this.all = theory.known.clauseSet(sortByText([...settled.statements, ...open]));
    this.#isOpen = new Set(open);
  }

  /** Of some of these claims, those that are open. */
  openAmong(claims: ClauseSet): readonly Compiled[] {
    let open = this.#openAmong.get(claims);
    if (!open) {
      open = claims.statements.filter((claim) => this.#isOpen.has(claim));
      this.#openAmong.set(claims, open);
    }
    return open;
  }
}

export function sortByText(claims: readonly Compiled[]): readonly Compiled[] {
  return [...claims].sort((a, b) => compareStatements(a.statement, b.statement));
}
