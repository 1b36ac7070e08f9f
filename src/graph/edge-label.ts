import type { GraphEdge } from './concept-graph.ts';
import { relationWords, stateWords } from './edge-words.ts';
import { wrapWords } from './wrap-words.ts';

/** Short lines keep a drawing narrow. */
const lineWidth = 12;

/**
 * The lines written beside an edge: what its line and marks say, in words and signs, and the readings at its ends. A
 * condition is only hinted at: it would be wider than all the rest, and the table beside the drawing spells it out.
 */
export function labelEdge(edge: GraphEdge): readonly string[] {
  const { fromReading, toReading, relation, isNegated, given, state } = edge;
  const words = `${relationWords[relation]}${isNegated ? ': not' : ''}${given === undefined ? '' : ' if…'}`;
  const { sign } = stateWords[state];
  const readings = [fromReading, '▸', toReading].filter((part) => part !== undefined);
  return [
    ...wrapWords(sign === '' ? words : `${words}\u00a0${sign}`, lineWidth),
    ...(readings.length > 1 ? [readings.join(' ')] : []),
  ];
}
