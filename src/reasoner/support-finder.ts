import type { Formula } from '../model/formula.ts';
import type { Statement } from '../model/statement.ts';
import type { ClaimsOfAll } from './claims-of-all.ts';
import { compareStatements } from './context.ts';
import { anyone, type Individual } from './proposition.ts';
import type { Support } from './support.ts';
import type { SupportCase } from './support-case.ts';
import type { Supposition } from './supposition.ts';
import type { Compiled, Theory } from './theory.ts';

/** Finds the minimal sets of unsettled claims that conclusions rest on. */
export class SupportFinder {
  readonly #theory: Theory;
  /** In order of their text. */
  readonly #settled: readonly Compiled[];
  /** The others, likewise. */
  readonly #open: readonly Compiled[];
  readonly #ofAll: ClaimsOfAll;
  readonly #cases = new Map<Individual, SupportCase>();

  /** `claims` are of all statuses. */
  constructor(theory: Theory, claims: readonly Statement[]) {
    const compile = (isSettled: boolean) =>
      claims
        .filter(({ status }) => (status === 'settled') === isSettled)
        .sort(compareStatements)
        .flatMap((claim) => theory.compile(claim) ?? []);
    this.#theory = theory;
    this.#settled = compile(true);
    this.#open = compile(false);
    const isOfAll = ({ individual }: Compiled) => individual === anyone;
    this.#ofAll = theory.known.claimsOfAll(
      theory.known.clauseSet(this.#settled.filter(isOfAll)),
      this.#open.filter(isOfAll),
    );
  }

  /**
   * The supports of a condition on the individual, fewest assumptions first; the empty set alone where it
   * follows from what is settled. Sets under which no such individual could exist, or satisfy
   * `presupposed`, support nothing.
   */
  find(condition: Formula, individual: Individual, presupposed: readonly Formula[]): readonly Support[] {
    return this.#caseOf(individual).find(condition, presupposed);
  }

  /** The individual, if it satisfies the formulas. */
  suppose(individual: Individual, presupposed: readonly Formula[]): Supposition {
    return this.#caseOf(individual).suppose(presupposed);
  }

  /** Whether, beside all that is settled, these claims leave room for the formula to hold of the individual. */
  isPossible(assumptions: readonly Statement[], formula: Formula, individual: Individual = anyone): boolean {
    const claims = assumptions.flatMap((statement) => this.#theory.compile(statement)?.selector ?? []);
    return this.#caseOf(individual).canHold([...claims, ...this.#theory.literalsOf(formula)]);
  }

  #caseOf(individual: Individual): SupportCase {
    let known = this.#cases.get(individual);
    if (!known) {
      const isOfIt = (claim: Compiled) => individual !== anyone && claim.individual === individual;
      const [facts, open] = [this.#settled.filter(isOfIt), this.#open.filter(isOfIt)];
      known = this.#theory.known.supportCase(individual, this.#ofAll, facts, open);
      this.#cases.set(individual, known);
    }
    return known;
  }
}
