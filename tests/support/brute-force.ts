import { atomsOf, type Formula } from '../../src/model/formula.ts';
import type { Statement } from '../../src/model/statement.ts';
import { anyone, deny, type Proposition, readSentence } from '../../src/reasoner/proposition.ts';

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
  readonly #methods: readonly string[];
  readonly #statements: readonly Statement[];
  readonly #trusted = new Map<string, readonly Statement[]>();

  /** `methods` are recorded, also those of which no statement speaks. */
  constructor(
    statements: readonly Statement[],
    alsoNamed: readonly string[] = [],
    methods: readonly string[] = [],
  ) {
    this.#methods = methods;
    this.#statements = statements.filter(({ sentence }) => readSentence(sentence) !== undefined);
    const named = this.#statements.flatMap((statement) =>
      atomsOf(conditionOf(statement)).map(({ id }) => id),
    );
    this.#valuations = listSubsets([...new Set([...named, ...alsoNamed])]).map((names) => new Set(names));
  }

  get individuals(): readonly string[] {
    const named = this.#statements.map(individualOf).filter((individual) => individual !== anyone);
    return [...new Set([...this.#methods, ...named])];
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

  /** Every minimal set of statements that gives a proposition, of those that are in no conflict; the smallest first. */
  justificationsOf({ scope, condition }: Proposition): readonly (readonly Statement[])[] {
    const individuals = 'some' in scope ? this.individuals : ['all' in scope ? anyone : scope.method];
    const found = individuals.flatMap((individual) =>
      this.#minimalProofs(this.#trustedAbout(individual), condition),
    );
    const distinct = new Map(
      found.map((set) => [
        set
          .map(({ text }) => text)
          .sort()
          .join('; '),
        set,
      ]),
    );
    return [...distinct.values()].sort((a, b) => a.length - b.length);
  }

  /** By the valuations that each set of statements leaves, one bit each. */
  #minimalProofs(statements: readonly Statement[], condition: Formula): readonly (readonly Statement[])[] {
    const maskOf = (formula: Formula) =>
      this.#valuations.reduce(
        (mask, valuation, index) => (isTrue(formula, valuation) ? mask | (1n << BigInt(index)) : mask),
        0n,
      );
    const allowed = statements.map((statement) => maskOf(conditionOf(statement)));
    const failing = maskOf({ type: 'not', operand: condition });
    const left = [failing];
    for (let bits = 1; bits < 2 ** statements.length; bits++) {
      const lowest = 31 - Math.clz32(bits & -bits);
      left[bits] = (left[bits & (bits - 1)] as bigint) & (allowed[lowest] as bigint);
    }
    return left.flatMap((mask, bits) => {
      const isMinimal =
        mask === 0n &&
        statements.every((_, index) => (bits >> index) % 2 === 0 || left[bits & ~(1 << index)] !== 0n);
      return isMinimal ? [statements.filter((_, index) => (bits >> index) % 2 === 1)] : [];
    });
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
