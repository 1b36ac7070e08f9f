import type { ConceptGraph } from './concept-graph.ts';
import { labelEdge } from './edge-label.ts';
import { edgeMarks } from './edge-marks.ts';
import { sizeNode } from './node-size.ts';

export type Direction = 'TB' | 'LR';

/** A fixed-width face of this size is about as wide as the sans-serif of 11 units that the drawing has. */
const edgeFontSize = 10.2;
const pointsPerInch = 72;

/**
 * A graph in the DOT language, for its places only. Nodes are `n0`, `n1`… and edges carry their index as `id`: no text
 * of an entry is read as DOT, except labels, whose size is estimated from a fixed-width face.
 */
export function toDot(graph: ConceptGraph, direction: Direction): string {
  const indexes = new Map(graph.nodes.map(({ id }, index) => [id, index]));
  const nodes = graph.nodes.map((node, index) => {
    const { width, height } = sizeNode(node);
    return `n${index} [width=${inches(width)} height=${inches(height)}]`;
  });
  const edges = graph.edges.map((edge, index) => {
    const { start, end } = edgeMarks[edge.relation];
    const label = labelEdge(edge).map((line) => line.replace(/[^\w .,()@-]/g, '_'));
    const attributes = [
      `id=${index}`,
      `label="${label.join('\\n')}"`,
      `arrowtail=${start ? 'normal' : 'none'}`,
      `arrowhead=${end ? 'normal' : 'none'}`,
    ];
    return `n${indexes.get(edge.from)} -> n${indexes.get(edge.to)} [${attributes.join(' ')}]`;
  });
  const graphAttributes = `rankdir=${direction} nodesep=0.2 ranksep=${direction === 'TB' ? 0.3 : 0.25} pad=0`;
  return [
    `digraph { graph [${graphAttributes}]`,
    'node [shape=box fixedsize=true label=""]',
    `edge [dir=both fontname=Courier fontsize=${edgeFontSize}]`,
    ...nodes,
    ...edges,
    '}',
  ].join('\n');
}

function inches(points: number): string {
  return (points / pointsPerInch).toFixed(4);
}
