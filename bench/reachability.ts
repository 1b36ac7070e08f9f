import type { Random } from './random.ts';
import type { RelationTheory } from './relation-theory.ts';
import type { Question } from './relation-tool.ts';

/** What follows from relations by walking along them: slow, plain, and apart from every tool that is measured. */
export class Reachability {
  readonly size: number;
  readonly #implied: readonly number[][];
  readonly #excluded: readonly number[][];

  constructor({ size, relations }: RelationTheory) {
    this.size = size;
    this.#implied = Array.from({ length: size }, () => []);
    this.#excluded = Array.from({ length: size }, () => []);
    for (const { relation, subject, object } of relations) {
      if (relation === 'implies') this.#implied[subject]?.push(object);
      else {
        this.#excluded[subject]?.push(object);
        this.#excluded[object]?.push(subject);
      }
    }
  }

  /** All that the definition leads to, itself included. */
  impliedBy(definition: number): ReadonlySet<number> {
    const reached = new Set([definition]);
    for (const each of reached) for (const next of this.#implied[each] ?? []) reached.add(next);
    return reached;
  }

  isEmpty(definition: number): boolean {
    const implied = this.impliedBy(definition);
    return [...implied].some((each) => this.#excluded[each]?.some((other) => implied.has(other)));
  }

  implies(subject: number, object: number): boolean {
    return this.impliedBy(subject).has(object) || this.isEmpty(subject);
  }

  excludes(subject: number, object: number): boolean {
    if (this.isEmpty(subject) || this.isEmpty(object)) return true;
    const [first, second] = [this.impliedBy(subject), this.impliedBy(object)];
    return [...first].some((each) => this.#excluded[each]?.some((other) => second.has(other)));
  }

  /** Pairs of which about half are in one family, where one may imply the other. */
  pickPairs(random: Random, count: number): readonly (readonly [number, number])[] {
    return Array.from({ length: count }, (_, index) => {
      const subject = random.below(this.size);
      const near = subject - (subject % 100) + random.below(100);
      return [subject, index % 2 === 0 ? near : random.below(this.size)];
    });
  }

  /** Conclusions, by turns an empty definition and an implication that nobody states. */
  pickQuestions(random: Random, count: number): readonly Question[] {
    const questions: Question[] = [];
    while (questions.length < count) {
      const subject = random.below(this.size);
      if (questions.length % 2 === 0) {
        if (this.isEmpty(subject)) questions.push({ subject });
      } else if (!this.isEmpty(subject)) {
        const stated = new Set([subject, ...(this.#implied[subject] ?? [])]);
        const derived = [...this.impliedBy(subject)].filter((each) => !stated.has(each));
        if (derived.length > 0) questions.push({ subject, object: random.pick(derived) });
      }
    }
    return questions;
  }
}
