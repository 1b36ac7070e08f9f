import type { GraphNode } from './concept-graph.ts';
import { wrapWords } from './wrap-words.ts';

export const labelLineHeight = 17;
export const nounLineHeight = 14;
const lineWidth = 13;
/** Generous averages for a sans-serif face: a label is bold and 13 units high, the noun below it 11. */
const labelCharacter = 8.4;
const nounCharacter = 6.3;
const padding = { x: 10, y: 7 };

export interface NodeSize {
  readonly width: number;
  readonly height: number;
  readonly labelLines: readonly string[];
  readonly nounLines: readonly string[];
}

/** The box that a node's label and noun need. */
export function sizeNode(node: GraphNode): NodeSize {
  const labelLines = wrapWords(node.label, lineWidth);
  const nounLines = wrapWords(node.noun, lineWidth);
  const widest = (lines: readonly string[]) => Math.max(...lines.map(({ length }) => length));
  const text = Math.max(widest(labelLines) * labelCharacter, widest(nounLines) * nounCharacter);
  return {
    width: Math.ceil(text + 2 * padding.x),
    height: labelLines.length * labelLineHeight + nounLines.length * nounLineHeight + 2 * padding.y,
    labelLines,
    nounLines,
  };
}
