import { atomsOf, type Formula } from '../../src/model/formula.ts';
import type { Statement } from '../../src/model/statement.ts';
import { anyone, deny, type Proposition, readSentence } from '../../src/reasoner/theory.ts';

/** A method, as the set of predicates that hold of it. */
type Valuation = ReadonlySet<string>;

function isTrue(formula: Formula, valuation: Valuation): boolean {
  if (formula.type === 'atom') return valuation.has(formula.id);
  if (formula.type === 'not') return !isTrue(formula.operand, valuation);
  return formula.type === 'and'
    ? formula.operands.every((operand) => isTrue(operand, valuation))
    : formula.operands.some((operand) => isTrue(operand, valuation));
}

/** All subsets; the items must be few. */
export function listSubsets<T>(items: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: 2 ** items.length }, (_, bits) =>
    items.filter((_item, index) => (bits >> index) % 2 === 1),
  );
}

/** Answers by truth table, straight from the meaning of the statements: nothing is shared with the reasoner's search. */
export class TruthTable {
  readonly #valuations: readonly Valuation[];
  readonly #statements: readonly Statement[];
  readonly #trusted = new Map<string, readonly Statement[]>();

  constructor(statements: readonly Statement[], alsoNamed: readonly string[] = []) {
    this.#statements = statements.filter(({ sentence }) => readSentence(sentence) !== undefined);
    const named = this.#statements.flatMap((statement) =>
      atomsOf(conditionOf(statement)).map(({ id }) => id),
    );
    this.#valuations = listSubsets([...new Set([...named, ...alsoNamed])]).map((names) => new Set(names));
  }

  get individuals(): readonly string[] {
    return [...new Set(this.#statements.map(individualOf))].filter((individual) => individual !== anyone);
  }

  /** What the statements say of one individual. */
  statementsAbout(individual: string): readonly Statement[] {
    return this.#statements.filter((statement) => [anyone, individual].includes(individualOf(statement)));
  }

  canHold(statements: readonly Statement[], condition?: Formula): boolean {
    return this.#valuations.some(
      (valuation) =>
        statements.every((statement) => isTrue(conditionOf(statement), valuation)) &&
        (!condition || isTrue(condition, valuation)),
    );
  }

  entails(statements: readonly Statement[], condition: Formula): boolean {
    return !this.canHold(statements, { type: 'not', operand: condition });
  }

  /** Minimal sets of statements that cannot all hold of the individual. */
  conflictsOf(individual: string): readonly (readonly Statement[])[] {
    const all = this.statementsAbout(individual);
    return this.canHold(all) ? [] : minimal(listSubsets(all).filter((subset) => !this.canHold(subset)));
  }

  /** Minimal sets of statements without which the rest can hold of the individual. */
  repairsOf(individual: string): readonly (readonly Statement[])[] {
    const all = this.statementsAbout(individual);
    if (this.canHold(all)) return [];
    return minimal(
      listSubsets(all).filter((subset) =>
        this.canHold(all.filter((statement) => !subset.includes(statement))),
      ),
    );
  }

  verdict(proposition: Proposition): 'yes' | 'no' | 'unknown' {
    if (this.#follows(proposition)) return 'yes';
    return this.#follows(deny(proposition)) ? 'no' : 'unknown';
  }

  #follows({ scope, condition }: Proposition): boolean {
    if ('some' in scope)
      return this.individuals.some((individual) => this.#followsFor(individual, condition));
    return this.#followsFor('all' in scope ? anyone : scope.method, condition);
  }

  #followsFor(individual: string, condition: Formula): boolean {
    return this.entails(this.#trustedAbout(individual), condition);
  }

  #trustedAbout(individual: string): readonly Statement[] {
    let trusted = this.#trusted.get(individual);
    if (!trusted) {
      const inConflict = new Set(this.conflictsOf(individual).flat());
      trusted = this.statementsAbout(individual).filter((statement) => !inConflict.has(statement));
      this.#trusted.set(individual, trusted);
    }
    return trusted;
  }
}

export function minimal<T>(sets: readonly (readonly T[])[]): readonly (readonly T[])[] {
  return sets.filter(
    (set) => !sets.some((other) => other.length < set.length && other.every((item) => set.includes(item))),
  );
}

function conditionOf({ sentence }: Statement): Formula {
  return readSentence(sentence)?.condition as Formula;
}

function individualOf({ sentence, text }: Statement): string {
  const scope = readSentence(sentence)?.scope as Proposition['scope'];
  return 'all' in scope ? anyone : 'some' in scope ? text : scope.method;
}
