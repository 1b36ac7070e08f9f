import { type Formula, printFormula } from '../model/formula.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import type { Statement } from '../model/statement.ts';
import { KnownGrounds } from './known-grounds.ts';
import { KnownModels } from './known-models.ts';
import { pushNegations } from './normal-form.ts';
import { anyone, type Individual, readSentence } from './proposition.ts';
import { type Literal, Solver } from './solver.ts';

/** A statement as clauses about one method. */
export class Compiled {
  /** As it is recorded in the knowledge base that is being asked about. */
  statement: Statement;
  /** The only individual that it speaks about; `anyone` where it speaks about all. */
  readonly individual: Individual;
  /** Each holds where the statement does, and names a literal once. */
  readonly clauses: readonly (readonly Literal[])[];
  readonly #theory: Theory;
  #selector: Literal | undefined;

  constructor(
    theory: Theory,
    statement: Statement,
    individual: Individual,
    clauses: readonly (readonly Literal[])[],
  ) {
    this.#theory = theory;
    this.statement = statement;
    this.individual = individual;
    this.clauses = clauses;
  }

  /** The clauses hold among the solver's where this is assumed. The solver gets them when first asked. */
  get selector(): Literal {
    this.#selector ??= this.#theory.select(this);
    return this.#selector;
  }
}

/**
 * The statements of a knowledge base as clauses about one method. Every clause keeps its statement, as a
 * selector that a question assumes or leaves out; so one solver serves all contexts and all methods.
 */
export class Theory {
  readonly solver = new Solver();
  readonly models = new KnownModels(this);
  readonly known = new KnownGrounds(this);
  features: ReadonlySet<string> = new Set();
  /** Every recorded method, in order of id. */
  methods: readonly string[] = [];
  /** Predicates seen so far, with their variables. */
  readonly variables = new Map<string, number>();
  /** The same variables, ascending. */
  readonly predicates: number[] = [];
  #compiled: readonly Compiled[] = [];
  #byText: Map<string, Compiled> | undefined;
  /** Those that nobody recorded in the knowledge base of now, and nobody chose there so far. */
  readonly #stale = new Set<Compiled>();
  readonly #bySelector = new Map<Literal, Compiled>();
  readonly #formulas = new Map<string, Literal>();
  readonly #definitions = new Map<number, readonly (readonly Literal[])[]>();

  /** How many statements were taken in, of whatever knowledge base. */
  get size(): number {
    return this.#byText?.size ?? this.#compiled.length;
  }

  /**
   * From now on questions are about this knowledge base. What was taken in before stays, and what was worked out about
   * statements counts wherever the same ones are made: only where they are recorded is read anew.
   */
  turnTo({ features, methods, statements, links }: KnowledgeBase): void {
    this.features = new Set(features.keys());
    this.methods = [...methods.keys()].sort();
    this.known.forgetUnused();
    this.#stale.clear();
    for (const compiled of this.#byText?.values() ?? this.#compiled) {
      const { text } = compiled.statement;
      const recorded = statements.get(text) ?? links.get(text);
      if (recorded) compiled.statement = recorded;
      else this.#stale.add(compiled);
    }
  }

  /** Variables are numbered from 1 up to this. */
  get variableCount(): number {
    return this.solver.variableCount;
  }

  /** Takes a statement in; `undefined` for one that is not reasoned with. */
  compile(statement: Statement): Compiled | undefined {
    const known = this.#index().get(statement.text);
    if (known) {
      if (this.#stale.delete(known)) known.statement = statement;
      return known;
    }
    const compiled = this.#read(statement);
    if (compiled) this.#index().set(statement.text, compiled);
    return compiled;
  }

  #index(): Map<string, Compiled> {
    this.#byText ??= new Map(this.#compiled.map((compiled) => [compiled.statement.text, compiled]));
    return this.#byText;
  }

  /** Takes statements in, each but those that are not reasoned with. */
  compileAll(statements: readonly Statement[]): readonly Compiled[] {
    // The first need not be looked for, nor be found again before others come: that spares a large collection an index.
    const isFirst = this.#compiled.length === 0 && !this.#byText;
    const take = (statement: Statement) => (isFirst ? this.#read(statement) : this.compile(statement));
    const all = statements.map(take).filter((compiled) => compiled !== undefined);
    if (isFirst) this.#compiled = all;
    return all;
  }

  #read(statement: Statement): Compiled | undefined {
    return this.#readImplication(statement) ?? this.#readFact(statement) ?? this.#readProposition(statement);
  }

