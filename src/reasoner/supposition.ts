import { and, atom, type Formula, not, or } from '../model/formula.ts';
import type { Backbone } from './backbone.ts';
import type { ContextReasoner } from './context-reasoner.ts';
import type { Literal } from './solver.ts';
import type { Support } from './support.ts';
import type { SupportCase } from './support-case.ts';
import type { Theory } from './theory.ts';

/** An individual that is supposed to satisfy some formulas, and the verdicts on it that may follow from open claims. */
export class Supposition {
  readonly case: SupportCase;
  readonly presupposed: readonly Formula[];
  readonly literals: readonly Literal[];
  readonly #theory: Theory;
  readonly #verdicts = new Map<Literal, SupposedVerdict>();
  #backbones: readonly (Backbone | undefined)[] | undefined;

  constructor(theory: Theory, supportCase: SupportCase, presupposed: readonly Formula[]) {
    this.#theory = theory;
    this.case = supportCase;
    this.presupposed = presupposed;
    this.literals = presupposed.flatMap((formula) => theory.literalsOf(formula));
  }

  /** That a predicate holds, or fails. */
  verdict(predicate: string, holds: boolean): SupposedVerdict {
    const variable = this.#theory.variable(predicate);
    const literal = holds ? variable : -variable;
    let verdict = this.#verdicts.get(literal);
    if (!verdict) {
      verdict = new SupposedVerdict(this, predicate, holds, literal);
      this.#verdicts.set(literal, verdict);
    }
    return verdict;
  }

  /**
   * Whether some choice of claims that can hold together makes the predicate hold, or fail. Where none does the verdict has
   * no supports: a cheap question before a dear one.
   */
  isCredible(predicate: string, holds: boolean): boolean {
    return this.case.isCredible((choice) => this.followsUnder(choice, predicate, holds));
  }

  /** Whether the verdict follows, if a choice of open claims holds; everything does where nothing can satisfy the rest. */
  followsUnder(choice: number, predicate: string, holds: boolean): boolean {
    const backbone = this.#backbonesUnder[choice];
    return !backbone || backbone.get(predicate) === holds;
  }

  /** Whether, beside what is settled, these claims leave room for it. */
  leavesRoom(claims: readonly Literal[]): boolean {
    const isWithin = (choice: ReadonlySet<Literal>) => claims.every((claim) => choice.has(claim));
    return (
      this.case.choices.some((choice, index) => this.#backbonesUnder[index] && isWithin(choice.claims)) ||
      this.case.canHold([...claims, ...this.literals])
    );
  }

  /** By choice of open claims: what then follows; nothing where it leaves no room. */
  get #backbonesUnder(): readonly (Backbone | undefined)[] {
    this.#backbones ??= this.case.choices.map((choice) => this.case.backboneUnder(choice, this.literals));
    return this.#backbones;
  }

  /** Whether, in a context, the individual can be as is supposed. */
  isPossibleIn(context: ContextReasoner): boolean {
    return !context.refutes(this.case.individual, this.literals);
  }
}

/** That a predicate holds, or fails, of an individual of which something is supposed. */
export class SupposedVerdict {
  readonly supposition: Supposition;
  readonly predicate: string;
  readonly holds: boolean;
  readonly literal: Literal;
  #supports: readonly Support[] | undefined;
  #beside: Map<SupposedVerdict, boolean> | undefined;

  constructor(supposition: Supposition, predicate: string, holds: boolean, literal: Literal) {
    this.supposition = supposition;
    this.predicate = predicate;
    this.holds = holds;
    this.literal = literal;
  }

  /**
   * The minimal sets of open claims with which it follows, fewest claims first; the empty set alone where it follows
   * anyway. Sets under which no such individual could be as is supposed support nothing.
   */
  get supports(): readonly Support[] {
    const { supposition } = this;
    this.#supports ??= supposition.isCredible(this.predicate, this.holds)
      ? supposition.case.search([...supposition.literals, -this.literal], supposition)
      : [];
    return this.#supports;
  }

  get condition(): Formula {
    const { presupposed } = this.supposition;
    const verdict = this.holds ? atom(this.predicate) : not(atom(this.predicate));
    return presupposed.length > 0 ? or(not(and(...presupposed)), verdict) : verdict;
  }

  /** Whether it follows in a context. */
  followsIn(context: ContextReasoner): boolean {
    const { case: supportCase, literals } = this.supposition;
    return context.refutes(supportCase.individual, [...literals, -this.literal]);
  }

  /** Whether some support of each leaves room for an individual of whom both is supposed. */
  canHoldBeside(other: SupposedVerdict): boolean {
    this.#beside ??= new Map();
    let canHold = this.#beside.get(other);
    if (canHold === undefined) {
      canHold = this.supports.some((first) =>
        other.supports.some((second) => this.#haveRoom(first, other, second)),
      );
      this.#beside.set(other, canHold);
    }
    return canHold;
  }

  /** Both verdicts follow from the claims: what is left to ask is whether there can be anybody to have them. */
  #haveRoom(first: Support, other: SupposedVerdict, second: Support): boolean {
    const claims = [...first.claims, ...second.claims].map(({ selector }) => selector);
    return other.supposition === this.supposition
      ? this.supposition.leavesRoom(claims)
      : this.supposition.leavesRoom([...claims, ...other.supposition.literals]);
  }
}
