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
/** A subset-minimal set of unsettled claims with which a conclusion follows, and why. */
export interface Support {
  readonly assumptions: readonly Statement[];
  /** Worked out when first asked for: many supports are only counted. */
  readonly justification: Justification;
}

/** What is claimed of one individual. */
interface Case {
  readonly individual: Individual;
  /** What is settled: of everyone, then of the individual. */
  readonly layers: readonly (readonly Literal[])[];
  readonly open: readonly Literal[];
  /** What is settled of the individual alone, for proofs. */
  readonly facts: readonly Compiled[];
  /** The same, then what is open. */
  readonly besides: readonly Compiled[];
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
  /** By what is assumed besides: the predicates that then hold or fail for certain; nothing where none can. */
  readonly values: Map<string, ReadonlyMap<string, boolean> | undefined>;
}

/**
 * Finds the minimal sets of unsettled claims that conclusions rest on. Most verdicts have none; a model of
 * everything that can be claimed of the individual, in which the conclusion fails, shows it at once, and one
 * model serves many questions.
 */
export class SupportFinder {
  readonly #theory: Theory;
  /** In order of their text. */
  readonly #settled: readonly Compiled[];
  /** The others, likewise. */
  readonly #open: readonly Compiled[];
  readonly #general: ClauseSet;
  readonly #cases = new Map<Individual, Case>();
  readonly #choices = new Map<Individual, Choices>();
  readonly #descriptions = new Map<Individual, string>();

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
    const ofAll = this.#settled.filter(({ individual }) => individual === anyone);
    this.#general = new ClauseSet(theory, ofAll);
  }

  /**
   * The supports of a condition on the individual, fewest assumptions first; the empty set alone where it
   * follows from what is settled. Sets under which no such individual could exist, or satisfy
   * `presupposed`, support nothing.
   */
  find(condition: Formula, individual: Individual, presupposed: readonly Formula[]): readonly Support[] {
    const known = this.#caseOf(individual);
    const denial = pushNegations(not(condition));
    if (!this.#isCredible(known, denial)) return [];
    const denied = this.#theory.literalsOf(denial);
    const required = presupposed.flatMap((formula) => this.#theory.literalsOf(formula));
    return this.#listSets(known, denied)
      .filter((literals) => this.#canHold(known, [...literals, ...required]))
      .map((literals) => this.#toSupport(known, denied, literals));
  }

  /** Everything on which answers about the individual depend: the claims about it and about everyone. */
  describeClaims(individual: Individual): string {
    let description = this.#descriptions.get(individual);
    if (description === undefined) {
      const list = (claims: readonly Compiled[]) =>
        claims
          .filter((claim) => claim.individual === anyone || claim.individual === individual)
          .map(({ statement }) => statement.text);
      description = [...list(this.#settled), 'not settled:', ...list(this.#open)].join('\n');
      this.#descriptions.set(individual, description);
    }
    return description;
  }

  /** The minimal sets of open claims that cannot hold with these literals. */
  #listSets(known: Case, denied: readonly Literal[]): readonly (readonly Literal[])[] {
    if (!this.#canHold(known, denied)) return [[]];
    const { solver } = this.#theory;
    const canHold = (assumptions: readonly Literal[]) => this.#canHold(known, assumptions);
    const { open, facts, besides } = known;
    const firstOpen = this.#general.statements.length + facts.length;
    // The search takes steps for every claim, and most have nothing to do with the question.
    const soft = this.#general
      .findRelevant(denied, besides)
      .flatMap((index) => open[index - firstOpen] ?? []);
    const question = { solver, layers: known.layers, fixed: denied, soft, canHold };
    return enumerateMinimalSets(question, supportLimit).conflicts;
  }

  /** Whether, beside all that is settled, these claims leave room for the formula to hold of the individual. */
  isPossible(assumptions: readonly Statement[], formula: Formula, individual: Individual = anyone): boolean {
    const literals = assumptions.flatMap((statement) => this.#theory.compile(statement)?.selector ?? []);
    const goal = this.#theory.literalsOf(formula);
    return this.#canHold(this.#caseOf(individual), [...literals, ...goal]);
  }

  #canHold({ individual, layers }: Case, assumptions: readonly Literal[]): boolean {
    return this.#theory.models.canHold(individual, assumptions, layers);
  }

  /** Whether the condition, given by its denial, follows under some choice of claims that can hold together. */
  #isCredible(known: Case, denial: Formula): boolean {
    const { all, isComplete } = this.#choicesOf(known);
    return !isComplete || all.some((choice) => this.#isRefuted(known, choice, denial));
  }

  /** All verdicts on one predicate under the same assumptions are worked out together. */
  #isRefuted(known: Case, choice: Choice, denial: Formula): boolean {
    if (denial.type === 'or') return denial.operands.every((each) => this.#isRefuted(known, choice, each));
    const { layers, values } = choice;
    const literals = this.#theory.literalsOf(denial);
    const last = lastConjunct(denial);
    if (!last) return !this.#theory.models.canHold(known.individual, literals, layers);
    const assumed = literals.slice(0, -1);
    const key = assumed.join();
    if (!values.has(key)) values.set(key, deriveValues(this.#theory, [...layers, assumed]));
    const derived = values.get(key);
    return !derived || derived.get(last.id) === !last.holds;
  }

  #caseOf(individual: Individual): Case {
    let known = this.#cases.get(individual);
    if (!known) {
      const isAbout = (claim: Compiled) => claim.individual === anyone || claim.individual === individual;
      const ofItAlone = this.#settled.filter((claim) => isAbout(claim) && claim.individual !== anyone);
      const layers = [this.#general.selectors, listSelectors(ofItAlone)];
      const open = this.#open.filter(isAbout);
      const besides = [...ofItAlone, ...open];
      known = { individual, layers, open: listSelectors(open), facts: ofItAlone, besides };
      this.#cases.set(individual, known);
    }
    return known;
  }

  #choicesOf({ individual, layers, open }: Case): Choices {
    let choices = this.#choices.get(individual);
    if (!choices) {
      choices = this.#chooseClaims(layers, open);
      this.#choices.set(individual, choices);
    }
    return choices;
  }

  #chooseClaims(layers: Case['layers'], open: readonly Literal[]): Choices {
    const { solver } = this.#theory;
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
    const facts = [...known.facts, ...assumed];
    const { sets } = this.#general.findProofs(goal, facts, { limit: 1, steps: justificationSteps });
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
