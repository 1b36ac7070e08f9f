import { type EdgeState, edgeStates, type GraphEdge } from './concept-graph.ts';

export interface Neighbours {
  /** What the graph is about. */
  readonly centre: ReadonlySet<string>;
  readonly edges: readonly GraphEdge[];
}

/**
 * The nodes, those to keep first: the centre, then by the best agreed claim that ties them to it, then by the number
 * of their edges, then by id.
 */
export function rankNodes({ centre, edges }: Neighbours): readonly string[] {
  const degrees = new Map<string, number>([...centre].map((id) => [id, 0]));
  const states = new Map<string, number>();
  const rankOf = (state: EdgeState) => edgeStates.indexOf(state);
  for (const { from, to, state } of edges) {
    for (const id of new Set([from, to])) {
      degrees.set(id, (degrees.get(id) ?? 0) + 1);
      states.set(id, Math.min(states.get(id) ?? rankOf('derived'), rankOf(state)));
    }
  }
  const order = (id: string) => (centre.has(id) ? -1 : (states.get(id) ?? 0));
  return [...degrees.keys()].sort(
    (a, b) =>
      order(a) - order(b) || (degrees.get(b) ?? 0) - (degrees.get(a) ?? 0) || (a < b ? -1 : a > b ? 1 : 0),
  );
}
