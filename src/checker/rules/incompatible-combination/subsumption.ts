import { atom, type Formula, printFormula } from '../../../model/formula.ts';
import { splitPredicate } from '../../../model/identifier.ts';
import { hasLift } from '../../../model/kind.ts';
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

/** That somebody claims that one entry implies another, under a condition. */
interface ConditionalImplication {
  readonly part: string;
  readonly whole: string;
  readonly given: Formula;
}

/** Finds which candidates are cases of others; one pair stands in many usages, in this order or the other. */
export class SubsumptionFinder {
  readonly #inquiry: Inquiry;
  /** By part, then by whole. */
  readonly #known = new Map<string, Map<string, readonly Subsumption[]>>();
  readonly #implications: readonly ConditionalImplication[];

  constructor(inquiry: Inquiry) {
    this.#inquiry = inquiry;
    this.#implications = inquiry.conditionalRelations.flatMap(({ relation, subject, object, given }) =>
      relation === 'implies'
        ? [{ part: splitPredicate(subject).id, whole: splitPredicate(object).id, given }]
        : [],
    );
  }

  /** The one that rests on the fewest claims; of two such, the one without a condition. */
  find(left: Candidate, right: Candidate): Subsumption | undefined {
    return [...this.#list(left, right), ...this.#list(right, left)].sort(
      (a, b) => cost(a) - cost(b) || Number(a.given !== undefined) - Number(b.given !== undefined),
    )[0];
  }

  #list(part: Candidate, whole: Candidate): readonly Subsumption[] {
    // Nothing follows to be a case of a sense under which no method qualifies: no claim can say of what it holds.
    if (whole.type === 'method' || !hasLift(whole.sense.data.kind)) return [];
    const ofPart = this.#known.get(part.id) ?? new Map<string, readonly Subsumption[]>();
    let found = ofPart.get(whole.id);
    if (!found) {
      const givens = [undefined, ...this.#listGivens(part, whole)];
      found = givens.flatMap((given) => this.#prove(part, whole, given) ?? []);
      this.#known.set(part.id, ofPart.set(whole.id, found));
    }
    return found;
  }

  /** The conditions under which somebody claims that the one implies the other. */
  #listGivens(part: Candidate, whole: Candidate): Iterable<Formula> {
    const [partEntry, wholeEntry] = [nameEntry(part), nameEntry(whole)];
    const givens = new Map<string, Formula>();
    for (const { part, whole, given } of this.#implications)
      if (part === partEntry && whole === wholeEntry) givens.set(printFormula(given), given);
    return givens.values();
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

/** The id of the method or definition. */
export function nameEntry(candidate: Candidate): string {
  return candidate.type === 'sense' ? candidate.sense.id : candidate.id;
}
