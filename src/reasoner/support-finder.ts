import { type Formula, not } from '../model/formula.ts';
import type { Statement } from '../model/statement.ts';
import type { Justification } from './conclusion.ts';
import { compareStatements } from './context.ts';
import { enumerateMinimalSets, shrink } from './minimal-sets.ts';
import type { Literal } from './solver.ts';
import { anyone, type Individual, type Theory } from './theory.ts';

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
  /** The largest sets of soft literals that can hold together; none where what is settled cannot hold. */
  readonly choices: readonly (readonly Literal[])[];
  /** Every choice has been enumerated. */
  readonly isComplete: boolean;
  /** By choice: models found so far, latest first. */
  readonly models: Map<string, boolean>[][];
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
    const { settled: prefix, soft } = known;
    const sets = solver.solve(denied, { prefix })
      ? enumerateMinimalSets({ solver, prefix, fixed: denied, soft }, supportLimit).conflicts
      : [[]];
    return sets
      .filter((literals) => solver.solve([...literals, ...required], { prefix }))
      .map((literals) => this.#toSupport(literals, denied, prefix));
  }

  /** Whether, beside all that is settled, these claims leave room for a method that satisfies the formula. */
  isPossible(assumptions: readonly Statement[], formula: Formula): boolean {
    const literals = assumptions.flatMap((statement) => this.#theory.compile(statement)?.selector ?? []);
    const { settled } = this.#caseOf(anyone);
    const goal = this.#theory.literalsOf(formula);
    return this.#theory.solver.solve([...literals, ...goal], { prefix: settled });
  }

  /** Whether the condition follows under some choice of claims that can hold together. */
  #isCredible({ settled, choices, models, isComplete }: Case, condition: Formula): boolean {
    const { solver } = this.#theory;
    const denied = this.#theory.literalsOf(not(condition));
    for (const [index, choice] of choices.entries()) {
      const found = models[index] as Map<string, boolean>[];
      if (found.some((model) => isRefutedBy(condition, model))) continue;
      if (!solver.solve([...choice, ...denied], { prefix: settled })) return true;
      found.unshift(this.#takeModel());
      found.length = Math.min(found.length, modelLimit);
    }
    return !isComplete;
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
      for (const statement of this.#claims) {
        const compiled = this.#theory.compile(statement);
        if (!compiled || (compiled.individual !== anyone && compiled.individual !== individual)) continue;
        (statement.status === 'settled' ? settled : soft).push(compiled.selector);
      }
      const { choices, isComplete } = this.#chooseClaims(settled, soft);
      known = { settled, soft, choices, isComplete, models: choices.map(() => []) };
      this.#cases.set(individual, known);
    }
    return known;
  }

  #chooseClaims(settled: readonly Literal[], soft: readonly Literal[]): Pick<Case, 'choices' | 'isComplete'> {
    const { solver } = this.#theory;
    if (solver.solve(soft, { prefix: settled })) return { choices: [soft], isComplete: true };
    const { repairs, isComplete } = enumerateMinimalSets(
      { solver, prefix: settled, fixed: [], soft },
      supportLimit,
    );
    const choices = repairs.map((repair) => {
      const dropped = new Set(repair);
      return soft.filter((literal) => !dropped.has(literal));
    });
    return { choices, isComplete };
  }

  #toSupport(literals: readonly Literal[], denied: readonly Literal[], settled: readonly Literal[]): Support {
    const assumptions = this.#toStatements(literals).sort(compareStatements);
    let justification: Justification | undefined;
    const justify = () => {
      justification ??= {
        statements: this.#prove(denied, literals, settled),
        restsOn: assumptions.map(({ text }) => text),
      };
      return justification;
    };
    return {
      assumptions,
      get justification() {
        return justify();
      },
    };
  }

  /** A subset-minimal proof, what is said of all methods first. */
  #prove(
    denied: readonly Literal[],
    assumed: readonly Literal[],
    settled: readonly Literal[],
  ): readonly Statement[] {
    const { solver } = this.#theory;
    solver.solve([...assumed, ...denied], { prefix: settled });
    const used = new Set(solver.core);
    const soft = [...assumed, ...settled.filter((literal) => used.has(literal))];
    const proof = shrink({ solver, fixed: denied, soft }) ?? [];
    return this.#toStatements(proof).sort(
      (a, b) => Number('method' in a.sentence) - Number('method' in b.sentence) || compareStatements(a, b),
    );
  }

  #toStatements(selectors: readonly Literal[]): Statement[] {
    return selectors.flatMap((selector) => this.#theory.compiledAt(selector)?.statement ?? []);
  }
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
