import type { ConceptGraph, EdgeState, GraphEdge } from './concept-graph.ts';
import { labelEdge } from './edge-label.ts';

/** The line of each state; a state that shares one is told by the sign in the label. */
const lines: Readonly<Record<EdgeState, string>> = {
  asserted: '-->',
  tentative: '-.->',
  disputed: '-.->',
  derived: '==>',
};

/** A graph as a Mermaid flowchart, to be pasted where Mermaid is drawn. */
export function toMermaid({ nodes, edges }: ConceptGraph): string {
  const indexes = new Map(nodes.map(({ id }, index) => [id, index]));
  const drawn = nodes.map(
    ({ label, noun }, index) => `  n${index}["${escapeLabel(label)}<br>${escapeLabel(noun)}"]`,
  );
  return `${['flowchart TB', ...drawn, ...edges.map((edge) => drawEdge(edge, indexes))].join('\n')}\n`;
}

function drawEdge(edge: GraphEdge, indexes: ReadonlyMap<string, number>): string {
  const label = escapeLabel(labelEdge(edge).join(' '));
  return `  n${indexes.get(edge.from)} ${lines[edge.state]}|"${label}"| n${indexes.get(edge.to)}`;
}

/** Mermaid's own way to write what would end a label. */
function escapeLabel(text: string): string {
  return text.replace(/["#<>&|[\]{}]/g, (character) => `#${character.codePointAt(0)};`);
}
