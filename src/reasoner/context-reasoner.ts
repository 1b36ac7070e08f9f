import { and, atom, type Formula, not } from '../model/formula.ts';
import { printSentence, type Sentence } from '../model/sentence.ts';
import type { Statement } from '../model/statement.ts';
import { type Backbone, findBackbone } from './backbone.ts';
import { judgeUnderChoices } from './claim-choices.ts';
import type { Bounds } from './clause-set.ts';
import type { Conclusion, Conflict, Justification, Justified, Verdict } from './conclusion.ts';
import { type Context, compareStatements } from './context.ts';
import { findCounterexample } from './counterexample.ts';
import { justifyProposition } from './justify-proposition.ts';
import type { MinimalSets } from './minimal-sets.ts';
import { namesIn } from './names-in.ts';
import { pushNegations } from './normal-form.ts';
import { anyone, deny, type Individual, type Proposition, readSentence } from './proposition.ts';
import type { Literal } from './solver.ts';
import { StatedGrounds } from './stated-grounds.ts';
import type { Compiled, Theory } from './theory.ts';
import { findTier } from './tier.ts';

/** How many steps the search for one conclusion's justifications may take. */
export const justificationSteps = 200_000;
const one: Bounds = { limit: 1, steps: justificationSteps };

/** Answers questions in one context. Conclusions are computed when asked for and kept. */
export class ContextReasoner {
  readonly theory: Theory;
  readonly context: Context;
  readonly #stated: StatedGrounds;
  #conflicts: readonly Conflict[] | undefined;

  constructor(theory: Theory, context: Context) {
    this.theory = theory;
    this.context = context;
    this.#stated = new StatedGrounds(theory, context);
  }

  /** Every recorded method, and those that a claim says exist. */
  get individuals(): readonly Individual[] {
    return this.#stated.individuals;
  }

  /** Whether the condition follows for the individual. Much cheaper than `prove`. A conjunction follows where its parts do. */
  holds(individual: Individual, condition: Formula): boolean {
    const normal = pushNegations(condition);
    if (normal.type === 'and') return normal.operands.every((operand) => this.holds(individual, operand));
    return this.refutes(individual, this.theory.literalsOf(not(normal)));
  }

  /** Whether the literals cannot all hold of the individual. */
  refutes(individual: Individual, literals: readonly Literal[]): boolean {
    return this.#stated.trustedOf(individual).refutes(literals);
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
    const trusted = this.#stated.trustedOf(individual);
    const settled = bounds.limit === 1 ? this.#stated.settledOf(individual) : trusted;
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
   * Statements from which the verdict on a method follows, in no order: how propagation came to it, or, where it does not,
   * why the contrary cannot be. Nearly always subset-minimal, and far cheaper than `prove` for a whole table. `undefined`
   * where there is no verdict.
   */
  trace(method: string, predicate: string): readonly Statement[] | undefined {
    const { solver } = this.theory;
    const variable = this.theory.variable(predicate);
    const trusted = this.#stated.trustedOf(method);
    const found = trusted.propagated;
    if (found?.valueOf(variable) !== undefined)
      return found.proofOf(variable).map(({ statement }) => statement);
    const verdict = this.verdictOn(method, predicate);
    if (verdict === 'unknown') return undefined;
    solver.solve([verdict === 'yes' ? -variable : variable], { layers: trusted.layers });
    return solver.core.flatMap((selector) => this.theory.compiledAt(selector)?.statement ?? []);
  }

  /** Whether some method could satisfy all of the formulas. */
  isPossible(...formulas: readonly Formula[]): boolean {
    return !this.refutes(
      anyone,
      formulas.flatMap((formula) => this.theory.literalsOf(formula)),
    );
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
    const value = this.#stated.trustedOf(method).backbone?.get(predicate);
    return value === undefined ? 'unknown' : value ? 'yes' : 'no';
  }

  /** What would hold of the individual, and fail, if the condition held of it as well; `undefined` where it cannot. */
  consequences(individual: Individual, condition: Formula): Backbone | undefined {
    const assumed = this.theory.literalsOf(condition);
    return findBackbone(this.theory, [...this.#stated.trustedOf(individual).layers, assumed]);
  }

  /** What holds of all methods of the predicate, and fails; `undefined` where it can have none. */
  consequencesOf(predicate: string): Backbone | undefined {
    return this.consequences(anyone, atom(predicate));
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
    const proof = justifyProposition(this, proposition, bounds);
    const isProved = proof.justifications.length > 0;
    const found = isProved ? proof : justifyProposition(this, deny(proposition), bounds);
    const isDecided = found.justifications.length > 0;
    const first =
      bounds.limit === 1
        ? undefined
        : justifyProposition(this, isProved ? proposition : deny(proposition), one);
    const justification = first?.justifications[0] ?? found.justifications[0];
    const conflicts = this.#conflictsTouching(sentence, justification);
    return {
      ...answer,
      ...found,
      verdict: isProved ? 'yes' : isDecided ? 'no' : 'unknown',
      justification,
      isVacuous: isProved && this.#isVacuous(sentence),
      conflicts,
      choices: conflicts.length > 0 ? judgeUnderChoices(this.#stated, proposition) : undefined,
      counterexample:
        isProved || !('all' in proposition.scope) ? undefined : findCounterexample(this, proposition),
    };
  }

  /** Minimal conflicts and repairs about one individual; none where nothing conflicts. */
  minimalSetsOf(individual: Individual): MinimalSets {
    return this.#stated.minimalSetsOf(individual);
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

  /** Some model of an individual of whom only `formula` is known, as the set of predicates that hold of it. */
  findModel(formula: Formula): ReadonlySet<string> | undefined {
    const goal = this.theory.literalsOf(formula);
    const { solver, variables } = this.theory;
    if (!solver.solve(goal, { layers: this.#stated.trustedOf(anyone).layers })) return undefined;
    return new Set([...variables].filter(([, variable]) => solver.isTrue(variable)).map(([name]) => name));
  }

  /**
   * The least such model, whatever was asked before: of the predicates in order of name, each fails that can once those
   * before it are chosen. Nothing that holds in it can be left out alone.
   */
  findLeastModel(formula: Formula): ReadonlySet<string> | undefined {
    const first = this.findModel(formula);
    if (!first) return undefined;
    let least = first;
    const chosen: Formula[] = [formula];
    for (const name of [...this.theory.variables.keys()].sort()) {
      const fails = not(atom(name));
      const without: ReadonlySet<string> | undefined = least.has(name)
        ? this.findModel(and(...chosen, fails))
        : least;
      chosen.push(without ? fails : atom(name));
      least = without ?? least;
    }
    return least;
  }

  #isEntailed({ scope, condition }: Proposition): boolean {
    return this.listScope(scope).some((individual) => this.holds(individual, condition));
  }

  /** Of whom a proposition with this scope may hold: for an existential, any one of them. */
  listScope(scope: Proposition['scope']): readonly Individual[] {
    if ('all' in scope) return [anyone];
    return 'method' in scope ? [scope.method] : this.individuals;
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
    return statements.filter((statement) => this.#stated.isAssumed(statement)).map(({ text }) => text);
  }
}
