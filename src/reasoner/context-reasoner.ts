import { atom, atomsOf, type Formula, not } from '../model/formula.ts';
import { printSentence, type Sentence } from '../model/sentence.ts';
import type { Statement } from '../model/statement.ts';
import type { Conclusion, Conflict, Justification, Verdict } from './conclusion.ts';
import { type Context, compareStatements } from './context.ts';
import { findCounterexample } from './counterexample.ts';
import { enumerateMinimalSets, type MinimalSets, shrink } from './minimal-sets.ts';
import type { Literal } from './solver.ts';
import { anyone, deny, type Individual, type Proposition, readSentence, type Theory } from './theory.ts';

/** How many minimal conflicts and repairs of one method are looked for. */
export const conflictLimit = 200;

/** Answers questions in one context. Conclusions are computed when asked for and kept. */
export class ContextReasoner {
  readonly theory: Theory;
  readonly context: Context;
  readonly #assumed: ReadonlySet<string>;
  /** Selectors of what is said of every method, assumptions first. */
  readonly #general: readonly Literal[];
  /** Selectors of what is said of one method, assumptions first. */
  readonly #particular = new Map<Individual, Literal[]>();
  readonly #minimalSets = new Map<Individual, MinimalSets>();
  readonly #trusted = new Map<Individual, readonly Literal[]>();

