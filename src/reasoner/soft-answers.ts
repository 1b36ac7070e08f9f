import { fixSome, type MinimalSets } from './minimal-sets.ts';
import type { Literal } from './solver.ts';

/** How many answers are kept. */
const answerLimit = 4;

interface Answer {
  readonly soft: ReadonlySet<Literal>;
  readonly sets: MinimalSets;
}

/** The minimal sets that answer one question about the same statements, whichever of these are soft. */
export class SoftAnswers {
  /** Latest first. */
  #answers: readonly Answer[] = [];
  #likely: MinimalSets['conflicts'];

  /** `like` has answers to the same question about statements that may differ little. */
  constructor(like: SoftAnswers | undefined) {
    this.#likely = like?.likely ?? [];
  }

  /** The last conflicts that were found. */
  get likely(): MinimalSets['conflicts'] {
    return this.#likely;
  }

  /** `find` is given sets that are likely conflicts. Where more was soft before, there is nothing to find. */
  get(soft: readonly Literal[], find: (likely: MinimalSets['conflicts']) => MinimalSets): MinimalSets {
    const wider = this.#answers.filter((answer) => soft.every((literal) => answer.soft.has(literal)));
    const same = wider.find((answer) => answer.soft.size === soft.length);
    if (same) return same.sets;
    const whole = wider.find(({ sets }) => sets.isComplete);
    const sets = whole ? fixSome(whole.sets, soft) : find(this.#likely);
    this.#likely = sets.conflicts;
    const others = this.#answers.filter((answer) => answer !== whole);
    this.#answers = [{ soft: new Set(soft), sets }, ...(whole ? [whole] : []), ...others].slice(
      0,
      answerLimit,
    );
    return sets;
  }
}
