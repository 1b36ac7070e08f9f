import { ClauseSet } from './clause-set.ts';
import { Grounds } from './grounds.ts';
import type { Individual } from './proposition.ts';
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
  readonly #cases = new MadeOnce<SupportCase>();

  constructor(theory: Theory) {
    this.#theory = theory;
  }

  /** `statements` in the order in which proofs name them. */
  clauseSet(statements: readonly Compiled[]): ClauseSet {
    return this.#clauseSets.get(statements, () => new ClauseSet(this.#theory, statements));
  }

  grounds(general: ClauseSet, facts: readonly Compiled[]): Grounds {
    return this.#grounds.get([general, ...facts], () => new Grounds(this.#theory, general, facts));
  }

  supportCase(
    individual: Individual,
    general: ClauseSet,
    facts: readonly Compiled[],
    open: readonly Compiled[],
  ): SupportCase {
    const parts = [individual, general, ...facts, 'open', ...open];
    return this.#cases.get(parts, () => new SupportCase(this.#theory, individual, general, facts, open));
  }

  /** Drops what nobody asked for since this was last done. */
  forgetUnused(): void {
    for (const made of [this.#clauseSets, this.#grounds, this.#cases]) made.forgetUnused();
  }
}

interface Kept<Made> {
  readonly parts: readonly unknown[];
  readonly made: Made;
  isUsed: boolean;
}

/** Things that depend on a list of parts, of which there is at least one, and on nothing else. */
class MadeOnce<Made> {
  /** By the last part, which few lists share. */
  readonly #kept = new Map<unknown, readonly Kept<Made>[]>();

  get(parts: readonly unknown[], make: () => Made): Made {
    const last = parts.at(-1);
    const alike = this.#kept.get(last) ?? [];
    const known = alike.find((each) => hasParts(each, parts));
    if (known) {
      known.isUsed = true;
      return known.made;
    }
    const made = make();
    this.#kept.set(last, [...alike, { parts, made, isUsed: true }]);
    return made;
  }

  forgetUnused(): void {
    for (const [last, alike] of this.#kept) {
      const used = alike.filter(({ isUsed }) => isUsed);
      for (const each of used) each.isUsed = false;
      if (used.length > 0) this.#kept.set(last, used);
      else this.#kept.delete(last);
    }
  }
}

function hasParts({ parts: own }: Kept<unknown>, parts: readonly unknown[]): boolean {
  return own.length === parts.length && own.every((part, index) => part === parts[index]);
}
