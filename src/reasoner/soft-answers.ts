import { fixSome, type MinimalSets } from './minimal-sets.ts';
import type { Literal } from './solver.ts';

/** How many answers are kept. */
const answerLimit = 4;

/** The minimal sets that answer one question about the same statements, whichever of these are soft. */
export class SoftAnswers {
  /** Latest used first. */
  #answers: readonly { readonly soft: ReadonlySet<Literal>; readonly sets: MinimalSets }[] = [];

  /** `find` is given sets that are likely conflicts. Where more was soft before, there is nothing to find. */
  get(
    soft: readonly Literal[],
    find: (likely: MinimalSets['conflicts'] | undefined) => MinimalSets,
  ): MinimalSets {
    const wider = this.#answers.find(
      (answer) => answer.sets.isComplete && soft.every((literal) => answer.soft.has(literal)),
    );
    if (wider?.soft.size === soft.length) return wider.sets;
    const sets = wider ? fixSome(wider.sets, soft) : find(this.#answers[0]?.sets.conflicts);
    const others = this.#answers.filter((answer) => answer !== wider);
    const answers = [...(wider ? [wider] : []), { soft: new Set(soft), sets }, ...others];
    this.#answers = answers.slice(0, answerLimit);
    return sets;
  }
}
