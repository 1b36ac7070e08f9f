import { type ClingoResult, run } from 'clingo-wasm';
import type { RelationTheory } from '../relation-theory.ts';
import type { Closure, Question, RelationTool } from '../relation-tool.ts';

/** Relations as facts, with their place; what is asked comes as rules beside them. */
const closureRules = `
  implied(X,Y) :- implies(X,Y,_).
  implied(X,Z) :- implied(X,Y), implies(Y,Z,_).
  excluded(X,Y) :- excludes(X,Y,_).
  excluded(X,Y) :- excludes(Y,X,_).
  excluded(X,Z) :- implied(X,Y), excludes(Y,Z,_).
  excluded(X,Z) :- implied(X,Y), excludes(Z,Y,_).
  excluded(X,Z) :- excluded(X,Y), implies(Z,Y,_).
  #show implied/2. #show excluded/2.
`;
/** A method that qualifies under any definitions that fit together. */
const methodRules = `
  { in(X) : definition(X) }.
  :- in(X), not in(Y), implies(X,Y,_).
  :- in(X), in(Y), excludes(X,Y,_).
`;
/** Chosen relations that lead from what is assumed to something and its contrary. */
const proofRules = `
  { chosen(S) : implies(_,_,S) ; chosen(S) : excludes(_,_,S) }.
  yes(Y) :- yes(X), implies(X,Y,S), chosen(S).
  no(X) :- no(Y), implies(X,Y,S), chosen(S).
  no(Y) :- yes(X), excludes(X,Y,S), chosen(S).
  no(X) :- yes(Y), excludes(X,Y,S), chosen(S).
  refuted :- yes(X), no(X).
  :- not refuted.
  #minimize { 1,S : chosen(S) }.
  #show chosen/1.
`;

/** The answer-set solver clingo, compiled to WebAssembly. It keeps nothing between questions. */
export class ClingoRelations implements RelationTool {
  #facts = '';
  #size = 0;

  load({ size, relations }: RelationTheory): void {
    this.#size = size;
    this.#facts = relations
      .map(({ relation, subject, object }, place) => `${relation}(${subject},${object},${place}).`)
      .join('\n');
  }

  async close(): Promise<Closure> {
    const atoms = new Set((await this.#solve(closureRules)).at(-1));
    const isEmpty = (definition: number) => atoms.has(`excluded(${definition},${definition})`);
    return {
      implies: (subject, object) =>
        subject === object || isEmpty(subject) || atoms.has(`implied(${subject},${object})`),
      excludes: (subject, object) =>
        isEmpty(subject) || isEmpty(object) || atoms.has(`excluded(${subject},${object})`),
    };
  }

  /** Brave consequences: what some method qualifies under. */
  async listEmpty(): Promise<readonly number[]> {
    const rules = `definition(0..${this.#size - 1}). ${methodRules} #show in/1.`;
    const possible = new Set((await this.#solve(rules, 0, ['--enum-mode=brave'])).at(-1));
    return Array.from({ length: this.#size }, (_, index) => index).filter(
      (each) => !possible.has(`in(${each})`),
    );
  }

  async implies(subject: number, object: number): Promise<boolean> {
    const question = `:- not in(${subject}). :- in(${object}).`;
    const rules = `definition(0..${this.#size - 1}). ${methodRules} ${question} #show.`;
    return (await this.#solve(rules)).length === 0;
  }

  /** One after the other: what was found is forbidden, and with it all that contains it. */
  async justify({ subject, object }: Question, count: number): Promise<readonly (readonly number[])[]> {
    const assumed = `yes(${subject}). ${object === undefined ? '' : `no(${object}).`}`;
    const found: (readonly number[])[] = [];
    while (found.length < count) {
      const known = found.map((set) => `:- ${set.map((place) => `chosen(${place})`).join(', ')}.`).join('\n');
      const atoms = (await this.#solve(`${assumed} ${proofRules} ${known}`, 0)).at(-1);
      if (!atoms) break;
      found.push(atoms.map((name) => Number(/\d+/.exec(name)?.[0])));
      if (atoms.length === 0) break;
    }
    return found;
  }

  /** The atoms of every model that clingo gives; the last is the best, or the sum of all where one is asked for. */
  async #solve(rules: string, models = 1, options: string[] = []): Promise<readonly (readonly string[])[]> {
    const result = await run(`${this.#facts}\n${rules}`, models, options);
    if (result.Result === 'ERROR') throw new Error(`clingo: ${result.Error.trim().split('\n').at(-1)}`);
    return (result as ClingoResult).Call.at(-1)?.Witnesses?.map(({ Value }) => Value) ?? [];
  }
}
