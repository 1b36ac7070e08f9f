import { type Formula, not } from '../model/formula.ts';
import type { ClauseSet } from './clause-set.ts';
import { justificationSteps } from './context-reasoner.ts';
import { deriveValues } from './derive-values.ts';
import { enumerateMinimalSets } from './minimal-sets.ts';
import { pushNegations } from './normal-form.ts';
import type { Individual } from './proposition.ts';
import type { Literal } from './solver.ts';
import type { Compiled, Theory } from './theory.ts';

/** How many minimal conflicts and repairs are looked at in one search. */
const supportLimit = 200;

/** A subset-minimal set of open claims with which a conclusion follows. */
export interface CaseSupport {
  readonly claims: readonly Compiled[];
  /** The smallest proof with them, what is said of all methods first; worked out when first asked for. */
  readonly proof: readonly Compiled[];
}

/** The largest sets of open claims that can hold together. */
interface Choices {
  /** None where what is settled cannot hold. */
  readonly all: readonly Choice[];
  /** Every choice has been enumerated. */
  readonly isComplete: boolean;
}

interface Choice {
  /** Those of the case, then the choice. */
  readonly layers: readonly (readonly Literal[])[];
  /** By what is assumed besides: the predicates that then hold or fail for certain. */
  readonly values: Map<string, ReadonlyMap<string, boolean> | 'nothing can'>;
}

/**
 * What is claimed of one individual, settled and open, and the supports found so far. Most conclusions have none; a model
 * of everything that can be claimed of the individual, in which the conclusion fails, shows it at once, and one model
 * serves many questions.
 */
export class SupportCase {
  readonly #theory: Theory;
  readonly #individual: Individual;
  /** What is settled of everyone. */
  readonly #general: ClauseSet;
  /** What is settled of the individual alone. */
  readonly #facts: readonly Compiled[];
  readonly #open: readonly Compiled[];
  /** What is settled: of everyone, then of the individual. */
  readonly #layers: readonly (readonly Literal[])[];
  #choices: Choices | undefined;
  readonly #found = new Map<string, readonly CaseSupport[]>();
  readonly #possible = new Map<string, boolean>();

  constructor(
    theory: Theory,
    individual: Individual,
    general: ClauseSet,
    facts: readonly Compiled[],
    open: readonly Compiled[],
  ) {
    this.#theory = theory;
    this.#individual = individual;
    this.#general = general;
    this.#facts = facts;
    this.#open = open;
    this.#layers = [general.selectors, listSelectors(facts)];
  }

