import { atom, type Formula, printFormula } from '../../../model/formula.ts';
import { splitPredicate } from '../../../model/identifier.ts';
import type { ContextReasoner } from '../../../reasoner/context-reasoner.ts';
import { anyone } from '../../../reasoner/proposition.ts';
import type { Support } from '../../../reasoner/support.ts';
import type { Inquiry } from '../../inquiry.ts';
import type { Sense } from '../../term-mention.ts';

/** What a mention may stand for: a method by itself, or a sense, by one of its readings or by none. */
export type Candidate =
  | { readonly type: 'method'; readonly id: string }
  | { readonly type: 'sense'; readonly id: string; readonly sense: Sense };

/** That one of a pair is a case of the other: every method under it, or under it and `given`. */
export interface Subsumption {
  readonly part: Candidate;
  readonly whole: Candidate;
  readonly given: Formula | undefined;
  /** Fewest assumptions first; never empty. */
  readonly supports: readonly Support[];
  holdsIn(reasoner: ContextReasoner): boolean;
}

/** Finds which candidates are cases of others; one pair stands in many usages, in this order or the other. */
export class SubsumptionFinder {
  readonly #inquiry: Inquiry;
  /** By part and whole. */
  readonly #known = new Map<string, readonly Subsumption[]>();
  /** By the entries of part and whole: the conditions under which somebody claims that the one implies the other. */
  readonly #givens = new Map<string, Map<string, Formula>>();

  constructor(inquiry: Inquiry) {
    this.#inquiry = inquiry;
    for (const { relation, subject, object, given } of inquiry.conditionalRelations) {
      if (relation !== 'implies') continue;
      const ends = `${splitPredicate(subject).id} ${splitPredicate(object).id}`;
      const givens = this.#givens.get(ends) ?? new Map<string, Formula>();
      this.#givens.set(ends, givens.set(printFormula(given), given));
    }
  }

  /** The one that rests on the fewest claims; of two such, the one without a condition. */
  find(left: Candidate, right: Candidate): Subsumption | undefined {
    return [...this.#list(left, right), ...this.#list(right, left)].sort(
      (a, b) => cost(a) - cost(b) || Number(a.given !== undefined) - Number(b.given !== undefined),
    )[0];
  }

  #list(part: Candidate, whole: Candidate): readonly Subsumption[] {
    if (whole.type === 'method') return [];
    const name = `${part.id} ${whole.id}`;
    let found = this.#known.get(name);
    if (!found) {
      const givens = this.#givens.get(`${nameEntry(part)} ${nameEntry(whole)}`)?.values() ?? [];
      found = [undefined, ...givens].flatMap((given) => this.#prove(part, whole, given) ?? []);
      this.#known.set(name, found);
    }
    return found;
  }

  #prove(part: Candidate, whole: Candidate, given: Formula | undefined): Subsumption | undefined {
    const { reasoner, asked } = this.#inquiry;
    const individual = part.type === 'method' ? part.id : anyone;
    const presupposed = part.type === 'method' ? [] : [atom(part.id), ...(given ? [given] : [])];
    const supposition = reasoner.suppose(individual, presupposed);
    const verdict = supposition.verdict(whole.id, true);
    if (!verdict.isCredible) return undefined;
    const holdsIn = (context: ContextReasoner) =>
      verdict.followsIn(context) && (individual !== anyone || supposition.isPossibleIn(context));
    if (asked && !holdsIn(asked)) return undefined;
    const { supports } = verdict;
    return supports.length > 0 ? { part, whole, given, supports, holdsIn } : undefined;
  }
}

function cost({ supports }: Subsumption): number {
  return supports[0]?.claims.length ?? 0;
}

function nameEntry(candidate: Candidate): string {
  return candidate.type === 'sense' ? candidate.sense.id : candidate.id;
}
