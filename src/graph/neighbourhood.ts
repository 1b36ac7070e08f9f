import type { CollectionName } from '../model/collection.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import type { ContextReasoner } from '../reasoner/context-reasoner.ts';
import type { ConceptGraph, EdgeRelation, GraphEdge } from './concept-graph.ts';
import { deriveMemberships, deriveRelations } from './derived-edges.ts';
import { findNode } from './graph-node.ts';
import { type Neighbours, rankNodes } from './rank-nodes.ts';
import { collectRecordedEdges } from './recorded-edges.ts';

/** The entry that a graph is drawn around. */
export interface Focus {
  readonly collection: CollectionName;
  readonly id: string;
}

export interface NeighbourhoodOptions {
  /** Without it the graph is of all definitions. */
  readonly focus?: Focus | undefined;
  /** More nodes than this are not readable on a page. */
  readonly nodeLimit?: number;
  /** Leave out denials, overlaps and what is claimed of a reading alone. */
  readonly isOverview?: boolean;
}

const relationsShown: readonly EdgeRelation[] = [
  'implies',
  'excludes',
  'not-implies',
  'overlaps',
  'models',
  'part-of',
];
const membershipsShown: readonly EdgeRelation[] = [
  'instance-of',
  'not-instance-of',
  'models',
  'part-of',
  'variant-of',
];
const aroundFocus: Partial<Record<CollectionName, readonly EdgeRelation[]>> = {
  terms: relationsShown,
  definitions: [...relationsShown, 'criterion'],
  methods: membershipsShown,
  features: [...relationsShown, 'criterion'],
};

/**
 * The graph around an entry: what is claimed of it and follows about it, and the entries at the other ends. Of a term:
 * its senses and what they have to do with each other and with other definitions.
 */
export function buildNeighbourhood(
  base: KnowledgeBase,
  reasoner: ContextReasoner,
  { focus, nodeLimit = 40, isOverview = false }: NeighbourhoodOptions = {},
): ConceptGraph {
  const question = { base, reasoner };
  const centre = new Set(listCentre(base, focus));
  const shown = (focus ? aroundFocus[focus.collection] : relationsShown) ?? [];
  const incident = collectRecordedEdges(base).filter(
    (edge) =>
      (centre.has(edge.from) || centre.has(edge.to)) &&
      shown.includes(edge.relation) &&
      findNode(base, edge.from) &&
      findNode(base, edge.to) &&
      (focus || (base.definitions.has(edge.from) && base.definitions.has(edge.to))),
  );
  const derived = focus
    ? [...centre].flatMap((id) =>
        candidatesFor(id, base)
          // A pair of two senses of one term is asked about once.
          .filter((other) => !centre.has(other) || id < other)
          .flatMap((other) =>
            focus.collection === 'methods'
              ? deriveMemberships(question, id, other)
              : deriveRelations(question, id, other),
          ),
      )
    : [];

  const isPlain = ({ relation, fromReading, toReading }: GraphEdge) =>
    relation !== 'not-implies' && relation !== 'overlaps' && (fromReading ?? toReading) === undefined;
  const found = [...incident, ...derived];
  const neighbours: Neighbours = { centre, edges: isOverview ? found.filter(isPlain) : found };
  const ranked = rankNodes(neighbours);
  const kept = new Set(ranked.slice(0, nodeLimit));
  const isKept = ({ from, to }: GraphEdge) => kept.has(from) && kept.has(to);
  const candidates = [...neighbours.edges, ...(focus ? [] : deriveAmong(question, [...kept]))];
  const edges = candidates.filter(isKept);
  // Where nodes are left out, one whose every line leads to these would stand there as if nothing were known of it.
  const tied = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const isCut = ranked.length > kept.size && tied.size > 0;
  const drawn = [...kept].filter((id) => !isCut || tied.has(id) || focus?.id === id);
  return {
    nodes: drawn.flatMap((id) => findNode(base, id, focus !== undefined && centre.has(id)) ?? []),
    edges: edges.sort((a, b) => (a.id < b.id ? -1 : 1)),
    omitted: { nodes: ranked.length - drawn.length, edges: candidates.length - edges.length },
  };
}

function listCentre(base: KnowledgeBase, focus: Focus | undefined): readonly string[] {
  const current = [...base.definitions.values()].filter(({ data }) => data['replaced-by'] === undefined);
  if (!focus) return current.map(({ id }) => id);
  if (focus.collection === 'terms')
    return current.filter(({ data }) => data.term === focus.id).map(({ id }) => id);
  return base[focus.collection].has(focus.id) ? [focus.id] : [];
}

function deriveAmong(
  question: Parameters<typeof deriveRelations>[0],
  ids: readonly string[],
): readonly GraphEdge[] {
  return ids.flatMap((id, index) =>
    ids.slice(index + 1).flatMap((other) => deriveRelations(question, id, other)),
  );
}

/**
 * The definitions of which anything could follow beside this entry: nothing links the others to it, so that no
 * statement about them could play a part in a proof.
 */
function candidatesFor(id: string, base: KnowledgeBase): readonly string[] {
  let groups = linked.get(base);
  if (!groups) {
    groups = groupLinked(base);
    linked.set(base, groups);
  }
  return (groups.get(id) ?? []).filter((other) => other !== id && base.definitions.has(other));
}

const linked = new WeakMap<KnowledgeBase, ReadonlyMap<string, readonly string[]>>();

/** By entry: itself and all that claims link to it, directly or through others, sorted. */
function groupLinked(base: KnowledgeBase): ReadonlyMap<string, readonly string[]> {
  const neighbours = new Map<string, string[]>();
  const link = (a: string, b: string) => {
    const others = neighbours.get(a);
    if (others) others.push(b);
    else neighbours.set(a, [b]);
  };
  for (const { relation, from, to } of collectRecordedEdges(base)) {
    if (relation === 'models' || relation === 'part-of' || relation === 'variant-of') continue;
    link(from, to);
    link(to, from);
  }
  const groups = new Map<string, readonly string[]>();
  for (const id of neighbours.keys()) {
    if (groups.has(id)) continue;
    const reached = new Set([id]);
    for (const next of reached) for (const other of neighbours.get(next) ?? []) reached.add(other);
    const group = [...reached].sort();
    for (const member of group) groups.set(member, group);
  }
  return groups;
}
