import type { Formula } from '../model/formula.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import type { Sentence } from '../model/sentence.ts';
import type { Statement } from '../model/statement.ts';
import type { Justification } from './conclusion.ts';
import { type AssumptionSet, buildContext, type Context, coreAssumptions } from './context.ts';
import { ContextReasoner } from './context-reasoner.ts';
import { enumerateMinimalSets } from './minimal-sets.ts';
import type { Literal } from './solver.ts';
import { anyone, type Individual, Theory } from './theory.ts';

/** How many minimal conflicts and repairs are looked at in a search for supports. */
const supportLimit = 200;

/** A subset-minimal set of unsettled claims with which a conclusion follows, and why. */
export interface Support {
  readonly assumptions: readonly Statement[];
  readonly justification: Justification;
}

/** What follows from a knowledge base, in every context of it. */
export class Reasoner {
  readonly base: KnowledgeBase;
  readonly #theory: Theory;
  readonly #contexts = new Map<string, ContextReasoner>();
  /** Claims of all statuses; readings chosen are left out, since they would identify what they only interpret. */
  readonly #claims: readonly Statement[];

  constructor(base: KnowledgeBase) {
    this.base = base;
    this.#theory = new Theory(base.features.keys(), base.methods.keys());
    this.#claims = [...base.statements.values()].filter(({ sentence }) => sentence.type !== 'reading');
  }

  /** Answers in the context that the assumptions describe. */
  under(assumptions: AssumptionSet): ContextReasoner {
    return this.in(buildContext(this.base, assumptions));
  }

  in(context: Context): ContextReasoner {
    let reasoner = this.#contexts.get(context.id);
    if (!reasoner) {
      reasoner = new ContextReasoner(this.#theory, context);
      this.#contexts.set(context.id, reasoner);
    }
    return reasoner;
  }

  /** Settled claims alone. */
  get core(): ContextReasoner {
    return this.under(coreAssumptions);
  }

  /** What criteria, features and background knowledge say, without any asserted relation or membership. */
  get criteria(): ContextReasoner {
    const statements = [...this.base.statements.values()].filter(({ status, sentence }) => {
      if (status !== 'settled') return false;
      if (sentence.type === 'relation') return this.base.features.has(sentence.subject);
      return sentence.type === 'criterion' || sentence.type === 'feature' || sentence.type === 'readings';
    });
    return this.in({ id: 'criteria', statements, assumptions: [] });
  }

  /**
   * The minimal sets of disputed and tentative claims with which the condition follows for the individual,
   * beside all that is settled; the empty set alone where it follows anyway. Sets under which no such
   * individual could exist, or satisfy `presupposed`, support nothing. Fewest assumptions first.
   */
  findSupports(
    condition: Formula,
    { individual = anyone, presupposed = [] as readonly Formula[] } = {},
  ): readonly Support[] {
    const theory = this.#theory;
    const { solver } = theory;
    const fixed: Literal[] = [-theory.literalOf(condition)];
    const settled: Literal[] = [];
    const soft: Literal[] = [];
    for (const statement of this.#claims) {
      const compiled = theory.compile(statement);
      if (!compiled || (compiled.individual !== anyone && compiled.individual !== individual)) continue;
      (statement.status === 'settled' ? settled : soft).push(compiled.selector);
    }
    if (solver.solve([...fixed, ...settled, ...soft])) return [];
    const required = presupposed.map((formula) => theory.literalOf(formula));
    const { conflicts } = enumerateMinimalSets({ solver, fixed: [...fixed, ...settled], soft }, supportLimit);
    return conflicts
      .filter((literals) => solver.solve([...settled, ...literals, ...required]))
      .map((literals) => this.#toSupport(literals, condition, individual))
      .filter((support) => support !== undefined);
  }

  #toSupport(literals: readonly Literal[], condition: Formula, individual: Individual): Support | undefined {
    const assumptions = literals.flatMap((literal) => this.#theory.compiledAt(literal)?.statement ?? []);
    const justification = this.under({
      readings: {},
      accepts: assumptions.map(({ sentence }) => sentence),
      rejects: [],
    }).prove(individual, condition);
    return justification && { assumptions, justification };
  }

  /** The contexts that a check looks at: core, and every position. */
  get positions(): readonly ContextReasoner[] {
    return [...this.base.positions.keys()]
      .sort()
      .map((position) => this.under({ ...coreAssumptions, position }));
  }
}

/** The context in which nothing but these claims is assumed. */
export function assume(accepts: readonly Sentence[]): AssumptionSet {
  return { readings: {}, accepts, rejects: [] };
}
