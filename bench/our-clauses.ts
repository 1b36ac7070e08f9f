import { and, atom, type Formula, not, or } from '../src/model/formula.ts';
import type { KnowledgeBase } from '../src/model/knowledge-base.ts';
import type { Sentence } from '../src/model/sentence.ts';
import type { Statement } from '../src/model/statement.ts';
import { Reasoner } from '../src/reasoner/reasoner.ts';
import { StatedGrounds } from '../src/reasoner/stated-grounds.ts';
import type { Compiled } from '../src/reasoner/theory.ts';
import type { Clause, ClauseTheory, Literal } from './clause-theory.ts';
import type { ClauseProof, ProvedCells, ProvingTool } from './clause-tool.ts';
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

  proveAll(theory: ClauseTheory): ProvedCells {
    const { core } = new Reasoner(this.#base as KnowledgeBase);
    const values = { yes: true, no: false, unknown: undefined };
    return this.#prove(
      theory,
      (individual, predicate) => values[core.verdictOn(methodOf(individual), nameOf(predicate))],
      (individual, predicate) => core.trace(methodOf(individual), nameOf(predicate)),
    );
  }

  /** What propagation alone finds, with the statements that it used. */
  proveFound(theory: ClauseTheory): ProvedCells {
    const { core } = new Reasoner(this.#base as KnowledgeBase);
    const grounds = new StatedGrounds(core.theory, core.context);
    const { propagation } = grounds.universal;
    const variables = Array.from({ length: theory.predicates }, (_, index) =>
      core.theory.variable(nameOf(index)),
    );
    const found = Array.from({ length: theory.individuals }, (_, index) =>
      propagation.run(grounds.factsOf(methodOf(index))),
    );
    return this.#prove(
      theory,
      (individual, predicate) => found[individual]?.valueOf(variables[predicate] as number),
      (individual, predicate) => found[individual]?.proofOf(variables[predicate] as number),
    );
  }

  #prove<P extends readonly (Compiled | Statement)[]>(
    { individuals, predicates, facts }: ClauseTheory,
    judge: (individual: number, predicate: number) => boolean | undefined,
    prove: (individual: number, predicate: number) => P | undefined,
  ): ProvedCells {
    const stated = new Uint8Array(individuals * predicates);
    for (const { individual, predicate } of facts) stated[individual * predicates + predicate] = 1;
    const proved: number[] = [];
    const proofs: (P | undefined)[] = [];
    let cells = '';
    for (let cell = 0; cell < individuals * predicates; cell++) {
      const [individual, predicate] = [Math.floor(cell / predicates), cell % predicates];
      const value = judge(individual, predicate);
      cells += value === undefined ? '?' : value ? 'y' : 'n';
      if (value === undefined || stated[cell]) continue;
      proved.push(cell);
      proofs[cell] = prove(individual, predicate);
    }
    return { cells, proved, proofOf: (cell) => this.#toPlaces(proofs[cell] ?? []) };
  }

  #toPlaces(proof: readonly (Compiled | Statement)[]): ClauseProof {
    const texts = proof.map((used) => ('statement' in used ? used.statement.text : used.text));
    const find = (places: ReadonlyMap<string, number>) => texts.flatMap((text) => places.get(text) ?? []);
    return { clauses: find(this.#clauses), facts: find(this.#facts) };
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
