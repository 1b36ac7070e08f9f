import { and, atom, type Formula, not, or } from '../src/model/formula.ts';
import type { KnowledgeBase } from '../src/model/knowledge-base.ts';
import type { Sentence } from '../src/model/sentence.ts';
import type { Statement } from '../src/model/statement.ts';
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
    this.#base = makeKnowledgeBase([...universal, ...particular], {
      definitions: Array.from({ length: predicates }, (_, index) => nameOf(index)),
      methods: Array.from({ length: individuals }, (_, index) => methodOf(index)),
    });
  }

  judgeAll({ individuals, predicates }: ClauseTheory): string {
    const { core } = new Reasoner(this.#base as KnowledgeBase);
    const signs = { yes: 'y', no: 'n', unknown: '?' } as const;
    const cells: string[] = [];
    for (let individual = 0; individual < individuals; individual++)
      for (let predicate = 0; predicate < predicates; predicate++)
        cells.push(signs[core.verdictOn(methodOf(individual), nameOf(predicate))]);
    return cells.join('');
  }

  proveAll({ individuals, predicates, facts }: ClauseTheory): ProvedCells {
    const { core } = new Reasoner(this.#base as KnowledgeBase);
    const record = new VerdictRecord(individuals * predicates, predicates, facts);
    for (let individual = 0; individual < individuals; individual++)
      for (let predicate = 0; predicate < predicates; predicate++) {
        const [method, name] = [methodOf(individual), nameOf(predicate)];
        const verdict = core.verdictOn(method, name);
        if (verdict === 'unknown') continue;
        const cell = individual * predicates + predicate;
        if (record.add(cell, verdict === 'yes')) record.proofs[cell] = core.trace(method, name) ?? [];
      }
    return { ...record.toCells(), proofOf: (cell) => this.#toPlaces(record.proofs[cell] ?? []) };
  }

  /** What propagation alone finds, with the statements that it used. */
  proveFound({ individuals, predicates, facts }: ClauseTheory): ProvedCells {
    const { core } = new Reasoner(this.#base as KnowledgeBase);
    const grounds = new StatedGrounds(core.theory, core.context);
    const { propagation } = grounds.universal;
    const predicateOf: number[] = [];
    for (let predicate = 0; predicate < predicates; predicate++)
      predicateOf[core.theory.variable(nameOf(predicate))] = predicate;
    const record = new VerdictRecord(individuals * predicates, predicates, facts);
    for (let individual = 0; individual < individuals; individual++) {
      const found = propagation.run(grounds.factsOf(methodOf(individual)));
      for (const literal of found?.literals ?? []) {
        const variable = Math.abs(literal);
        const cell = individual * predicates + (predicateOf[variable] as number);
        if (found && record.add(cell, literal > 0)) record.proofs[cell] = found.proofOf(variable);
      }
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
  readonly #proved: number[] = [];
  readonly #isStated: Uint8Array;

  constructor(size: number, predicates: number, facts: ClauseTheory['facts']) {
    this.proofs = new Array(size);
    this.#cells = new Cells(size);
    this.#isStated = new Uint8Array(size);
    for (const { individual, predicate } of facts) this.#isStated[individual * predicates + predicate] = 1;
  }

  /** Whether it is to be proved. */
  add(cell: number, holds: boolean): boolean {
    this.#cells.set(cell, holds);
    if (this.#isStated[cell]) return false;
    this.#proved.push(cell);
    return true;
  }

  toCells(): { readonly cells: string; readonly proved: readonly number[] } {
    return { cells: this.#cells.toString(), proved: this.#proved };
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