  /**
   * The supports of a condition, fewest claims first; the empty set alone where it follows from what is settled. Sets under
   * which no such individual could exist, or satisfy `presupposed`, support nothing.
   */
  find(condition: Formula, presupposed: readonly Formula[]): readonly CaseSupport[] {
    const denial = pushNegations(not(condition));
    const denied = this.#theory.literalsOf(denial);
    const required = presupposed.flatMap((formula) => this.#theory.literalsOf(formula));
    const key = [...denied, 0, ...required].join();
    let found = this.#found.get(key);
    if (!found) {
      found = this.#mayFollow(denial) ? this.#search(denied, required) : [];
      this.#found.set(key, found);
    }
    return found;
  }

  /**
   * Whether some choice of claims that can hold together makes the predicate hold, or fail, if the individual satisfies
   * `presupposed`. Where none does there are no supports; asking this first is much cheaper than looking for them.
   */
  isCredible(predicate: string, holds: boolean, presupposed: readonly Formula[]): boolean {
    const assumed = presupposed.flatMap((formula) => this.#theory.literalsOf(formula));
    const { all, isComplete } = this.#allChoices;
    return !isComplete || all.some((choice) => this.#follows(choice, assumed, predicate, holds));
  }

  /** Whether, beside all that is settled, these can hold of the individual. */
  canHold(assumptions: readonly Literal[]): boolean {
    const key = assumptions.join();
    const canHold = this.#possible.get(key) ?? this.#canHold(assumptions);
    this.#possible.set(key, canHold);
    return canHold;
  }

  #search(denied: readonly Literal[], required: readonly Literal[]): readonly CaseSupport[] {
    return this.#listSets(denied)
      .filter((literals) => this.#canHold([...literals, ...required]))
      .map((literals) => {
        const claims = literals.flatMap((literal) => this.#theory.compiledAt(literal) ?? []);
        const prove = () => this.#prove(denied, claims);
        let proof: readonly Compiled[] | undefined;
        return {
          claims,
          get proof() {
            proof ??= prove();
            return proof;
          },
        };
      });
  }

  /** The minimal sets of open claims that cannot hold with these literals. */
  #listSets(denied: readonly Literal[]): readonly (readonly Literal[])[] {
    if (!this.#canHold(denied)) return [[]];
    const canHold = (assumptions: readonly Literal[]) => this.#canHold(assumptions);
    const question = { solver: this.#theory.solver, layers: this.#layers, fixed: denied, canHold };
    return enumerateMinimalSets({ ...question, soft: listSelectors(this.#open) }, supportLimit).conflicts;
  }

  #canHold(assumptions: readonly Literal[]): boolean {
    return this.#theory.models.canHold(this.#individual, assumptions, this.#layers);
  }

  /** Whether the condition, given by its denial, follows under some choice of claims that can hold together. */
  #mayFollow(denial: Formula): boolean {
    const { all, isComplete } = this.#allChoices;
    return !isComplete || all.some((choice) => this.#isRefuted(choice, denial));
  }

  #isRefuted(choice: Choice, denial: Formula): boolean {
    if (denial.type === 'or') return denial.operands.every((each) => this.#isRefuted(choice, each));
    const literals = this.#theory.literalsOf(denial);
    const last = lastConjunct(denial);
    return last
      ? this.#follows(choice, literals.slice(0, -1), last.id, !last.holds)
      : !this.#theory.models.canHold(this.#individual, literals, choice.layers);
  }

  /** All verdicts under the same assumptions are worked out together. */
  #follows(
    { layers, values }: Choice,
    assumed: readonly Literal[],
    predicate: string,
    holds: boolean,
  ): boolean {
    const key = assumed.join();
    let derived = values.get(key);
    if (derived === undefined) {
      derived = deriveValues(this.#theory, [...layers, assumed]) ?? 'nothing can';
      values.set(key, derived);
    }
    return derived === 'nothing can' || derived.get(predicate) === holds;
  }

  get #allChoices(): Choices {
    this.#choices ??= this.#chooseClaims();
    return this.#choices;
  }

  #chooseClaims(): Choices {
    const { solver } = this.#theory;
    const open = listSelectors(this.#open);
    const layers = this.#layers;
    const toChoice = (chosen: readonly Literal[]) => ({ layers: [...layers, chosen], values: new Map() });
    if (solver.solve(open, { layers })) return { all: [toChoice(open)], isComplete: true };
    const question = { solver, layers, fixed: [], soft: open };
    const { repairs, isComplete } = enumerateMinimalSets(question, supportLimit);
    const all = repairs.map((repair) => {
      const dropped = new Set(repair);
      return toChoice(open.filter((literal) => !dropped.has(literal)));
    });
    return { all, isComplete };
  }

  #prove(denied: readonly Literal[], claims: readonly Compiled[]): readonly Compiled[] {
    const facts = [...this.#facts, ...claims];
    const { sets } = this.#general.findProofs(denied, facts, { limit: 1, steps: justificationSteps });
    return sets[0] ?? [];
  }
}

function listSelectors(claims: readonly Compiled[]): readonly Literal[] {
  return claims.map(({ selector }) => selector);
}

/** That a predicate holds, or fails. */
interface Verdict {
  readonly id: string;
  readonly holds: boolean;
}

/** The last of what a formula in negation normal form demands, where that is one predicate. */
function lastConjunct(formula: Formula): Verdict | undefined {
  if (formula.type === 'atom') return { id: formula.id, holds: true };
  if (formula.type === 'not' && formula.operand.type === 'atom')
    return { id: formula.operand.id, holds: false };
  const last = formula.type === 'and' ? formula.operands.at(-1) : undefined;
  return last && lastConjunct(last);
}
