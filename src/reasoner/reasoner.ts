import type { Formula } from '../model/formula.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import type { Sentence } from '../model/sentence.ts';
import type { Statement } from '../model/statement.ts';
import { type AssumptionSet, buildContext, type Context, coreAssumptions } from './context.ts';
import { ContextReasoner } from './context-reasoner.ts';
import { listOpenClaims } from './open-claims.ts';
import { anyone, type Individual } from './proposition.ts';
import { ReasonerMemory } from './reasoner-memory.ts';
import type { Support } from './support.ts';
import { SupportFinder } from './support-finder.ts';
import type { Supposition } from './supposition.ts';
import type { Theory } from './theory.ts';

/** What follows from a knowledge base, in every context of it. */
export class Reasoner {
  readonly base: KnowledgeBase;
  readonly #theory: Theory;
  #core: ContextReasoner | undefined;
  #criteria: ContextReasoner | undefined;
  #positions: readonly ContextReasoner[] | undefined;
  readonly #contexts = new Map<string, ContextReasoner>();
  #supports: SupportFinder | undefined;
  readonly #besides = new Map<string, SupportFinder>();

  /** Whoever makes one reasoner after another keeps a memory; only the last one made with it can be asked. */
  constructor(base: KnowledgeBase, { memory }: { readonly memory?: ReasonerMemory | undefined } = {}) {
    this.base = base;
    this.#theory = (memory ?? new ReasonerMemory()).recall(base);
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
    this.#core ??= this.under(coreAssumptions);
    return this.#core;
  }

  /** What criteria, features and background knowledge say, without any asserted relation or membership. */
  get criteria(): ContextReasoner {
    this.#criteria ??= this.in({ id: 'criteria', statements: this.#listCriteria(), assumptions: [] });
    return this.#criteria;
  }

  #listCriteria(): readonly Statement[] {
    return [...this.base.statements.values()].filter(({ status, sentence }) => {
      if (status !== 'settled') return false;
      if (sentence.type === 'relation') return this.base.features.has(sentence.subject);
      return sentence.type === 'criterion' || sentence.type === 'feature' || sentence.type === 'readings';
    });
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
    return this.#finder.find(condition, individual, presupposed);
  }

  /** The individual, if it satisfies the formulas: which verdicts on it follow, and from which claims. */
  suppose(individual: Individual, presupposed: readonly Formula[]): Supposition {
    return this.#finder.suppose(individual, presupposed);
  }

  /** Finds what claims that a context leaves open would add to it: what holds in it counts as settled. */
  supportsBeside({ context, theory }: ContextReasoner): SupportFinder {
    let finder = this.#besides.get(context.id);
    if (!finder) {
      const held = context.statements.map((statement) => ({ ...statement, status: 'settled' as const }));
      finder = new SupportFinder(theory, [...held, ...listOpenClaims(this.base, context)]);
      this.#besides.set(context.id, finder);
    }
    return finder;
  }

  /**
   * Whether, beside all that is settled, these claims leave room for the formula to hold of the individual; without
   * one, for some method that satisfies it.
   */
  isPossibleUnder(
    assumptions: readonly Statement[],
    formula: Formula,
    individual: Individual = anyone,
  ): boolean {
    return this.#finder.isPossible(assumptions, formula, individual);
  }

  get #finder(): SupportFinder {
    if (!this.#supports) {
      // Readings chosen are left out, since they would identify what they only interpret.
      const claims = [...this.base.statements.values()].filter(({ sentence }) => sentence.type !== 'reading');
      this.#supports = new SupportFinder(this.#theory, claims);
    }
    return this.#supports;
  }

  /** The contexts that a check looks at: core, and every position. */
  get positions(): readonly ContextReasoner[] {
    this.#positions ??= [...this.base.positions.keys()]
      .sort()
      .map((position) => this.under({ ...coreAssumptions, position }));
    return this.#positions;
  }

  /** The positions that take more or less to hold than what is settled. In the others every answer is that of core. */
  get dissenting(): readonly ContextReasoner[] {
    return this.positions.filter((position) => this.withSameAnswers(position) === position);
  }

  /** The one to ask in place of this one: core, where nothing is chosen or rejected. Its answers are kept. */
  withSameAnswers(reasoner: ContextReasoner): ContextReasoner {
    const { assumptions, statements } = reasoner.context;
    const isCore = assumptions.length === 0 && statements.length === this.core.context.statements.length;
    return isCore ? this.core : reasoner;
  }
}

/** The context in which nothing but these claims is assumed. */
export function assume(accepts: readonly Sentence[]): AssumptionSet {
  return { readings: {}, accepts, rejects: [] };
}
