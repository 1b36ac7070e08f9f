import { type Format, Graphviz } from '@hpcc-js/wasm-graphviz';
import type { ConceptGraph, GraphEdge, GraphNode } from './concept-graph.ts';
import { type Direction, toDot } from './dot-source.ts';
import { type NodeSize, sizeNode } from './node-size.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface PlacedNode extends Point, NodeSize {
  readonly node: GraphNode;
}

/** The tip of an arrowhead, and the place on the line where it starts. */
export interface Tip {
  readonly base: Point;
  readonly tip: Point;
}

export interface PlacedEdge {
  readonly edge: GraphEdge;
  /** Control points of a chain of cubic Bézier curves: one, and three more for each piece. */
  readonly curve: readonly Point[];
  readonly start: Tip | undefined;
  readonly end: Tip | undefined;
  /** The middle of the label. */
  readonly label: Point;
}

/** Where everything goes; y grows downwards, and everything lies within `width` and `height`. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
}

const margin = 8;
/** What a phone shows without scrolling. */
const narrow = 340;
/** What a column of text shows. */
const wide = 720;

/** The places without what paints them, in half the time. Graphviz has it, and the types of its package leave it out. */
const placesOnly = 'json0' as Format;

let graphviz: Promise<Graphviz> | undefined;

/** Places a graph: in rows or in columns, whichever is readable with less scrolling. The same for the same graph. */
export async function layOut(graph: ConceptGraph): Promise<Layout> {
  graphviz ??= Graphviz.load();
  const engine = await graphviz;
  const layouts = (['TB', 'LR'] as const).map((direction) => place(engine, graph, direction));
  return layouts.reduce((best, other) => (effort(other) < effort(best) ? other : best));
}

/** Scrolling sideways is worse than scrolling down. */
function effort({ width, height }: Layout): number {
  return 4 * Math.max(0, width - narrow) + 8 * Math.max(0, width - wide) + height;
}

interface RawLayout {
  readonly bb: string;
  readonly objects?: readonly { readonly name: string; readonly pos: string }[];
  readonly edges?: readonly { readonly id: string; readonly pos: string; readonly lp: string }[];
}

function place(engine: Graphviz, graph: ConceptGraph, direction: Direction): Layout {
  const raw = JSON.parse(engine.dot(toDot(graph, direction), placesOnly)) as RawLayout;
  const [left = 0, bottom = 0, right = 0, top = 0] = raw.bb.split(',').map(Number);
  const toPoint = (text: string): Point => {
    const [x = 0, y = 0] = text.split(',').map(Number);
    return { x: round(x - left + margin), y: round(top - y + margin) };
  };
  const places = new Map(raw.objects?.map(({ name, pos }) => [name, toPoint(pos)]));
  const edges = new Map(raw.edges?.map((edge) => [Number(edge.id), edge]));
  return {
    width: Math.ceil(right - left + 2 * margin),
    height: Math.ceil(top - bottom + 2 * margin),
    nodes: graph.nodes.map((node, index) => ({
      node,
      ...sizeNode(node),
      ...(places.get(`n${index}`) ?? toPoint('0,0')),
    })),
    edges: graph.edges.flatMap((edge, index) => {
      const found = edges.get(index);
      return found ? [{ edge, ...readSpline(found.pos, toPoint), label: toPoint(found.lp) }] : [];
    }),
  };
}

/** Graphviz writes `s,x,y e,x,y x,y x,y …`: the tips of arrowheads where there are any, then the control points. */
function readSpline(
  text: string,
  toPoint: (text: string) => Point,
): Pick<PlacedEdge, 'curve' | 'start' | 'end'> {
  const parts = text.split(' ');
  const tipOf = (letter: string) => parts.find((part) => part.startsWith(`${letter},`))?.slice(2);
  const curve = parts.filter((part) => /^[-\d]/.test(part)).map(toPoint);
  const toTip = (tip: string | undefined, base: Point | undefined): Tip | undefined =>
    tip !== undefined && base ? { base, tip: toPoint(tip) } : undefined;
  return { curve, start: toTip(tipOf('s'), curve[0]), end: toTip(tipOf('e'), curve.at(-1)) };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
