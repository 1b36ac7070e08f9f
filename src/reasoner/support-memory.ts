import { type Formula, printFormula } from '../model/formula.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import type { Statement } from '../model/statement.ts';
import type { Justification } from './conclusion.ts';
import type { Individual } from './proposition.ts';
import type { Support, SupportFinder } from './support-finder.ts';

/** A support in words, which mean the same in whatever knowledge base makes the same claims. */
interface KnownSupport {
  readonly assumptions: readonly string[];
  /** Once it was asked for. */
  justification: KnownJustification | undefined;
}

type KnownJustification = Omit<Justification, 'statements'> & { readonly statements: readonly string[] };

/** What was found of an individual while exactly these claims were made about it and about everyone. */
interface Known {
  claims: string;
  readonly supports: Map<string, readonly KnownSupport[]>;
  readonly possible: Map<string, boolean>;
}

/**
 * The answers of support finders: whoever checks again and again keeps one. An answer depends on the texts and statuses of
 * the claims about an individual and about everyone, and on nothing else; it counts as long as these are the same.
 */
export class SupportMemory {
  readonly #known = new Map<Individual, Known>();

  /** As the finder's `find`. */
  find(
    finder: SupportFinder,
    { statements }: KnowledgeBase,
    condition: Formula,
    individual: Individual,
    presupposed: readonly Formula[],
  ): readonly Support[] {
    const { supports } = this.#recall(finder, individual);
    const question = [condition, ...presupposed].map((formula) => printFormula(formula)).join('\n');
    const search = () => finder.find(condition, individual, presupposed);
    const known = supports.get(question) ?? search().map(nameAssumptions);
    supports.set(question, known);
    const toStatements = (texts: readonly string[]) => texts.map((text) => statements.get(text) as Statement);
    return known.map((support, index) => ({
      assumptions: toStatements(support.assumptions),
      get justification() {
        const justification = support.justification ?? toWords((search()[index] as Support).justification);
        support.justification = justification;
        return { ...justification, statements: toStatements(justification.statements) };
      },
    }));
  }

  /** As the finder's `isPossible`. */
  isPossible(
    finder: SupportFinder,
    assumptions: readonly Statement[],
    formula: Formula,
    individual: Individual,
  ): boolean {
    const { possible } = this.#recall(finder, individual);
    const question = [...assumptions.map(({ text }) => text), printFormula(formula)].join('\n');
    const known = possible.get(question) ?? finder.isPossible(assumptions, formula, individual);
    possible.set(question, known);
    return known;
  }

  #recall(finder: SupportFinder, individual: Individual): Known {
    const claims = finder.describeClaims(individual);
    let known = this.#known.get(individual);
    if (known?.claims !== claims) known = { claims, supports: new Map(), possible: new Map() };
    // The same string is told apart from another at once, an equal one only letter by letter.
    known.claims = claims;
    this.#known.set(individual, known);
    return known;
  }
}

function nameAssumptions({ assumptions }: Support): KnownSupport {
  return { assumptions: assumptions.map(({ text }) => text), justification: undefined };
}

function toWords(justification: Justification): KnownJustification {
  return { ...justification, statements: justification.statements.map(({ text }) => text) };
}
