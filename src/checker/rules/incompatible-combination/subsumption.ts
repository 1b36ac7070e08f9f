import { atom, type Formula, printFormula } from '../../../model/formula.ts';
import { splitPredicate } from '../../../model/identifier.ts';
import { hasLift, type Kind } from '../../../model/kind.ts';
import type { ContextReasoner } from '../../../reasoner/context-reasoner.ts';
import { anyone } from '../../../reasoner/proposition.ts';
import type { Support } from '../../../reasoner/support.ts';
import type { Supposition } from '../../../reasoner/supposition.ts';
import type { ConditionalRelation, Inquiry } from '../../inquiry.ts';

/** What a mention may stand for: a method by itself, or a sense, by one of its readings or by none. */
export type Candidate =
  | { readonly type: 'method'; readonly id: string }
  | { readonly type: 'sense'; readonly id: string; readonly definition: string; readonly kind: Kind };

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
  /** By what may be a case of others. */
  readonly #parts = new Map<string, PartSubsumptions>();

  constructor(inquiry: Inquiry) {
    this.#inquiry = inquiry;
  }

  /** The one that rests on the fewest claims; of two such, the one without a condition. */
  find(left: Candidate, right: Candidate): Subsumption | undefined {
    const found = [...this.#list(left, right), ...this.#list(right, left)];
    if (found.length < 2) return found[0];
    return found.sort(
      (a, b) => cost(a) - cost(b) || Number(a.given !== undefined) - Number(b.given !== undefined),
    )[0];
  }

  #list(part: Candidate, whole: Candidate): readonly Subsumption[] {
    // Nothing follows to be a case of a sense under which no method qualifies: no claim can say of what it holds.
    if (whole.type === 'method' || !hasLift(whole.kind)) return [];
    let known = this.#parts.get(part.id);
    if (!known) {
      known = new PartSubsumptions(this.#inquiry, part);
      this.#parts.set(part.id, known);
    }
    return known.list(whole);
  }
}

export function createSubsumptionFinder(inquiry: Inquiry): SubsumptionFinder {
  return new SubsumptionFinder(inquiry);
}

/** Finds of what one candidate is a case. */
class PartSubsumptions {
  readonly #inquiry: Inquiry;
  readonly #part: Candidate;
  /** Of a sense: that a method qualifies under it. */
  readonly #supposition: Supposition;
  /** The conditions under which somebody claims that it implies something. */
  readonly #implications: readonly ConditionalRelation[];
  /** By whole. */
  readonly #known = new Map<string, readonly Subsumption[]>();

  constructor(inquiry: Inquiry, part: Candidate) {
    this.#inquiry = inquiry;
    this.#part = part;
    this.#supposition = this.#suppose();
    this.#implications = inquiry.conditionalRelations.filter(
      ({ relation, subject }) => relation === 'implies' && splitPredicate(subject).id === nameEntry(part),
    );
  }

  list(whole: Candidate): readonly Subsumption[] {
    let found = this.#known.get(whole.id);
    if (!found) {
      found = [undefined, ...this.#listGivens(whole)].flatMap((given) => this.#prove(whole, given) ?? []);
      this.#known.set(whole.id, found);
    }
    return found;
  }

  #listGivens(whole: Candidate): readonly Formula[] {
    if (this.#implications.length === 0) return [];
    const givens = this.#implications
      .filter(({ object }) => splitPredicate(object).id === nameEntry(whole))
      .map(({ given }) => [printFormula(given), given] as const);
    return [...new Map(givens).values()];
  }

  #prove(whole: Candidate, given: Formula | undefined): Subsumption | undefined {
    const { asked } = this.#inquiry;
    const supposition = given ? this.#suppose(given) : this.#supposition;
    if (!supposition.isCredible(whole.id, true)) return undefined;
    const verdict = supposition.verdict(whole.id, true);
    const isOfAll = this.#part.type === 'sense';
    const holdsIn = (context: ContextReasoner) =>
      verdict.followsIn(context) && (!isOfAll || supposition.isPossibleIn(context));
    if (asked && !holdsIn(asked)) return undefined;
    const { supports } = verdict;
    return supports.length > 0 ? { part: this.#part, whole, given, supports, holdsIn } : undefined;
  }

  #suppose(...given: readonly Formula[]): Supposition {
    const { reasoner } = this.#inquiry;
    return this.#part.type === 'method'
      ? reasoner.suppose(this.#part.id, [])
      : reasoner.suppose(anyone, [atom(this.#part.id), ...given]);
  }
}

function cost({ supports }: Subsumption): number {
  return supports[0]?.claims.length ?? 0;
}

/** The id of the method or definition. */
export function nameEntry(candidate: Candidate): string {
  return candidate.type === 'sense' ? candidate.definition : candidate.id;
}