  constructor(theory: Theory, context: Context) {
    this.theory = theory;
    this.context = context;
    this.#assumed = new Set(context.assumptions);
    const general: Literal[] = [];
    const inOrder = [...context.statements].sort(
      (a, b) => Number(this.#isAssumed(b)) - Number(this.#isAssumed(a)) || compareStatements(a, b),
    );
    for (const statement of inOrder) {
      const compiled = theory.compile(statement);
      if (!compiled) continue;
      const { individual, selector } = compiled;
      if (individual === anyone) general.push(selector);
      else {
        const known = this.#particular.get(individual);
        if (known) known.push(selector);
        else this.#particular.set(individual, [selector]);
      }
    }
    this.#general = general;
  }

  /** Everyone of whom something particular is said: recorded methods, and those that a claim says exist. */
  get individuals(): readonly Individual[] {
    return [...this.#particular.keys()].sort();
  }

  /** Whether the condition follows for the individual. Much cheaper than `prove`. */
  holds(individual: Individual, condition: Formula): boolean {
    const prefix = this.#trustedOf(individual);
    return !this.theory.solver.solve(this.theory.literalsOf(not(condition)), { prefix });
  }

  /** Why the condition follows for the individual; `undefined` where it does not. */
  prove(individual: Individual, condition: Formula): Justification | undefined {
    const trusted = this.#trustedOf(individual);
    const fixed = this.theory.literalsOf(not(condition));
    const { solver } = this.theory;
    if (solver.solve(fixed, { prefix: trusted })) return undefined;
    // A proof that rests on no assumption is preferred to any that does.
    const settled = trusted.filter((selector) => !this.#isAssumed(this.#statementOf(selector)));
    const soft = solver.solve([...fixed, ...settled]) ? trusted : settled;
    return this.#toJustification(shrink({ solver, fixed, soft }) ?? []);
  }

  /** Whether some method could satisfy all of the formulas. */
  isPossible(...formulas: readonly Formula[]): boolean {
    const goals = formulas.flatMap((formula) => this.theory.literalsOf(formula));
    return this.theory.solver.solve(goals, { prefix: this.#trustedOf(anyone) });
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

  /** The verdict on a method under a predicate. */
  verdictOn(method: string, predicate: string): Verdict {
    return this.decide({ scope: { method }, condition: atom(predicate) });
  }

  /** The full answer to a sentence. */
  conclude(sentence: Sentence): Conclusion {
    const text = printSentence(sentence);
    const proposition = readSentence(sentence);
    const answer = { sentence: text, context: this.context.id, isVacuous: false, conflicts: [] };
    if (!proposition) {
      const recorded = this.context.statements.find((statement) => statement.text === text);
      const justification = recorded && { statements: [recorded], restsOn: this.#restsOn([recorded]) };
      const verdict = recorded ? 'yes' : 'unknown';
      return { ...answer, verdict, justification, counterexample: undefined };
    }
    const proof = this.#proveFor(proposition);
    const disproof = proof ? undefined : this.#proveFor(deny(proposition));
    const justification = proof ?? disproof;
    return {
      ...answer,
      verdict: proof ? 'yes' : disproof ? 'no' : 'unknown',
      justification,
      isVacuous: proof !== undefined && this.#isVacuous(sentence),
      conflicts: this.#conflictsTouching(sentence, justification),
      counterexample:
        proof || !('all' in proposition.scope) ? undefined : findCounterexample(this, proposition),
    };
  }

  /** Minimal conflicts and repairs about one individual; none where nothing conflicts. */
  minimalSetsOf(individual: Individual): MinimalSets {
    let sets = this.#minimalSets.get(individual);
    if (!sets) {
      const soft = this.#selectorsOf(individual);
      const { solver } = this.theory;
      sets = solver.solve(soft)
        ? { conflicts: [], repairs: [], isComplete: true }
        : enumerateMinimalSets({ solver, fixed: [], soft }, conflictLimit);
      this.#minimalSets.set(individual, sets);
    }
    return sets;
  }

  /** Every minimal conflict of the context. What conflicts whatever the method is listed once, under `anyone`. */
  get conflicts(): readonly Conflict[] {
    const general = new Set(this.minimalSetsOf(anyone).conflicts.map((literals) => literals.join()));
    return [anyone, ...this.individuals].flatMap((individual) =>
      this.minimalSetsOf(individual)
        .conflicts.filter((literals) => individual === anyone || !general.has(literals.join()))
        .map((literals) => ({ individual, statements: this.#toStatements(literals) })),
    );
  }

  /** The repairs of one individual's conflicts, as statements to give up, smallest first. */
  repairsOf(individual: Individual): readonly (readonly Statement[])[] {
    return this.minimalSetsOf(individual).repairs.map((literals) => this.#toStatements(literals));
  }

  /** A model of an individual of whom only `formula` is known, as the set of predicates that hold of it. */
  findModel(formula: Formula): ReadonlySet<string> | undefined {
    const goal = this.theory.literalsOf(formula);
    const { solver, variables } = this.theory;
    if (!solver.solve(goal, { prefix: this.#trustedOf(anyone) })) return undefined;
    return new Set([...variables].filter(([, variable]) => solver.isTrue(variable)).map(([name]) => name));
  }

  #isAssumed(statement: Statement): boolean {
    return this.#assumed.has(statement.text);
  }

  #statementOf(selector: Literal): Statement {
    const compiled = this.theory.compiledAt(selector);
    if (!compiled) throw new RangeError(`no statement behind literal ${selector}`);
    return compiled.statement;
  }

  #selectorsOf(individual: Individual): readonly Literal[] {
    const particular = this.#particular.get(individual);
    return particular ? [...this.#general, ...particular] : this.#general;
  }

  /** What may be used in proofs about an individual: everything that is in no minimal conflict about it. */
  #trustedOf(individual: Individual): readonly Literal[] {
    let trusted = this.#trusted.get(individual);
    if (!trusted) {
      const inConflict = new Set(this.minimalSetsOf(individual).conflicts.flat());
      trusted = this.#selectorsOf(individual).filter((selector) => !inConflict.has(selector));
      this.#trusted.set(individual, trusted);
    }
    return trusted;
  }

  #isEntailed({ scope, condition }: Proposition): boolean {
    if ('all' in scope) return this.holds(anyone, condition);
    if ('method' in scope) return this.holds(scope.method, condition);
    return this.individuals.some((individual) => this.holds(individual, condition));
  }

  /** For an existential: the proof about the individual that needs the fewest assumptions, then statements. */
  #proveFor({ scope, condition }: Proposition): Justification | undefined {
    if ('all' in scope) return this.prove(anyone, condition);
    if ('method' in scope) return this.prove(scope.method, condition);
    return this.individuals
      .flatMap((individual) => this.prove(individual, condition) ?? [])
      .sort((a, b) => a.restsOn.length - b.restsOn.length || a.statements.length - b.statements.length)[0];
  }

  #isVacuous(sentence: Sentence): boolean {
    if (sentence.type !== 'relation' || !['implies', 'excludes'].includes(sentence.relation)) return false;
    const restriction = sentence.given ? [sentence.given] : [];
    if (!this.isPossible(atom(sentence.subject), ...restriction)) return true;
    return sentence.relation === 'excludes' && !this.isPossible(atom(sentence.object), ...restriction);
  }

  #conflictsTouching(sentence: Sentence, justification: Justification | undefined): readonly Conflict[] {
    const names = new Set(namesIn(sentence));
    const used = new Set(justification?.statements);
    return this.conflicts.filter(({ statements }) =>
      statements.some((other) => used.has(other) || namesIn(other.sentence).some((name) => names.has(name))),
    );
  }

  #toStatements(selectors: readonly Literal[]): readonly Statement[] {
    const rank = (statement: Statement) => ('method' in statement.sentence ? 1 : 0);
    return selectors
      .map((selector) => this.#statementOf(selector))
      .sort((a, b) => rank(a) - rank(b) || compareStatements(a, b));
  }

  #toJustification(selectors: readonly Literal[]): Justification {
    const statements = this.#toStatements(selectors);
    return { statements, restsOn: this.#restsOn(statements) };
  }

  #restsOn(statements: readonly Statement[]): readonly string[] {
    return statements.filter((statement) => this.#isAssumed(statement)).map(({ text }) => text);
  }
}

/** The definitions, readings and methods that a sentence is about. */
function namesIn(sentence: Sentence): readonly string[] {
  switch (sentence.type) {
    case 'relation':
    case 'link':
      return [sentence.subject, sentence.object];
    case 'membership':
      return [sentence.method, sentence.target];
    case 'feature':
      return [sentence.method, sentence.feature];
    case 'criterion':
      return [sentence.subject, ...atomsOf(sentence.formula).map(({ id }) => id)];
    case 'reading':
    case 'readings':
      return [sentence.definition];
  }
}