  /** Most statements of a large collection say that of two predicates one implies or excludes the other. */
  #readImplication(statement: Statement): Compiled | undefined {
    const { sentence } = statement;
    if (sentence.type !== 'relation' || sentence.given) return undefined;
    const { relation, subject, object } = sentence;
    if (subject === object || (relation !== 'implies' && relation !== 'excludes')) return undefined;
    const target = this.variable(object);
    const clause = [-this.variable(subject), relation === 'implies' ? target : -target];
    return new Compiled(this, statement, anyone, [clause]);
  }

  #readFact(statement: Statement): Compiled | undefined {
    const { sentence } = statement;
    if (sentence.type !== 'membership' && sentence.type !== 'feature') return undefined;
    const variable = this.variable(sentence.type === 'feature' ? sentence.feature : sentence.target);
    return new Compiled(this, statement, sentence.method, [[sentence.holds ? variable : -variable]]);
  }

  #readProposition(statement: Statement): Compiled | undefined {
    const read = readSentence(statement.sentence);
    if (!read) return undefined;
    const { scope, condition } = read;
    const individual = 'all' in scope ? anyone : 'some' in scope ? statement.text : scope.method;
    return new Compiled(this, statement, individual, this.#clausesOf(condition));
  }

  /** Gives the solver the clauses of a statement, behind a new literal. Only for `Compiled`, which keeps it. */
  select(compiled: Compiled): Literal {
    const selector = this.solver.addVariable(false);
    for (const clause of compiled.clauses) this.solver.addClause([-selector, ...clause]);
    this.#bySelector.set(selector, compiled);
    return selector;
  }

  /** The statement behind a literal of a core, if it is a statement's selector. */
  compiledAt(selector: Literal): Compiled | undefined {
    return this.#bySelector.get(selector);
  }

  /** Whether the variable stands for a composed formula rather than a predicate. */
  isComposed(literal: Literal): boolean {
    return this.#definitions.has(Math.abs(literal));
  }

  /** The clauses that say what the variables of composed formulas stand for, as far as these literals lead to them. */
  definitionsOf(literals: Iterable<Literal>): readonly (readonly Literal[])[] {
    const reached = new Set<number>();
    const queue = [...literals];
    const found: (readonly Literal[])[] = [];
    for (let literal = queue.pop(); literal !== undefined; literal = queue.pop()) {
      const variable = Math.abs(literal);
      if (reached.has(variable)) continue;
      reached.add(variable);
      for (const clause of this.#definitions.get(variable) ?? []) {
        found.push(clause);
        queue.push(...clause);
      }
    }
    return found;
  }

  variable(predicate: string): number {
    let variable = this.variables.get(predicate);
    if (variable === undefined) {
      variable = this.solver.addVariable();
      this.variables.set(predicate, variable);
      this.predicates.push(variable);
    }
    return variable;
  }

  /** A literal that is true exactly where the formula is. */
  literalOf(formula: Formula): Literal {
    if (formula.type === 'atom') return this.variable(formula.id);
    if (formula.type === 'not') return -this.literalOf(formula.operand);
    const name = printFormula(formula);
    let literal = this.#formulas.get(name);
    if (literal === undefined) {
      const parts = [...new Set(formula.operands.map((operand) => this.literalOf(operand)))];
      literal = this.solver.addVariable();
      this.#formulas.set(name, literal);
      // For `and`: whole → each part, and all parts → whole; for `or` the same with every sign turned.
      const sign = formula.type === 'and' ? 1 : -1;
      const whole = sign * literal;
      const clauses = [
        ...parts.map((part) => [-whole, sign * part]),
        [whole, ...parts.map((part) => -sign * part)],
      ];
      for (const clause of clauses) this.solver.addClause(clause);
      this.#definitions.set(literal, clauses);
    }
    return literal;
  }

  /** Literals that all hold exactly where the formula does; a conjunction needs no name of its own. */
  literalsOf(formula: Formula): readonly Literal[] {
    const normal = pushNegations(formula);
    const conjuncts = normal.type === 'and' ? normal.operands : [normal];
    return conjuncts.flatMap((conjunct) =>
      conjunct.type === 'and' ? this.literalsOf(conjunct) : [this.literalOf(conjunct)],
    );
  }

  /** Clauses for the formula, or its negation; only a conjunction inside a disjunction needs a new name. */
  #clausesOf(formula: Formula, isNegated = false): readonly (readonly Literal[])[] {
    if (formula.type === 'not') return this.#clausesOf(formula.operand, !isNegated);
    if (formula.type === (isNegated ? 'or' : 'and'))
      return formula.operands.flatMap((operand) => this.#clausesOf(operand, isNegated));
    const clause: Literal[] = [];
    this.#addDisjuncts(clause, formula, isNegated);
    return [clause];
  }

  /** Every literal once. */
  #addDisjuncts(clause: Literal[], formula: Formula, isNegated: boolean): void {
    if (formula.type === 'not') this.#addDisjuncts(clause, formula.operand, !isNegated);
    else if (formula.type === (isNegated ? 'and' : 'or'))
      for (const operand of formula.operands) this.#addDisjuncts(clause, operand, isNegated);
    else {
      const literal = this.literalOf(pushNegations(formula, isNegated));
      if (!clause.includes(literal)) clause.push(literal);
    }
  }
}
