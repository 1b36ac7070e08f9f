import type { Formula } from '../model/formula.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import type { CriterionForm, Sentence } from '../model/sentence.ts';
import type { Statement } from '../model/statement.ts';
import { type AssumptionSet, printAssumptions } from '../reasoner/context.ts';
import type { ContextReasoner } from '../reasoner/context-reasoner.ts';
import { assume, type Reasoner } from '../reasoner/reasoner.ts';
import type { ReasonerMemory } from '../reasoner/reasoner-memory.ts';
import { recallReasoner } from '../reasoner/recall-reasoner.ts';
import { rememberEach } from './remember-each.ts';

/** What is known of a fact before it is placed: when it holds. */
export interface Fact {
  /** Minimal sets of unsettled claims that give it, fewest first; the empty set where it is settled. */
  readonly supports: readonly (readonly Statement[])[];
  /** Whether it holds in a context. */
  holdsIn(reasoner: ContextReasoner): boolean;
}

/** A relation that is claimed under a condition. */
export type ConditionalRelation = Extract<Sentence, { type: 'relation' }> & { readonly given: Formula };

/** By function: what it found by reasoning alone. */
const findingsOf = rememberEach((_: Reasoner) => new Map<unknown, unknown>());

/** A knowledge base under examination: what every rule is given. */
export class Inquiry {
  readonly base: KnowledgeBase;
  readonly reasoner: Reasoner;
  /** The one context that was asked about, if one was. */
  readonly asked: ContextReasoner | undefined;
  /** The date (YYYY-MM-DD) that the caller holds to be today; without one, nothing expires. */
  readonly today: string | undefined;
  #openClaims: readonly Statement[] | undefined;
  #conditionalRelations: readonly ConditionalRelation[] | undefined;
  #criterionForms: ReadonlyMap<string, readonly CriterionForm[]> | undefined;

  constructor(
    base: KnowledgeBase,
    {
      context,
      today,
      memory,
    }: {
      readonly context?: AssumptionSet | undefined;
      readonly today?: string | undefined;
      readonly memory?: ReasonerMemory | undefined;
    } = {},
  ) {
    this.base = base;
    this.reasoner = recallReasoner(base, memory);
    this.asked = context && this.reasoner.under(context);
    this.today = today;
  }

  /** The contexts whose own conflicts are looked at: the one asked about, else `core` and every position. */
  get contexts(): readonly ContextReasoner[] {
    return this.asked ? [this.asked] : [this.reasoner.core, ...this.reasoner.positions];
  }

  /** What each of the contexts answers; those that answer alike are asked once. */
  askEach<Answer>(
    question: (reasoner: ContextReasoner) => Answer,
  ): readonly { readonly reasoner: ContextReasoner; readonly answer: Answer }[] {
    const answers = new Map<ContextReasoner, { readonly answer: Answer }>();
    return this.contexts.map((reasoner) => {
      const asked = this.reasoner.withSameAnswers(reasoner);
      const known = answers.get(asked) ?? { answer: question(asked) };
      answers.set(asked, known);
      return { reasoner, ...known };
    });
  }

  /**
   * What a function finds, which looks at nothing but statements, ids, kinds and what follows: found once as long as the
   * reasoner stays the same, that is, over all checks between which nothing of that changed. What it finds must hold no
   * entry, whose words and places may have changed meanwhile.
   */
  recall<Found>(find: (inquiry: Inquiry) => Found): Found {
    if (this.asked) return find(this);
    const found = findingsOf(this.reasoner);
    if (!found.has(find)) found.set(find, find(this));
    return found.get(find) as Found;
  }

  /** Unsettled claims, each of which is a context of its own when no context is asked about. */
  get openClaims(): readonly Statement[] {
    this.#openClaims ??= [...this.base.statements.values()].filter(({ status }) => status !== 'settled');
    return this.#openClaims;
  }

  get conditionalRelations(): readonly ConditionalRelation[] {
    this.#conditionalRelations ??= [...this.base.statements.values()]
      .map(({ sentence }) => sentence)
      .filter((each): each is ConditionalRelation => each.type === 'relation' && each.given !== undefined);
    return this.#conditionalRelations;
  }

  /** By predicate: the forms of the settled criteria for it. */
  get criterionForms(): ReadonlyMap<string, readonly CriterionForm[]> {
    if (!this.#criterionForms) {
      const forms = new Map<string, CriterionForm[]>();
      for (const { sentence } of this.reasoner.criteria.context.statements)
        if (sentence.type === 'criterion')
          forms.set(sentence.subject, [...(forms.get(sentence.subject) ?? []), sentence.form]);
      this.#criterionForms = forms;
    }
    return this.#criterionForms;
  }

  /**
   * The weakest context in which a fact holds, and all those checked that show it; `undefined` where the
   * context asked about does not.
   */
  place({ supports, holdsIn }: Fact): { context: string; contexts: readonly string[] } | undefined {
    if (this.asked)
      return holdsIn(this.asked)
        ? { context: this.asked.context.id, contexts: [this.asked.context.id] }
        : undefined;
    const contextOf = (claims: readonly Statement[]) =>
      printAssumptions(assume(claims.map(({ sentence }) => sentence)));
    const weakest = supports[0];
    const showing = this.askEach(holdsIn).flatMap(({ reasoner, answer }) =>
      answer ? reasoner.context.id : [],
    );
    // What core shows, each open claim shows too: only those that change something are worth naming.
    const alone = new Set(weakest?.length === 0 ? [] : supports.filter(({ length }) => length === 1).flat());
    const singles = this.openClaims.filter((claim) => alone.has(claim)).map((claim) => contextOf([claim]));
    const context = weakest ? contextOf(weakest) : showing[0];
    if (context === undefined) return undefined;
    return { context, contexts: [...new Set([context, ...showing, ...singles])] };
  }
}
