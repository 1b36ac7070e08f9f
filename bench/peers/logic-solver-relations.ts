import Logic from 'logic-solver';
import type { Relation, RelationTheory } from '../relation-theory.ts';
import type { Closure, Question, RelationTool } from '../relation-tool.ts';

const { and, or, Solver } = Logic;

const nameOf = (definition: number) => `d${definition}`;

/**
 * MiniSat compiled to JavaScript (logic-solver): a question is a set of assumptions. For justifications, each relation has a
 * switch, and implicit hitting sets find the smallest sets (Ignatiev and others 2015).
 */
export class LogicSolverRelations implements RelationTool {
  #theory: RelationTheory = { size: 0, relations: [] };
  #solver = new Solver();

  load(theory: RelationTheory): void {
    this.#theory = theory;
    this.#solver = new Solver();
    for (const relation of theory.relations) this.#solver.require(or(...toClause(relation)));
  }

  /** For every definition a model of it, and then a question for each pair that no model so far has settled. */
  close(): Closure {
    const { size } = this.#theory;
    const implied: ReadonlySet<number>[] = [];
    const excluded: ReadonlySet<number>[] = [];
    const all = Array.from({ length: size }, (_, index) => index);
    for (const subject of all) {
      const mayHold = new Set<number>();
      const mayFail = new Set<number>();
      const ask = (...terms: string[]) => {
        const solution = this.#solver.solveAssuming(and(nameOf(subject), ...terms));
        if (!solution) return;
        const holding = new Set(solution.getTrueVars());
        for (const other of all) (holding.has(nameOf(other)) ? mayHold : mayFail).add(other);
      };
      ask();
      if (mayHold.size > 0)
        for (const other of all) {
          if (!mayHold.has(other)) ask(nameOf(other));
          if (!mayFail.has(other)) ask(`-${nameOf(other)}`);
        }
      implied.push(new Set(all.filter((other) => !mayFail.has(other))));
      excluded.push(new Set(all.filter((other) => !mayHold.has(other))));
    }
    return {
      implies: (subject, object) => implied[subject]?.has(object) ?? false,
      excludes: (subject, object) => excluded[subject]?.has(object) ?? false,
    };
  }

  listEmpty(): readonly number[] {
    const all = Array.from({ length: this.#theory.size }, (_, index) => index);
    return all.filter((definition) => !this.#solver.solveAssuming(nameOf(definition)));
  }

  implies(subject: number, object: number): boolean {
    return !this.#solver.solveAssuming(and(nameOf(subject), `-${nameOf(object)}`));
  }

  justify({ subject, object }: Question, count: number): readonly (readonly number[])[] {
    const { relations } = this.#theory;
    const solver = new Solver();
    for (const [place, relation] of relations.entries())
      solver.require(or(`-s${place}`, ...toClause(relation)));
    solver.require(nameOf(subject));
    if (object !== undefined) solver.require(`-${nameOf(object)}`);
    const canHold = (places: readonly number[]) =>
      solver.solveAssuming(and(...places.map((place) => `s${place}`)));
    const constraints: Logic.Formula[] = [];
    const mentioned = new Set<number>();
    const found: (readonly number[])[] = [];
    while (found.length < count) {
      const candidate = chooseSmallest(constraints, mentioned);
      if (!candidate) break;
      const model = canHold(candidate);
      if (!model) {
        found.push(candidate);
        constraints.push(or(...candidate.map((place) => `-s${place}`)));
        continue;
      }
      const holding = new Set(model.getTrueVars());
      const isTrue = (term: string) => (term[0] === '-' ? !holding.has(term.slice(1)) : holding.has(term));
      // A justification needs one of the relations that this model breaks.
      const correction = [...relations.keys()].filter(
        (place) => !toClause(relations[place] as Relation).some(isTrue),
      );
      if (correction.length === 0) break;
      for (const place of correction) mentioned.add(place);
      constraints.push(or(...correction.map((place) => `s${place}`)));
    }
    return found;
  }
}

/** Anew each time: what the solver minimises it also fixes. */
function chooseSmallest(
  constraints: readonly Logic.Formula[],
  mentioned: ReadonlySet<number>,
): readonly number[] | undefined {
  const solver = new Solver();
  solver.require(...constraints);
  const first = solver.solve();
  const terms = [...mentioned].map((place) => `s${place}`);
  if (!first || terms.length === 0) return first ? [] : undefined;
  const smallest = new Set(solver.minimizeWeightedSum(first, terms, 1).getTrueVars());
  return [...mentioned].filter((place) => smallest.has(`s${place}`));
}

function toClause({ relation, subject, object }: Relation): readonly string[] {
  return [`-${nameOf(subject)}`, relation === 'implies' ? nameOf(object) : `-${nameOf(object)}`];
}
