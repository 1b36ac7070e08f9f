import { atom, type Formula, not, printFormula } from '../model/formula.ts';
import { printSentence, type Sentence } from '../model/sentence.ts';
import type { Statement } from '../model/statement.ts';
import { type Bounds, ClauseSet } from './clause-set.ts';
import type { Choices, Conclusion, Conflict, Justification, Verdict } from './conclusion.ts';
import { type Context, compareStatements } from './context.ts';
import { findCounterexample } from './counterexample.ts';
import { deriveValues } from './derive-values.ts';
import { Grounds } from './grounds.ts';
import { enumerateMinimalSets, type MinimalSets } from './minimal-sets.ts';
import { namesIn } from './names-in.ts';
import type { Literal } from './solver.ts';
import {
  anyone,
  type Compiled,
  deny,
  type Individual,
  type Proposition,
  pushNegations,
  readSentence,
  type Theory,
} from './theory.ts';
import { findTier } from './tier.ts';

/** How many minimal conflicts and repairs of one method are looked for. */
export const conflictLimit = 200;
/** How many steps the search for one conclusion's justifications may take. */
export const justificationSteps = 200_000;
const one: Bounds = { limit: 1, steps: justificationSteps };

/** Justifications of one condition. */
interface Justified {
  readonly justifications: readonly Justification[];
  readonly isComplete: boolean;
  readonly isSmallest: boolean;
}

/** Answers questions in one context. Conclusions are computed when asked for and kept. */
export class ContextReasoner {
  readonly theory: Theory;
  readonly context: Context;
  readonly #assumed: ReadonlySet<string>;
  #general: ClauseSet | undefined;
  #settledGeneral: ClauseSet | undefined;
  /** What is said of one method alone. */
  #particular: ReadonlyMap<Individual, readonly Compiled[]> | undefined;
  readonly #minimalSets = new Map<Individual, MinimalSets>();
  readonly #trusted = new Map<Individual, Grounds>();
  readonly #settled = new Map<Individual, Grounds>();
  readonly #values = new Map<Individual, ReadonlyMap<string, boolean>>();
  /** By individual: whether an atom, or its negation, follows. */
  readonly #answers = new Map<Individual, Map<string, boolean>>();
  #conflicts: readonly Conflict[] | undefined;

  constructor(theory: Theory, context: Context) {
    this.theory = theory;
    this.context = context;
    this.#assumed = new Set(context.assumptions);
  }

