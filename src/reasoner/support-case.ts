import { type Formula, not, printFormula } from '../model/formula.ts';
import { type Backbone, findBackbone } from './backbone.ts';
import { type ClaimsOfAll, sortByText } from './claims-of-all.ts';
import { justificationSteps } from './context-reasoner.ts';
import type { Grounds } from './grounds.ts';
import { enumerateMinimalSets } from './minimal-sets.ts';
import { pushNegations } from './normal-form.ts';
import type { Individual } from './proposition.ts';
import type { Literal } from './solver.ts';
import { Support } from './support.ts';
import { Supposition } from './supposition.ts';
import type { Compiled, Theory } from './theory.ts';

/** How many minimal conflicts and repairs are looked at in one search. */
const supportLimit = 200;

/** The largest sets of open claims that can hold together. */
interface Choices {
  /** None where what is settled cannot hold. */
  readonly all: readonly Choice[];
  /** Every choice has been enumerated. */
  readonly isComplete: boolean;
}

interface Choice {
  readonly claims: ReadonlySet<Literal>;
  /** The other open claims. */
  readonly without: readonly Literal[];
  /** For the solver: what is settled, then the claims. */
  readonly layers: readonly (readonly Literal[])[];
}

/**
 * What is claimed of one individual, settled and open, and the supports found so far. Most conclusions have none; a model
 * of everything that can be claimed of the individual, in which the conclusion fails, shows it at once, and one model
 * serves many questions.
 */
export class SupportCase {
  readonly individual: Individual;
  readonly #theory: Theory;
  readonly #ofAll: ClaimsOfAll;
  /** What is settled of the individual alone. */
  readonly #facts: readonly Compiled[];
  /** What is claimed of the individual alone, settled and open, in an order that does not tell which. */
  readonly #ofIt: readonly Compiled[];
  readonly #isOpen: ReadonlySet<Compiled>;
  /** What is settled: of everyone, then of the individual. */
  readonly #layers: readonly (readonly Literal[])[];
  /** The same, for asking what follows from it. */
  readonly #settled: Grounds;
  #choices: Choices | undefined;
  readonly #found = new Map<string, readonly Support[]>();
  readonly #suppositions = new Map<string, Supposition>();
  readonly #possible = new Map<string, boolean>();

  /** `facts` are settled and `open` are not; both say something of the individual alone. */
  constructor(
    theory: Theory,
    individual: Individual,
    ofAll: ClaimsOfAll,
    facts: readonly Compiled[],
    open: readonly Compiled[],
  ) {
    this.#theory = theory;
    this.individual = individual;
    this.#ofAll = ofAll;
    this.#facts = facts;
    this.#ofIt = sortByText([...facts, ...open]);
    this.#isOpen = new Set([...ofAll.open, ...open]);
    this.#layers = [ofAll.settled.selectors, listSelectors(facts)];
    this.#settled = theory.known.grounds(ofAll.settled, facts);
  }

