import type { ConceptGraph, EdgeState, GraphEdge } from './concept-graph.ts';

/** One claim of a graph with all the edges that draw it: a line of the table beside the drawing. */
export interface ClaimRow {
  readonly sentence: string;
  readonly state: EdgeState;
  /** Never empty. */
  readonly edges: readonly GraphEdge[];
}

/** Every claim that a graph draws, once, in the order of its edges. */
export function listClaimRows(graph: ConceptGraph): readonly ClaimRow[] {
  const rows = new Map<string, GraphEdge[]>();
  for (const edge of graph.edges) {
    const row = rows.get(edge.sentence);
    if (row) row.push(edge);
    else rows.set(edge.sentence, [edge]);
  }
  return [...rows].map(([sentence, edges]) => ({ sentence, state: edges[0]?.state ?? 'asserted', edges }));
}
