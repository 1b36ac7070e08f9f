import { Reachability } from './reachability.ts';
import type { RelationTheory } from './relation-theory.ts';
import type { Closure, RelationTool } from './relation-tool.ts';

/** Walks for every answer. Not there to be fast: its answers are what the others' are held against. */
export class PlainWalk implements RelationTool {
  #reach = new Reachability({ size: 0, relations: [] });

  load(theory: RelationTheory): void {
    this.#reach = new Reachability(theory);
  }

  close(): Closure {
    return this.#reach;
  }

  listEmpty(): readonly number[] {
    const all = Array.from({ length: this.#reach.size }, (_, index) => index);
    return all.filter((definition) => this.#reach.isEmpty(definition));
  }

  implies(subject: number, object: number): boolean {
    return this.#reach.implies(subject, object);
  }

  justify(): never {
    throw new Error('a walk has no justifications');
  }
}
