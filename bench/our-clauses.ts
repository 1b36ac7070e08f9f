import { and, atom, type Formula, not, or } from '../src/model/formula.ts';
import type { KnowledgeBase } from '../src/model/knowledge-base.ts';
import type { Sentence } from '../src/model/sentence.ts';
import { anyone } from '../src/reasoner/proposition.ts';
import { Reasoner } from '../src/reasoner/reasoner.ts';
import type { Clause, ClauseTheory, Literal } from './clause-theory.ts';
import type { ClauseProof, ProvingTool } from './clause-tool.ts';
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

  proveAll(theory: ClauseTheory): ReturnType<ProvingTool['proveAll']> {
    const { core } = new Reasoner(this.#base as KnowledgeBase);
    const { individuals, predicates, facts } = theory;
    const stated = new Set(facts.map(({ individual, predicate }) => individual * predicates + predicate));
    const proofs = new Map<number, () => ClauseProof>();
    const cells: string[] = [];
    for (let individual = 0; individual < individuals; individual++)
      for (let predicate = 0; predicate < predicates; predicate++) {
        const method = methodOf(individual);
        const verdict = core.verdictOn(method, nameOf(predicate));
        cells.push(verdict === 'yes' ? 'y' : verdict === 'no' ? 'n' : '?');
        const cell = individual * predicates + predicate;
        if (verdict === 'unknown' || stated.has(cell)) continue;
        const named = atom(nameOf(predicate));
        const proof =
          core.trace(method, nameOf(predicate)) ??
          core.prove(method, verdict === 'yes' ? named : not(named))?.statements;
        if (!proof) throw new Error(`no proof for ${method} and ${nameOf(predicate)}`);
        proofs.set(cell, () => this.#toPlaces(proof));
      }
    return { cells: cells.join(''), proofs };
  }

  /** What propagation alone finds, with the statements that it used. */
  proveFound({ individuals, predicates, facts }: ClauseTheory): ReturnType<ProvingTool['proveAll']> {
    const { context, theory } = new Reasoner(this.#base as KnowledgeBase).core;
    const { solver } = theory;
    const general: number[] = [];
    const particular = new Map<string, number[]>();
    for (const statement of context.statements) {
      const compiled = theory.compile(statement);
      if (!compiled) continue;
      const { individual, selector } = compiled;
      if (individual === anyone) general.push(selector);
      else particular.set(individual, [...(particular.get(individual) ?? []), selector]);
    }
    const stated = new Set(facts.map(({ individual, predicate }) => individual * predicates + predicate));
    const proofs = new Map<number, () => ClauseProof>();
    const cells = Array.from({ length: individuals * predicates }, () => '?');
    const places = new Map(
      Array.from({ length: predicates }, (_, index) => [theory.variable(nameOf(index)), index]),
    );
    for (let individual = 0; individual < individuals; individual++) {
      const layers = [general, particular.get(methodOf(individual)) ?? []];
      for (const literal of solver.propagate(layers) ?? []) {
        const predicate = places.get(Math.abs(literal));
        if (predicate === undefined) continue;
        const cell = individual * predicates + predicate;
        cells[cell] = literal > 0 ? 'y' : 'n';
        if (stated.has(cell)) continue;
        const used = solver.reasonsFor(literal) ?? [];
        proofs.set(cell, () =>
          this.#toPlaces(used.flatMap((selector) => theory.compiledAt(selector)?.statement ?? [])),
        );
      }
    }
    return { cells: cells.join(''), proofs };
  }

  #toPlaces(statements: readonly { readonly text: string }[]): ClauseProof {
    const find = (places: ReadonlyMap<string, number>) =>
      statements.flatMap(({ text }) => places.get(text) ?? []);
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
