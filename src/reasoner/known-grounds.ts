import type { Backbone } from './backbone.ts';
import { ClaimsOfAll } from './claims-of-all.ts';
import { type Bounds, ClauseSet, type Proofs, type Relevant } from './clause-set.ts';
import { Grounds } from './grounds.ts';
import { MadeOnce } from './made-once.ts';
import type { MinimalSets } from './minimal-sets.ts';
import type { Individual } from './proposition.ts';
import { SoftAnswers } from './soft-answers.ts';
import type { Literal } from './solver.ts';
import { SupportCase } from './support-case.ts';
import type { Compiled, Theory } from './theory.ts';

/**
 * The grounds that questions were asked about, each once: what was worked out about them serves every context that rests on
 * the same statements, and every later knowledge base that makes them.
 */
export class KnownGrounds {
  readonly #theory: Theory;
  readonly #clauseSets = new MadeOnce<ClauseSet>();
  readonly #grounds = new MadeOnce<Grounds>();
  readonly #claims = new MadeOnce<ClaimsOfAll>();
  readonly #cases = new MadeOnce<SupportCase>();
  readonly #backbones = new MadeOnce<Backbone | undefined>();
  readonly #softAnswers = new MadeOnce<SoftAnswers>();
  readonly #proofs = new MadeOnce<Proofs>();
  readonly #proof = new MadeOnce<readonly Literal[] | undefined>();

  readonly #all: readonly MadeOnce<unknown>[] = [
    this.#clauseSets,
    this.#grounds,
    this.#claims,
    this.#cases,
    this.#backbones,
    this.#softAnswers,
    this.#proofs,
    this.#proof,
  ];

  constructor(theory: Theory) {
    this.#theory = theory;
  }

  /** `statements` in the order in which proofs name them. */
  clauseSet(statements: readonly Compiled[]): ClauseSet {
    return this.#clauseSets.get(statements.at(-1), statements, () => new ClauseSet(this.#theory, statements));
  }

  grounds(general: ClauseSet, facts: readonly Compiled[]): Grounds {
    const make = () => new Grounds(this.#theory, general, facts);
    return this.#grounds.get(facts.at(-1), [general, ...facts], make);
  }

  /** What `find` says of a goal, where nothing but these statements can bear on it. */
  proofs(goal: readonly Literal[], bounds: Bounds, { general, facts }: Relevant, find: () => Proofs): Proofs {
    return this.#proofs.get([bounds.limit, bounds.steps, ...goal].join(), [general, ...facts], find);
  }

  /** One of the proofs: the same wherever a goal is denied beside the same statements in the same order. */
  proof(
    denied: readonly Literal[],
    statements: readonly Compiled[],
    find: () => readonly Literal[] | undefined,
  ): readonly Literal[] | undefined {
    return this.#proof.get(denied.join(), statements, find);
  }

  claimsOfAll(settled: ClauseSet, open: readonly Compiled[]): ClaimsOfAll {
    const make = () => new ClaimsOfAll(this.#theory, settled, open);
    return this.#claims.get(open.at(-1), [settled, ...open], make);
  }

  supportCase(
    individual: Individual,
    ofAll: ClaimsOfAll,
    facts: readonly Compiled[],
    open: readonly Compiled[],
  ): SupportCase {
    const make = () => new SupportCase(this.#theory, individual, ofAll, facts, open);
    return this.#cases.get(individual, [ofAll, ...facts, 'open', ...open], make);
  }

  /** The minimal sets that answer a question, where nothing but these statements can bear on it and some of them are soft. */
  minimalSets(
    question: string,
    statements: readonly unknown[],
    soft: readonly Literal[],
    find: (likely: MinimalSets['conflicts']) => MinimalSets,
  ): MinimalSets {
    return this.#softAnswers.get(question, statements, (like) => new SoftAnswers(like)).get(soft, find);
  }

  /** By a name for the question and what is held. */
  backbone(name: string, held: readonly unknown[], find: () => Backbone | undefined): Backbone | undefined {
    return this.#backbones.get(name, held, find);
  }

  /** Drops what nobody asked for in a long time. */
  forgetUnused(): void {
    for (const each of this.#all) each.forgetUnused();
  }
}