  /**
   * The supports of a condition, fewest claims first; the empty set alone where it follows from what is settled. Sets under
   * which no such individual could exist, or satisfy `presupposed`, support nothing.
   */
  find(condition: Formula, presupposed: readonly Formula[]): readonly Support[] {
    const denial = pushNegations(not(condition));
    const denied = this.#theory.literalsOf(denial);
    const supposition = this.suppose(presupposed);
    const key = [...denied, 0, ...supposition.literals].join();
    let found = this.#found.get(key);
    if (!found) {
      const mayFollow = this.isCredible((choice) => this.#isRefuted(choice, denial));
      found = mayFollow ? this.search(denied, supposition) : [];
      this.#found.set(key, found);
    }
    return found;
  }

  /** The individual, if it satisfies the formulas. */
  suppose(presupposed: readonly Formula[]): Supposition {
    const key = presupposed.map(printFormula).join('\n');
    let supposition = this.#suppositions.get(key);
    if (!supposition) {
      supposition = new Supposition(this.#theory, this, presupposed);
      this.#suppositions.set(key, supposition);
    }
    return supposition;
  }

  /** Whether it is so under some choice of claims that can hold together; under another, not enumerated, it may be. */
  isCredible(isSoUnder: (choice: number) => boolean): boolean {
    const { all, isComplete } = this.#allChoices;
    return !isComplete || all.some((_, choice) => isSoUnder(choice));
  }

  /** What holds, and fails, if a choice and the literals do; `undefined` where they cannot. */
  backboneUnder({ layers, without }: Choice, literals: readonly Literal[]): Backbone | undefined {
    // What is settled and what is chosen makes no difference here.
    const held = [this.#ofAll.all, ...this.#ofIt, 'without', ...without];
    return this.#theory.known.backbone(`${this.individual} ${literals.join()}`, held, () =>
      findBackbone(this.#theory, [...layers, literals]),
    );
  }

  /** The choices of claims that can hold together. */
  get choices(): Choices['all'] {
    return this.#allChoices.all;
  }

  /** Whether, beside all that is settled, these can hold of the individual. */
  canHold(assumptions: readonly Literal[]): boolean {
    const key = assumptions.join();
    const canHold = this.#possible.get(key) ?? this.#canHold(assumptions);
    this.#possible.set(key, canHold);
    return canHold;
  }

  /** The supports of what is `denied`, among those that leave room for what is supposed. */
  search(denied: readonly Literal[], supposition: Supposition): readonly Support[] {
    return this.#listSets(denied)
      .filter((literals) => supposition.leavesRoom(literals))
      .map((literals) => {
        const claims = literals.flatMap((literal) => this.#theory.compiledAt(literal) ?? []);
        return new Support(this.#theory, claims, denied, () => this.#prove(denied, claims));
      });
  }

  /** The minimal sets of open claims that cannot hold with these literals, beside what is settled and bears on them. */
  #listSets(denied: readonly Literal[]): readonly (readonly Literal[])[] {
    // What is settled is worked out for all predicates at once.
    if (denied.some((literal) => this.#settled.backbone?.isFalse(literal))) return [[]];
    const relevant = this.#ofAll.all.listRelevant(denied, this.#ofIt);
    const openOfAll = this.#ofAll.openAmong(relevant.general);
    const openOfIt = relevant.facts.filter((claim) => this.#isOpen.has(claim));
    const soft = listSelectors(openOfIt.length > 0 ? sortByText([...openOfAll, ...openOfIt]) : openOfAll);
    const question = `${this.individual} ${denied.join()}`;
    const { known, models, solver } = this.#theory;
    return known.minimalSets(question, [relevant.general, ...relevant.facts], soft, (likely) => {
      const all = [...relevant.general.statements, ...relevant.facts];
      const layers = [listSelectors(all.filter((claim) => !this.#isOpen.has(claim)))];
      const canHold = (assumptions: readonly Literal[]) =>
        models.has(this.individual, assumptions, this.#layers) || solver.solve(assumptions, { layers });
      return enumerateMinimalSets({ solver, layers, fixed: denied, soft, canHold }, supportLimit, likely);
    }).conflicts;
  }

  #canHold(assumptions: readonly Literal[]): boolean {
    return this.#theory.models.canHold(this.individual, assumptions, this.#layers);
  }

  /** Whether what is denied cannot be under the choice. */
  #isRefuted(choice: number, denial: Formula): boolean {
    if (denial.type === 'or') return denial.operands.every((each) => this.#isRefuted(choice, each));
    const conjuncts = denial.type === 'and' ? denial.operands : [denial];
    const verdict = readVerdict(conjuncts.at(-1));
    if (verdict) return this.suppose(conjuncts.slice(0, -1)).followsUnder(choice, verdict.id, !verdict.holds);
    const { layers } = this.choices[choice] as Choice;
    return !this.#theory.models.canHold(this.individual, this.#theory.literalsOf(denial), layers);
  }

  get #allChoices(): Choices {
    this.#choices ??= this.#chooseClaims();
    return this.#choices;
  }

  #chooseClaims(): Choices {
    const { solver, known } = this.#theory;
    const open = listSelectors(sortByText([...this.#isOpen]));
    const layers = this.#layers;
    const question = { solver, layers, fixed: [], soft: open };
    const { conflicts, repairs, isComplete } = known.minimalSets(
      `choices ${this.individual}`,
      [this.#ofAll.all, ...this.#ofIt],
      open,
      (likely) => enumerateMinimalSets(question, supportLimit, likely),
    );
    const without = isComplete && conflicts.length === 0 ? [[]] : repairs;
    const all = without.map((literals) => {
      const claims = open.filter((literal) => !literals.includes(literal));
      return { claims: new Set(claims), without: literals, layers: [...layers, claims] };
    });
    return { all, isComplete };
  }

  #prove(denied: readonly Literal[], claims: readonly Compiled[]): readonly Compiled[] {
    const facts = [...this.#facts, ...claims];
    const { sets } = this.#ofAll.settled.findProofs(denied, facts, { limit: 1, steps: justificationSteps });
    return sets[0] ?? [];
  }
}

function listSelectors(claims: readonly Compiled[]): readonly Literal[] {
  return claims.map(({ selector }) => selector);
}

/** That a predicate holds, or fails, where the formula says no more. */
function readVerdict(formula: Formula | undefined) {
  if (formula?.type === 'atom') return { id: formula.id, holds: true };
  return formula?.type === 'not' && formula.operand.type === 'atom'
    ? { id: formula.operand.id, holds: false }
    : undefined;
}
