import { atom, not, or } from '../src/model/formula.ts';
import type { KnowledgeBase } from '../src/model/knowledge-base.ts';
import type { Sentence } from '../src/model/sentence.ts';
import type { ContextReasoner } from '../src/reasoner/context-reasoner.ts';
import { anyone } from '../src/reasoner/proposition.ts';
import { Reasoner } from '../src/reasoner/reasoner.ts';
import { makeKnowledgeBase, state } from './knowledge.ts';
import type { RelationTheory } from './relation-theory.ts';
import type { Closure, Question, RelationTool } from './relation-tool.ts';

const nameOf = (definition: number) => `d-${definition}`;

/** How many steps of search five justifications may take. */
const steps = 100_000;

/** The project's own reasoner, asked as the pages and commands ask it. */
export class OurRelations implements RelationTool {
  #base: KnowledgeBase | undefined;
  #places: ReadonlyMap<string, number> | undefined;
  #findPlaces: () => ReadonlyMap<string, number> = () => new Map();
  #size = 0;
  #reasoner: ContextReasoner | undefined;

  /** Reading files is measured with the content, not here. */
  prepare({ size, relations }: RelationTheory): void {
    const definitions = Array.from({ length: size }, (_, index) => nameOf(index));
    const statements = relations.map(({ relation, subject, object }) =>
      state({
        type: 'relation',
        relation,
        subject: definitions[subject] as string,
        object: definitions[object] as string,
      } satisfies Sentence),
    );
    this.#findPlaces = () => new Map(statements.map(({ text }, place) => [text, place]));
    this.#size = size;
    this.#base = makeKnowledgeBase(statements, { definitions });
  }

  load(theory: RelationTheory): void {
    if (!this.#base) this.prepare(theory);
    this.#reasoner = new Reasoner(this.#base as KnowledgeBase).core;
  }

  /** The first question works out the closure, which answers all others. */
  close(): Closure {
    const reasoner = this.#core;
    const closure = {
      implies: (subject: number, object: number) =>
        !reasoner.isPossible(atom(nameOf(subject)), not(atom(nameOf(object)))),
      excludes: (subject: number, object: number) =>
        !reasoner.isPossible(atom(nameOf(subject)), atom(nameOf(object))),
    };
    closure.implies(0, 1);
    return closure;
  }

  listEmpty(): readonly number[] {
    const reasoner = this.#core;
    return Array.from({ length: this.#size }, (_, index) => index).filter(
      (definition) => !reasoner.isPossible(atom(nameOf(definition))),
    );
  }

  implies(subject: number, object: number): boolean {
    const sentence = {
      type: 'relation',
      relation: 'implies',
      subject: nameOf(subject),
      object: nameOf(object),
    } as const;
    return this.#core.verdict(sentence) === 'yes';
  }

  justify({ subject, object }: Question, limit: number): readonly (readonly number[])[] {
    const empty = not(atom(nameOf(subject)));
    const condition = object === undefined ? empty : or(empty, atom(nameOf(object)));
    this.#places ??= this.#findPlaces();
    const places = this.#places;
    const { justifications } = this.#core.justify(anyone, condition, { limit, steps });
    return justifications.map(({ statements }) => statements.map(({ text }) => places.get(text) as number));
  }

  get #core(): ContextReasoner {
    return this.#reasoner as ContextReasoner;
  }
}
