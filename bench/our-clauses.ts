import { and, atom, type Formula, not, or } from '../src/model/formula.ts';
import type { KnowledgeBase } from '../src/model/knowledge-base.ts';
import type { Sentence } from '../src/model/sentence.ts';
import type { Statement } from '../src/model/statement.ts';
import type { Propagated } from '../src/reasoner/propagated.ts';
import { Reasoner } from '../src/reasoner/reasoner.ts';
import { StatedGrounds } from '../src/reasoner/stated-grounds.ts';
import type { Compiled } from '../src/reasoner/theory.ts';
import type { Clause, ClauseTheory, Literal } from './clause-theory.ts';
import { Cells, type ClauseProof, type ProvedCells, type ProvingTool } from './clause-tool.ts';
import { makeKnowledgeBase, state } from './knowledge.ts';

const methodOf = (individual: number) => `m-${individual}`;
const nameOf = (predicate: number) => `p-${predicate}`;

/** The project's own reasoner: clauses as criteria, facts as memberships. */
export class OurClauses implements ProvingTool {
  #base: KnowledgeBase | undefined;
  #methods: readonly string[] = [];
  #names: readonly string[] = [];
  readonly #clauses = new Map<string, number>();
  readonly #facts = new Map<string, number>();

  /** Reading files is measured with the content, not here. */
  prepare({ individuals, predicates, clauses, facts }: ClauseTheory): void {
    const universal = clauses.map((clause) => state(toCriterion(clause)));
    const particular = facts.map(({ individual, predicate, holds }) =>
      state({
        type: 'membership',
        holds,
        method: methodOf(individual),
        target: nameOf(predicate),
      } satisfies Sentence),
    );
    for (const [place, { text }] of universal.entries()) this.#clauses.set(text, place);
    for (const [place, { text }] of particular.entries()) this.#facts.set(text, place);
    this.#names = Array.from({ length: predicates }, (_, index) => nameOf(index));
    this.#methods = Array.from({ length: individuals }, (_, index) => methodOf(index));
    this.#base = makeKnowledgeBase([...universal, ...particular], {
      definitions: this.#names,
      methods: this.#methods,
    });
  }

  judgeAll(): string {
    const { core } = new Reasoner(this.#base as KnowledgeBase);
    const signs = { yes: 'y', no: 'n', unknown: '?' } as const;
    const cells: string[] = [];
    for (const method of this.#methods)
      for (const name of this.#names) cells.push(signs[core.verdictOn(method, name)]);
    return cells.join('');
  }

  proveAll({ individuals, predicates, facts }: ClauseTheory): ProvedCells {
    const { core } = new Reasoner(this.#base as KnowledgeBase);
    const record = new VerdictRecord(individuals * predicates, predicates, facts);
    let cell = 0;
    for (const method of this.#methods)
      for (const name of this.#names) {
        const verdict = core.verdictOn(method, name);
        if (verdict !== 'unknown' && record.add(cell, verdict === 'yes'))
          record.proofs[cell] = core.trace(method, name) ?? [];
        cell++;
      }
    return { ...record.toCells(), proofOf: (cell) => this.#toPlaces(record.proofs[cell] ?? []) };
  }

  /** What propagation alone finds, with the statements that it used. */
  proveFound({ individuals, predicates, facts }: ClauseTheory): ProvedCells {
    const { core } = new Reasoner(this.#base as KnowledgeBase);
    const grounds = new StatedGrounds(core.theory, core.context);
    const { propagation } = grounds.universal;
    const predicateOf: number[] = [];
    for (const [predicate, name] of this.#names.entries())
      predicateOf[core.theory.variable(name)] = predicate;
    const record = new VerdictRecord(individuals * predicates, predicates, facts);
    for (const [individual, method] of this.#methods.entries()) {
      const found = propagation.run(grounds.factsOf(method));
      if (found) record.addAll(found, individual * predicates, predicateOf);
    }
    return { ...record.toCells(), proofOf: (cell) => this.#toPlaces(record.proofs[cell] ?? []) };
  }

  #toPlaces(proof: Proof): ClauseProof {
    const texts = proof.map((used) => ('statement' in used ? used.statement.text : used.text));
    const find = (places: ReadonlyMap<string, number>) => texts.flatMap((text) => places.get(text) ?? []);
    return { clauses: find(this.#clauses), facts: find(this.#facts) };
  }
}

type Proof = readonly (Compiled | Statement)[];

/** Verdicts as they are found, each but those that are stated with its proof. */
class VerdictRecord {
  readonly proofs: Proof[];
  readonly #cells: Cells;
  readonly #proved: Int32Array;
  #count = 0;
  readonly #isStated: Uint8Array;

  constructor(size: number, predicates: number, facts: ClauseTheory['facts']) {
    this.proofs = new Array(size);
    this.#cells = new Cells(size);
    this.#proved = new Int32Array(size);
    this.#isStated = new Uint8Array(size);
    for (const { individual, predicate } of facts) this.#isStated[individual * predicates + predicate] = 1;
  }

  /** Whether it is to be proved. */
  add(cell: number, holds: boolean): boolean {
    this.#cells.set(cell, holds);
    if (this.#isStated[cell]) return false;
    this.#proved[this.#count++] = cell;
    return true;
  }

  /** All that propagation found of one individual, whose first cell this is. */
  addAll(found: Propagated, first: number, predicateOf: readonly number[]): void {
    for (const literal of found.literals) {
      const variable = Math.abs(literal);
      const cell = first + (predicateOf[variable] as number);
      if (this.add(cell, literal > 0)) this.proofs[cell] = found.proofOf(variable);
    }
  }

  toCells(): { readonly cells: string; readonly proved: Int32Array } {
    return { cells: this.#cells.toString(), proved: this.#proved.subarray(0, this.#count) };
  }
}

function toCriterion({ when, gives }: Clause): Sentence {
  const subject = nameOf(gives.predicate);
  const [first = { predicate: 0, holds: true }, ...rest] = when;
  if (gives.holds) {
    const formula = rest.length === 0 ? toFormula(first) : and(...when.map(toFormula));
    return { type: 'criterion', form: 'suffices-for', subject, formula };
  }
  const formula =
    rest.length === 0 ? toFormula(deny(first)) : or(...when.map((each) => toFormula(deny(each))));
  return { type: 'criterion', form: 'requires', subject, formula };
}

function deny({ predicate, holds }: Literal): Literal {
  return { predicate, holds: !holds };
}

function toFormula({ predicate, holds }: Literal): Formula {
  return holds ? atom(nameOf(predicate)) : not(atom(nameOf(predicate)));
}
