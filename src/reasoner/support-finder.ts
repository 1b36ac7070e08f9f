import { type Formula, not } from '../model/formula.ts';
import type { Statement } from '../model/statement.ts';
import { ClauseSet } from './clause-set.ts';
import type { Justification } from './conclusion.ts';
import { compareStatements } from './context.ts';
import { justificationSteps } from './context-reasoner.ts';
import { deriveValues } from './derive-values.ts';
import { enumerateMinimalSets } from './minimal-sets.ts';
import { pushNegations } from './normal-form.ts';
import { anyone, type Individual } from './proposition.ts';
import type { Literal } from './solver.ts';
import type { Compiled, Theory } from './theory.ts';
import { findTier } from './tier.ts';

/** How many minimal conflicts and repairs are looked at in one search. */
const supportLimit = 200;
/** How many models of one individual are kept. */
const modelLimit = 64;

/** A subset-minimal set of unsettled claims with which a conclusion follows, and why. */
export interface Support {
  readonly assumptions: readonly Statement[];
  /** Worked out when first asked for: many supports are only counted. */
  readonly justification: Justification;
}

/** What is said of one individual, and models of it that answer most questions without a search. */
interface Case {
  readonly settled: readonly Literal[];
  readonly soft: readonly Literal[];
  /** What is settled, for proofs. */
  readonly grounds: ClauseSet;
  /** The largest sets of soft literals that can hold together; none where what is settled cannot hold. */
  readonly choices: readonly (readonly Literal[])[];
  /** Every choice has been enumerated. */
  readonly isComplete: boolean;
  /** By choice: models found so far, latest first. */
  readonly models: Map<string, boolean>[][];
  /** By choice and what is assumed besides: the predicates that then hold or fail for certain; nothing where none can. */
  readonly values: Map<string, ReadonlyMap<string, boolean> | undefined>[];
}

/**
 * Finds the minimal sets of unsettled claims that conclusions rest on. Most verdicts have none; a model of
 * everything that can be claimed of the individual, in which the conclusion fails, shows it at once, and one
 * model serves many questions.
 */
export class SupportFinder {
  readonly #theory: Theory;
  /** Claims of all statuses, in order of their text. */
  readonly #claims: readonly Statement[];
  readonly #cases = new Map<Individual, Case>();

  constructor(theory: Theory, claims: readonly Statement[]) {
    this.#theory = theory;
    this.#claims = [...claims].sort(compareStatements);
  }

