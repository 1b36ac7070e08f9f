import type { EdgeRelation, EdgeState, GraphEdge, GraphNode } from './concept-graph.ts';
import { drawMark } from './draw-mark.ts';
import { labelEdge } from './edge-label.ts';
import { edgeMarks } from './edge-marks.ts';
import { stateWords } from './edge-words.ts';
import type { Layout, PlacedEdge, PlacedNode, Point } from './layout.ts';
import { labelLineHeight, nounLineHeight } from './node-size.ts';
import { element, escapeText } from './svg-element.ts';

export interface DrawOptions {
  /** Unique on the page: prefix of the ids that the drawing needs. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly hrefOf: (node: GraphNode) => string;
  /** What an edge says, in a sentence. */
  readonly describe: (edge: GraphEdge) => string;
}

const edgeLineHeight = 12.2;
/** The column of text beside the list of a page's parts, and how far a drawing may shrink to fit it. */
const column = 960;
const leastScale = 0.85;

/**
 * A graph as SVG: a group of links, with everything styled by class. Its lines and their labels are hidden from
 * assistive technology, which gets the same claims as sentences from the table beside the drawing.
 */
export function drawSvg(layout: Layout, options: DrawOptions): string {
  const { name, title, description, hrefOf, describe } = options;
  const { width, height, nodes, edges } = layout;
  // Where most are what the graph is about, a mark on them would tell nothing.
  const isTelling = 2 * nodes.filter(({ node }) => node.isFocus).length <= nodes.length;
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: `concept-graph${width > column && width <= column / leastScale ? ' fitted' : ''}`,
      role: 'group',
      'aria-labelledby': `${name}-title`,
      'aria-describedby': `${name}-description`,
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
    },
    element('title', { id: `${name}-title` }, escapeText(title)),
    element('desc', { id: `${name}-description` }, escapeText(description)),
    element(
      'g',
      { 'aria-hidden': 'true' },
      ...edges.map((placed) => drawEdge(placed, describe(placed.edge))),
      '',
    ),
    // Labels come after all lines, so that no line crosses out a word.
    element('g', { 'aria-hidden': 'true' }, ...edges.map(drawEdgeLabel), ''),
    ...nodes.map((placed) => drawNode(placed, hrefOf(placed.node), isTelling && placed.node.isFocus)),
  );
}

/** A short line in the style of a relation and a state, for a legend. */
export function drawSample(relation: EdgeRelation, state: EdgeState): string {
  const { start, end, isCrossed } = edgeMarks[relation];
  const [from, to] = [
    { x: 2, y: 8 },
    { x: 54, y: 8 },
  ] as const;
  const first = start ? { x: 12, y: 8 } : from;
  const last = end ? { x: 44, y: 8 } : to;
  return element(
    'svg',
    { class: 'concept-graph-sample', 'aria-hidden': 'true', viewBox: '0 0 56 16', width: 56, height: 16 },
    element(
      'g',
      { class: classOf(relation, state) },
      element('path', { class: 'line', d: `M${first.x} 8H${last.x}` }),
      start ? drawMark(start, { base: first, tip: from }) : '',
      end ? drawMark(end, { base: last, tip: to }) : '',
      isCrossed ? drawCrossing({ x: 26, y: 8 }, { x: 1, y: 0 }) : '',
    ),
  );
}

function drawEdge({ edge, curve, start, end }: PlacedEdge, sentence: string): string {
  const { start: startMark, end: endMark, isCrossed } = edgeMarks[edge.relation];
  const [first, ...rest] = curve;
  if (!first) return '';
  const pieces = rest.map(({ x, y }, index) => `${index % 3 === 0 ? 'C' : ' '}${x} ${y}`).join('');
  return element(
    'g',
    { class: classOf(edge.relation, edge.state), 'data-claim': edge.sentence },
    element('title', {}, escapeText(`${sentence} (${stateWords[edge.state].word})`)),
    element('path', { class: 'line', d: `M${first.x} ${first.y}${pieces}` }),
    startMark && start ? drawMark(startMark, start) : '',
    endMark && end ? drawMark(endMark, end) : '',
    isCrossed ? drawCrossing(...middleOf(curve)) : '',
  );
}

function classOf(relation: EdgeRelation, state: EdgeState): string {
  return `edge relation-${relation} state-${state}`;
}

/** A stroke across a line at a point, where the line runs in a direction. */
function drawCrossing({ x, y }: Point, direction: Point): string {
  const length = Math.hypot(direction.x, direction.y) || 1;
  const [dx, dy] = [(5 * (direction.x - direction.y)) / length, (5 * (direction.y + direction.x)) / length];
  const d = `M${(x - dx).toFixed(1)} ${(y - dy).toFixed(1)}L${(x + dx).toFixed(1)} ${(y + dy).toFixed(1)}`;
  return element('path', { class: 'mark line', d });
}

/** The middle of the middle piece, and the direction there. */
function middleOf(curve: readonly Point[]): [Point, Point] {
  const pieces = (curve.length - 1) / 3;
  const at = 3 * Math.floor(pieces / 2);
  const [a, b, c, d] = curve.slice(at, at + 4);
  if (!a || !b || !c || !d) return [a ?? { x: 0, y: 0 }, { x: 1, y: 0 }];
  return [
    { x: (a.x + 3 * b.x + 3 * c.x + d.x) / 8, y: (a.y + 3 * b.y + 3 * c.y + d.y) / 8 },
    { x: d.x + c.x - b.x - a.x, y: d.y + c.y - b.y - a.y },
  ];
}

function drawEdgeLabel({ edge, label }: PlacedEdge): string {
  const lines = labelEdge(edge);
  const top = label.y - ((lines.length - 1) * edgeLineHeight) / 2;
  const spans = lines.map((line, index) =>
    element('tspan', { x: label.x, y: (top + index * edgeLineHeight).toFixed(1) }, escapeText(line)),
  );
  return element('text', { class: `edge-label state-${edge.state}` }, ...spans);
}

function drawNode(
  { node, x, y, width, height, labelLines, nounLines }: PlacedNode,
  href: string,
  isMarked: boolean,
): string {
  const top = y - (labelLines.length * labelLineHeight + nounLines.length * nounLineHeight) / 2;
  const nounTop = top + labelLines.length * labelLineHeight;
  const line = (text: string, lineY: number) =>
    element('tspan', { x, y: lineY.toFixed(1) }, escapeText(text));
  const [left, upper] = [(x - width / 2).toFixed(1), (y - height / 2).toFixed(1)];
  return element(
    'a',
    { class: `node ${node.collection}${isMarked ? ' focus' : ''}`, href },
    element('rect', {
      x: left,
      y: upper,
      width,
      height,
      rx: node.collection === 'definitions' ? 3 : height / 2,
    }),
    element(
      'text',
      { class: 'node-label' },
      labelLines.map((text, index) => line(text, top + (index + 0.5) * labelLineHeight)).join(' '),
    ),
    // Not drawn, but read: "SO-1, a problem".
    ', ',
    element(
      'text',
      { class: 'node-noun' },
      nounLines.map((text, index) => line(text, nounTop + (index + 0.5) * nounLineHeight)).join(' '),
    ),
  );
}
