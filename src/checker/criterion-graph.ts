import { atomsOf } from '../model/formula.ts';
import { joinPredicate } from '../model/identifier.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import type { Statement } from '../model/statement.ts';

/** That what qualifies under `from` is fixed by what qualifies under `to`. */
export interface DefiningStep {
  readonly from: string;
  readonly to: string;
  /** The `exactly` criterion that says so; for a definition and its readings, that it has them. */
  readonly statement: Statement;
}

/** By predicate: the definitions and readings in terms of which it is defined. Features are where it ends. */
export function buildCriterionGraph(base: KnowledgeBase): ReadonlyMap<string, readonly DefiningStep[]> {
  const steps = [...base.statements.values()].flatMap((statement): readonly DefiningStep[] => {
    const { sentence } = statement;
    if (sentence.type === 'readings') {
      const { definition, readings } = sentence;
      return readings.map((name) => ({ from: definition, to: joinPredicate(definition, name), statement }));
    }
    if (sentence.type !== 'criterion' || sentence.form !== 'means') return [];
    const names = new Set(atomsOf(sentence.formula).map(({ id }) => id));
    return [...names]
      .filter((id) => !base.features.has(id))
      .map((id) => ({ from: sentence.subject, to: id, statement }));
  });
  return Map.groupBy(steps, ({ from }) => from);
}

/** The shortest way from a predicate back to itself. */
export function findCycle(
  graph: ReadonlyMap<string, readonly DefiningStep[]>,
  start: string,
): readonly DefiningStep[] | undefined {
  const trails: (readonly DefiningStep[])[] = (graph.get(start) ?? []).map((step) => [step]);
  const seen = new Set<string>();
  for (const trail of trails) {
    const end = trail.at(-1)?.to ?? start;
    if (end === start) return trail;
    if (seen.has(end)) continue;
    seen.add(end);
    for (const step of graph.get(end) ?? []) trails.push([...trail, step]);
  }
  return undefined;
}

/** The `exactly` criteria that lie on some way back to where they start. */
export function listCircularCriteria(base: KnowledgeBase): ReadonlySet<Statement> {
  const graph = buildCriterionGraph(base);
  const cycles = [...graph.keys()].map((start) => findCycle(graph, start) ?? []);
  return new Set(cycles.flat().map(({ statement }) => statement));
}
