import { joinPredicate } from '../model/identifier.ts';
import type { ConceptGraph, EdgeState, GraphEdge } from './concept-graph.ts';

/** More lines than these cross and cover each other's labels. */
const readable = 14;

/** What of a graph is drawn; the table beside the drawing has every claim. */
export interface DrawnGraph {
  readonly graph: ConceptGraph;
  /** Lines left out because they follow from drawn ones that are agreed on no less. */
  readonly implied: number;
  /** Lines left out because they only say what does not hold in general, or is possible. */
  readonly denials: number;
}

/**
 * A graph with no more lines than are readable, as far as that can be had without hiding how senses contain or exclude
 * each other: first without what drawn lines imply, then without denials and overlaps.
 */
export function chooseDrawn(graph: ConceptGraph): DrawnGraph {
  if (graph.edges.length <= readable) return { graph, implied: 0, denials: 0 };
  const reduced = dropImplied(graph.edges);
  const implied = graph.edges.length - reduced.length;
  const plain = reduced.filter(({ relation }) => relation !== 'not-implies' && relation !== 'overlaps');
  const edges = reduced.length > readable && plain.length > 0 ? plain : reduced;
  const tied = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const wasTied = new Set(graph.edges.flatMap(({ from, to }) => [from, to]));
  // A node whose lines are all left out would stand there as if nothing were known of it.
  const nodes = graph.nodes.filter(({ id }) => tied.has(id) || !wasTied.has(id));
  return { graph: { ...graph, nodes, edges }, implied, denials: reduced.length - edges.length };
}

/** How far a claim is agreed on; what follows from settled claims is as sure as they are. */
const doubts = {
  asserted: 0,
  derived: 0,
  tentative: 1,
  disputed: 2,
} as const satisfies Record<EdgeState, number>;

/** Takes out, one by one, what follows from those that stay and are no more doubtful; what nobody claims goes first. */
function dropImplied(edges: readonly GraphEdge[]): readonly GraphEdge[] {
  const rankOf = ({ state }: GraphEdge) => (state === 'derived' ? 3 : doubts[state]);
  const kept = new Set(edges);
  for (const edge of [...edges].sort((a, b) => rankOf(b) - rankOf(a))) {
    kept.delete(edge);
    const grounds = [...kept].filter(
      ({ state, given }) => given === undefined && doubts[state] <= doubts[edge.state],
    );
    if (!follows(edge, grounds)) kept.add(edge);
  }
  return edges.filter((edge) => kept.has(edge));
}

function follows(edge: GraphEdge, grounds: readonly GraphEdge[]): boolean {
  const [subject, object] = endsOf(edge);
  const above = (predicate: string) => climb(predicate, grounds);
  if (edge.relation === 'implies') return above(subject).has(object);
  // What falls under X and not under Y falls under all that X implies, and not under what implies Y.
  if (edge.relation === 'not-implies')
    return grounds.some((ground) => {
      const [x, y] = endsOf(ground);
      return ground.relation === 'not-implies' && above(x).has(subject) && above(object).has(y);
    });
  // What excludes X excludes all that implies X.
  if (edge.relation === 'excludes')
    return grounds.some((ground) => {
      const [x, y] = endsOf(ground);
      if (ground.relation !== 'excludes') return false;
      const [ofSubject, ofObject] = [above(subject), above(object)];
      return (ofSubject.has(x) && ofObject.has(y)) || (ofSubject.has(y) && ofObject.has(x));
    });
  return false;
}

/** A predicate and all that it implies, step by step. */
function climb(predicate: string, grounds: readonly GraphEdge[]): ReadonlySet<string> {
  const reached = new Set([predicate]);
  for (const next of reached)
    for (const ground of grounds) {
      const [from, to] = endsOf(ground);
      if (ground.relation === 'implies' && from === next) reached.add(to);
    }
  return reached;
}

function endsOf({ from, fromReading, to, toReading }: GraphEdge): readonly [string, string] {
  return [joinPredicate(from, fromReading), joinPredicate(to, toReading)];
}