  /**
   * The supports of a condition on the individual, fewest assumptions first; the empty set alone where it
   * follows from what is settled. Sets under which no such individual could exist, or satisfy
   * `presupposed`, support nothing.
   */
  find(condition: Formula, individual: Individual, presupposed: readonly Formula[]): readonly Support[] {
    const known = this.#caseOf(individual);
    if (!this.#isCredible(known, condition)) return [];
    const { solver } = this.#theory;
    const denied = this.#theory.literalsOf(not(condition));
    const required = presupposed.flatMap((formula) => this.#theory.literalsOf(formula));
    const { settled, soft } = known;
    const layers = [settled];
    const sets = solver.solve(denied, { layers })
      ? enumerateMinimalSets({ solver, layers, fixed: denied, soft }, supportLimit).conflicts
      : [[]];
    return sets
      .filter((literals) => solver.solve([...literals, ...required], { layers }))
      .map((literals) => this.#toSupport(known, denied, literals));
  }

  /** Whether, beside all that is settled, these claims leave room for the formula to hold of the individual. */
  isPossible(assumptions: readonly Statement[], formula: Formula, individual: Individual = anyone): boolean {
    const literals = assumptions.flatMap((statement) => this.#theory.compile(statement)?.selector ?? []);
    const { settled } = this.#caseOf(individual);
    const goal = this.#theory.literalsOf(formula);
    return this.#theory.solver.solve([...literals, ...goal], { layers: [settled] });
  }

  /** Whether the condition follows under some choice of claims that can hold together. */
  #isCredible(known: Case, condition: Formula): boolean {
    const { choices, isComplete } = known;
    return choices.some((_, index) => this.#followsUnder(known, index, condition)) || !isComplete;
  }

  /** All verdicts on one predicate under the same assumptions are worked out together; other conditions have models. */
  #followsUnder({ settled, choices, models, values }: Case, index: number, condition: Formula): boolean {
    const { solver } = this.#theory;
    const choice = choices[index] as readonly Literal[];
    const layers = [settled, choice];
    const denied = this.#theory.literalsOf(not(condition));
    const asked = lastConjunct(pushNegations(not(condition)));
    if (asked) {
      const known = values[index] as Case['values'][number];
      const assumed = denied.slice(0, -1);
      const key = assumed.join();
      if (!known.has(key)) known.set(key, deriveValues(this.#theory, [...layers, assumed]));
      const derived = known.get(key);
      return !derived || derived.get(asked.id) === !asked.holds;
    }
    const found = models[index] as Map<string, boolean>[];
    if (found.some((model) => isRefutedBy(condition, model))) return false;
    if (!solver.solve(denied, { layers })) return true;
    found.unshift(this.#takeModel());
    found.length = Math.min(found.length, modelLimit);
    return false;
  }

  #takeModel(): Map<string, boolean> {
    const { solver, variables } = this.#theory;
    return new Map([...variables].map(([name, variable]) => [name, solver.isTrue(variable)]));
  }

  #caseOf(individual: Individual): Case {
    let known = this.#cases.get(individual);
    if (!known) {
      const settled: Literal[] = [];
      const soft: Literal[] = [];
      const kept: Compiled[] = [];
      for (const statement of this.#claims) {
        const compiled = this.#theory.compile(statement);
        if (!compiled || (compiled.individual !== anyone && compiled.individual !== individual)) continue;
        (statement.status === 'settled' ? settled : soft).push(compiled.selector);
        if (statement.status === 'settled') kept.push(compiled);
      }
      const { choices, isComplete } = this.#chooseClaims(settled, soft);
      const grounds = new ClauseSet(this.#theory, kept);
      known = {
        settled,
        soft,
        grounds,
        choices,
        isComplete,
        models: choices.map(() => []),
        values: choices.map(() => new Map()),
      };
      this.#cases.set(individual, known);
    }
    return known;
  }

  #chooseClaims(settled: readonly Literal[], soft: readonly Literal[]): Pick<Case, 'choices' | 'isComplete'> {
    const { solver } = this.#theory;
    if (solver.solve(soft, { layers: [settled] })) return { choices: [soft], isComplete: true };
    const { repairs, isComplete } = enumerateMinimalSets(
      { solver, layers: [settled], fixed: [], soft },
      supportLimit,
    );
    const choices = repairs.map((repair) => {
      const dropped = new Set(repair);
      return soft.filter((literal) => !dropped.has(literal));
    });
    return { choices, isComplete };
  }

  #toSupport(known: Case, denied: readonly Literal[], literals: readonly Literal[]): Support {
    const assumptions = this.#toStatements(literals).sort(compareStatements);
    const justify = () => this.#justify(known, denied, assumptions);
    let justification: Justification | undefined;
    return {
      assumptions,
      get justification() {
        justification ??= justify();
        return justification;
      },
    };
  }

  /** The smallest proof with these assumptions, what is said of all methods first. */
  #justify(known: Case, goal: readonly Literal[], assumptions: readonly Statement[]): Justification {
    const assumed = assumptions.flatMap((statement) => this.#theory.compile(statement) ?? []);
    const { sets } = known.grounds.findProofs(goal, assumed, { limit: 1, steps: justificationSteps });
    const proof = sets[0] ?? [];
    return {
      statements: proof
        .map(({ statement }) => statement)
        .sort(
          (a, b) =>
            Number('method' in a.sentence) - Number('method' in b.sentence) || compareStatements(a, b),
        ),
      restsOn: assumptions.map(({ text }) => text),
      tier: findTier(this.#theory, proof, goal),
    };
  }

  #toStatements(selectors: readonly Literal[]): Statement[] {
    return selectors.flatMap((selector) => this.#theory.compiledAt(selector)?.statement ?? []);
  }
}

/** The last of what a formula in negation normal form demands, where that is one predicate. */
function lastConjunct(formula: Formula): { readonly id: string; readonly holds: boolean } | undefined {
  if (formula.type === 'atom') return { id: formula.id, holds: true };
  if (formula.type === 'not' && formula.operand.type === 'atom')
    return { id: formula.operand.id, holds: false };
  const last = formula.type === 'and' ? formula.operands.at(-1) : undefined;
  return last && lastConjunct(last);
}

/** Whether the model makes the formula false for certain; what it does not know may be either. */
function isRefutedBy(formula: Formula, model: ReadonlyMap<string, boolean>): boolean {
  return evaluate(formula, model) === false;
}

function evaluate(formula: Formula, model: ReadonlyMap<string, boolean>): boolean | undefined {
  if (formula.type === 'atom') return model.get(formula.id);
  if (formula.type === 'not') {
    const value = evaluate(formula.operand, model);
    return value === undefined ? undefined : !value;
  }
  const decisive = formula.type === 'or';
  let result: boolean | undefined = !decisive;
  for (const operand of formula.operands) {
    const value = evaluate(operand, model);
    if (value === decisive) return decisive;
    if (value === undefined) result = undefined;
  }
  return result;
}