  /** Everyone of whom something particular is said: recorded methods, and those that a claim says exist. */
  get individuals(): readonly Individual[] {
    return [...this.#facts.keys()].sort();
  }

  /**
   * Whether the condition follows for the individual. Much cheaper than `prove`. A conjunction follows where its parts
   * do; the answers for single atoms and their negations are kept, and serve most questions about recorded methods.
   */
  holds(individual: Individual, condition: Formula): boolean {
    const normal = pushNegations(condition);
    if (normal.type === 'and') return normal.operands.every((operand) => this.holds(individual, operand));
    const follows = () => this.#trustedOf(individual).refutes(this.theory.literalsOf(not(normal)));
    if (normal.type === 'or') return follows();
    const answers = this.#answers.get(individual) ?? new Map<string, boolean>();
    this.#answers.set(individual, answers);
    const name = printFormula(normal);
    const known = answers.get(name) ?? follows();
    answers.set(name, known);
    return known;
  }

  /** The smallest reason why the condition follows for the individual; `undefined` where it does not. */
  prove(individual: Individual, condition: Formula): Justification | undefined {
    return this.justify(individual, condition, one).justifications[0];
  }

  /**
   * The smallest reasons why the condition follows for the individual, within bounds. Asked for one, it gives one that
   * rests on no assumption where there is such.
   */
  justify(individual: Individual, condition: Formula, bounds: Bounds): Justified {
    if (!this.holds(individual, condition)) return { justifications: [], isComplete: true, isSmallest: true };
    const goal = this.theory.literalsOf(not(condition));
    const trusted = this.#trustedOf(individual);
    const settled = bounds.limit === 1 ? this.#settledOf(individual) : trusted;
    const isPreferred = settled !== trusted && settled.refutes(goal);
    const proofs = (isPreferred ? settled : trusted).findProofs(goal, bounds);
    // What rests on settled claims alone is preferred, but assumptions may give other reasons, and smaller ones.
    const all = isPreferred ? trusted.findProofs(goal, bounds) : proofs;
    return {
      justifications: proofs.sets.map((set) => this.#toJustification(set, goal)),
      isComplete: all.isComplete,
      isSmallest: all.isSmallest && all.sets[0]?.length === proofs.sets[0]?.length,
    };
  }

  /**
   * The statements by which propagation comes to the verdict on a method, in no order: a proof that is nearly always
   * subset-minimal, and far cheaper than `prove` for a whole table. `undefined` where it comes to none.
   */
  trace(method: string, predicate: string): readonly Statement[] | undefined {
    const { solver } = this.theory;
    const variable = this.theory.variable(predicate);
    if (!solver.propagate(this.#trustedOf(method).layers)) return undefined;
    const used = solver.reasonsFor(variable) ?? solver.reasonsFor(-variable);
    return used?.flatMap((selector) => this.theory.compiledAt(selector)?.statement ?? []);
  }

  /** Whether some method could satisfy all of the formulas. */
  isPossible(...formulas: readonly Formula[]): boolean {
    return !this.#trustedOf(anyone).refutes(formulas.flatMap((formula) => this.theory.literalsOf(formula)));
  }

  /** The verdict on a proposition, without a proof. */
  decide(proposition: Proposition): Verdict {
    if (this.#isEntailed(proposition)) return 'yes';
    return this.#isEntailed(deny(proposition)) ? 'no' : 'unknown';
  }

  verdict(sentence: Sentence): Verdict {
    const proposition = readSentence(sentence);
    if (proposition) return this.decide(proposition);
    const text = printSentence(sentence);
    return this.context.statements.some((statement) => statement.text === text) ? 'yes' : 'unknown';
  }

  /** The verdict on a method under a predicate. All verdicts on a method are worked out together. */
  verdictOn(method: string, predicate: string): Verdict {
    let values = this.#values.get(method);
    if (!values) {
      const { layers } = this.#trustedOf(method);
      values = deriveValues(this.theory, layers) ?? new Map();
      this.#values.set(method, values);
    }
    const value = values.get(predicate);
    return value === undefined ? 'unknown' : value ? 'yes' : 'no';
  }

  /** The predicates that all methods of this one have (true), or lack (false); `undefined` where it can have none. */
  consequencesOf(predicate: string): ReadonlyMap<string, boolean> | undefined {
    const assumed = this.theory.literalsOf(atom(predicate));
    return deriveValues(this.theory, [...this.#trustedOf(anyone).layers, assumed]);
  }

  /** The full answer to a sentence, with as many of the smallest justifications as `bounds` allow. */
  conclude(sentence: Sentence, bounds: Bounds = one): Conclusion {
    const text = printSentence(sentence);
    const proposition = readSentence(sentence);
    const none = { isVacuous: false, conflicts: [], choices: undefined, isComplete: true, isSmallest: true };
    const answer = { sentence: text, context: this.context.id, counterexample: undefined, ...none };
    if (!proposition) {
      const recorded = this.context.statements.find((statement) => statement.text === text);
      const justifications: readonly Justification[] = recorded
        ? [{ statements: [recorded], restsOn: this.#restsOn([recorded]), tier: 'graph' }]
        : [];
      return {
        ...answer,
        verdict: recorded ? 'yes' : 'unknown',
        justification: justifications[0],
        justifications,
      };
    }
    const proof = this.#justifyProposition(proposition, bounds);
    const isProved = proof.justifications.length > 0;
    const found = isProved ? proof : this.#justifyProposition(deny(proposition), bounds);
    const isDecided = found.justifications.length > 0;
    const first =
      bounds.limit === 1
        ? undefined
        : this.#justifyProposition(isProved ? proposition : deny(proposition), one);
    const justification = first?.justifications[0] ?? found.justifications[0];
    const conflicts = this.#conflictsTouching(sentence, justification);
    return {
      ...answer,
      ...found,
      verdict: isProved ? 'yes' : isDecided ? 'no' : 'unknown',
      justification,
      isVacuous: isProved && this.#isVacuous(sentence),
      conflicts,
      choices: conflicts.length > 0 ? this.#choose(proposition) : undefined,
      counterexample:
        isProved || !('all' in proposition.scope) ? undefined : findCounterexample(this, proposition),
    };
  }

  /** Minimal conflicts and repairs about one individual; none where nothing conflicts. */
  minimalSetsOf(individual: Individual): MinimalSets {
    let sets = this.#minimalSets.get(individual);
    if (!sets) {
      const everything = new Grounds(this.theory, this.#universal, this.#facts.get(individual) ?? []);
      sets = everything.findMinimalSets(conflictLimit);
      this.#minimalSets.set(individual, sets);
    }
    return sets;
  }

  /** Every minimal conflict of the context. What conflicts whatever the method is listed once, under `anyone`. */
  get conflicts(): readonly Conflict[] {
    if (!this.#conflicts) {
      const general = new Set(this.minimalSetsOf(anyone).conflicts.map((literals) => literals.join()));
      this.#conflicts = [anyone, ...this.individuals].flatMap((individual) =>
        this.minimalSetsOf(individual)
          .conflicts.filter((literals) => individual === anyone || !general.has(literals.join()))
          .map((literals) => ({ individual, statements: this.#toStatements(literals) })),
      );
    }
    return this.#conflicts;
  }

  /** The repairs of one individual's conflicts, as statements to give up, smallest first. */
  repairsOf(individual: Individual): readonly (readonly Statement[])[] {
    return this.minimalSetsOf(individual).repairs.map((literals) => this.#toStatements(literals));
  }

  /** A model of an individual of whom only `formula` is known, as the set of predicates that hold of it. */
  findModel(formula: Formula): ReadonlySet<string> | undefined {
    const goal = this.theory.literalsOf(formula);
    const { solver, variables } = this.theory;
    if (!solver.solve(goal, { layers: this.#trustedOf(anyone).layers })) return undefined;
    return new Set([...variables].filter(([, variable]) => solver.isTrue(variable)).map(([name]) => name));
  }

  #isAssumed(statement: Statement): boolean {
    return this.#assumed.has(statement.text);
  }

  get #universal(): ClauseSet {
    if (!this.#general) this.#divide();
    return this.#general as ClauseSet;
  }

  get #facts(): ReadonlyMap<Individual, readonly Compiled[]> {
    if (!this.#particular) this.#divide();
    return this.#particular as ReadonlyMap<Individual, readonly Compiled[]>;
  }

  #divide(): void {
    const general: Compiled[] = [];
    const particular = new Map<Individual, Compiled[]>();
    for (const statement of this.context.statements) {
      const compiled = this.theory.compile(statement);
      if (!compiled) continue;
      const { individual } = compiled;
      const about = individual === anyone ? general : particular.get(individual);
      if (about) about.push(compiled);
      else particular.set(individual, [compiled]);
    }
    this.#general = new ClauseSet(this.theory, general);
    this.#particular = particular;
  }

  /** What may be used in proofs about an individual: everything that is in no minimal conflict about it. */
  #trustedOf(individual: Individual): Grounds {
    let trusted = this.#trusted.get(individual);
    if (!trusted) {
      const { conflicts } = this.minimalSetsOf(individual);
      const facts = this.#facts.get(individual) ?? [];
      const inConflict = new Set(conflicts.flat());
      const isTrusted = ({ selector }: Compiled) => !inConflict.has(selector);
      const general =
        conflicts.length === 0
          ? this.#universal
          : new ClauseSet(this.theory, this.#universal.statements.filter(isTrusted));
      trusted = new Grounds(this.theory, general, conflicts.length === 0 ? facts : facts.filter(isTrusted));
      this.#trusted.set(individual, trusted);
    }
    return trusted;
  }

  /** What is trusted and settled. */
  #settledOf(individual: Individual): Grounds {
    let settled = this.#settled.get(individual);
    if (!settled) {
      const trusted = this.#trustedOf(individual);
      settled = this.#assumed.size === 0 ? trusted : this.#withoutAssumed(trusted);
      this.#settled.set(individual, settled);
    }
    return settled;
  }

  #withoutAssumed({ general, facts }: Grounds): Grounds {
    const isSettled = ({ statement }: Compiled) => !this.#isAssumed(statement);
    const isShared = general === this.#universal;
    const kept =
      (isShared ? this.#settledGeneral : undefined) ??
      new ClauseSet(this.theory, general.statements.filter(isSettled));
    if (isShared) this.#settledGeneral = kept;
    return new Grounds(this.theory, kept, facts.filter(isSettled));
  }

  #isEntailed({ scope, condition }: Proposition): boolean {
    return this.#listScope(scope).some((individual) => this.holds(individual, condition));
  }

  /** For an existential: the proofs about each individual, and first the one that needs the fewest assumptions. */
  #justifyProposition({ scope, condition }: Proposition, bounds: Bounds): Justified {
    const found = this.#listScope(scope).map((individual) => this.justify(individual, condition, bounds));
    const [first] = found;
    if (first && found.length === 1) return first;
    const byAssumptions = bounds.limit === 1 ? countAssumptions : () => 0;
    const sorted = found
      .flatMap(({ justifications }) => justifications)
      .sort(
        (a, b) =>
          byAssumptions(a) - byAssumptions(b) ||
          a.statements.length - b.statements.length ||
          compareNames(a.statements, b.statements),
      );
    // What follows from universal statements alone follows of each individual from the same ones.
    const all = sorted.filter(
      (each, index) => index === 0 || !hasSameStatements(each, sorted[index - 1] as Justification),
    );
    return {
      justifications: all.slice(0, bounds.limit),
      isComplete: found.every(({ isComplete }) => isComplete) && all.length <= bounds.limit,
      isSmallest: found.every(({ isSmallest }) => isSmallest),
    };
  }

  #listScope(scope: Proposition['scope']): readonly Individual[] {
    if ('all' in scope) return [anyone];
    return 'method' in scope ? [scope.method] : this.individuals;
  }

  /** The answer under each largest set of the context's claims that can hold together, assumptions given up first. */
  #choose({ scope, condition }: Proposition): Choices {
    const choices = this.#listScope(scope).map((individual) => {
      const all = [...this.#universal.statements, ...(this.#facts.get(individual) ?? [])];
      const { repairs, isComplete } = this.#giveUp(all);
      const kept = repairs.map((repair) =>
        all.map(({ selector }) => selector).filter((each) => !repair.includes(each)),
      );
      const follows = (formula: Formula) => {
        const goal = this.theory.literalsOf(not(formula));
        return kept.map((layer) => !this.theory.solver.solve(goal, { layers: [layer] }));
      };
      return { count: kept.length, isComplete, holds: follows(condition), fails: follows(not(condition)) };
    });
    const isAll = 'all' in scope;
    const everyYes = choices.some(({ holds }) => holds.every(Boolean));
    // What is said of all is denied by some method, and the other way round: no recorded choice decides that here.
    const everyNo = !isAll && !('some' in scope) && choices.every(({ fails }) => fails.every(Boolean));
    const someYes = choices.some(({ holds }) => holds.some(Boolean));
    const someNo = !isAll && !('some' in scope) && choices.some(({ fails }) => fails.some(Boolean));
    return {
      count: Math.max(...choices.map(({ count }) => count), 0),
      isComplete: choices.every(({ isComplete }) => isComplete),
      inEvery: everyYes ? 'yes' : everyNo ? 'no' : 'unknown',
      inSome: [...(someYes ? (['yes'] as const) : []), ...(someNo ? (['no'] as const) : [])],
    };
  }

  /** The least that has to be given up: of the assumptions where that suffices, else of everything. */
  #giveUp(all: readonly Compiled[]): MinimalSets {
    const { solver } = this.theory;
    const selectorsOf = (statements: readonly Compiled[]) => statements.map(({ selector }) => selector);
    const fixed = selectorsOf(all.filter(({ statement }) => !this.#isAssumed(statement)));
    const soft = selectorsOf(all.filter(({ statement }) => this.#isAssumed(statement)));
    if (solver.solve([...fixed, ...soft])) return { conflicts: [], repairs: [[]], isComplete: true };
    return solver.solve(fixed)
      ? enumerateMinimalSets({ solver, layers: [fixed], fixed: [], soft }, conflictLimit)
      : enumerateMinimalSets({ solver, fixed: [], soft: [...soft, ...fixed] }, conflictLimit);
  }

  #isVacuous(sentence: Sentence): boolean {
    if (sentence.type !== 'relation' || !['implies', 'excludes'].includes(sentence.relation)) return false;
    const restriction = sentence.given ? [sentence.given] : [];
    if (!this.isPossible(atom(sentence.subject), ...restriction)) return true;
    return sentence.relation === 'excludes' && !this.isPossible(atom(sentence.object), ...restriction);
  }

  #conflictsTouching(sentence: Sentence, justification: Justification | undefined): readonly Conflict[] {
    if (this.conflicts.length === 0) return [];
    const names = new Set(namesIn(sentence));
    const used = new Set(justification?.statements);
    return this.conflicts.filter(({ statements }) =>
      statements.some((other) => used.has(other) || namesIn(other.sentence).some((name) => names.has(name))),
    );
  }

  #toStatements(selectors: readonly Literal[]): readonly Statement[] {
    const rank = (statement: Statement) => ('method' in statement.sentence ? 1 : 0);
    return selectors
      .flatMap((selector) => this.theory.compiledAt(selector)?.statement ?? [])
      .sort((a, b) => rank(a) - rank(b) || compareStatements(a, b));
  }

  #toJustification(proof: readonly Compiled[], goal: readonly Literal[]): Justification {
    const statements = proof.map(({ statement }) => statement);
    return { statements, restsOn: this.#restsOn(statements), tier: findTier(this.theory, proof, goal) };
  }

  #restsOn(statements: readonly Statement[]): readonly string[] {
    return statements.filter((statement) => this.#isAssumed(statement)).map(({ text }) => text);
  }
}

function countAssumptions({ restsOn }: Justification): number {
  return restsOn.length;
}

function hasSameStatements({ statements: a }: Justification, { statements: b }: Justification): boolean {
  return a.length === b.length && a.every((statement, index) => statement === b[index]);
}

function compareNames(a: readonly Statement[], b: readonly Statement[]): number {
  const at = a.findIndex((statement, index) => statement !== b[index]);
  const [first, second] = [a[at], b[at]];
  return first && second ? compareStatements(first, second) : 0;
}
