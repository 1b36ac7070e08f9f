import type { Status } from '../model/claim.ts';
import type { Kind } from '../model/kind.ts';
import type { RelationName } from '../model/relation.ts';
import type { Sentence } from '../model/sentence.ts';

/** The collections whose entries can be nodes. */
export type NodeCollection = 'definitions' | 'methods' | 'features';

/** An entry in a graph. Readings are no nodes of their own: edges name them. */
export interface GraphNode {
  readonly id: string;
  readonly collection: NodeCollection;
  readonly label: string;
  /** Of a definition. */
  readonly kind: Kind | undefined;
  /** What the entry is, in words: "a problem", "a method". */
  readonly noun: string;
  /** The entry that the graph is about, or a sense of the term that it is about. */
  readonly isFocus: boolean;
}

/** What an edge says: a relation, a place in a criterion, or kinship between methods. */
export type EdgeRelation = RelationName | 'criterion' | 'variant-of';

/** How far a recorded claim is agreed on (`asserted` is settled), or `derived`: nobody claims it, and it follows. */
export type EdgeState = 'asserted' | Exclude<Status, 'settled'> | 'derived';

export interface GraphEdge {
  /** Unique in a graph. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** The reading of the entry at that end that the claim is about. */
  readonly fromReading: string | undefined;
  readonly toReading: string | undefined;
  readonly relation: EdgeRelation;
  /** In a criterion: under a negation. */
  readonly isNegated: boolean;
  /** The formula that restricts the claim, in canonical spelling. */
  readonly given: string | undefined;
  readonly state: EdgeState;
  /** Source ids of those who assert it. */
  readonly owners: readonly string[];
  /** Source ids of those who dispute it. */
  readonly disputers: readonly string[];
  /** The claim; kinship between methods is none. */
  readonly claim: Sentence | undefined;
  /** The claim's name: its sentence in canonical spelling. Several edges share it where a criterion has several atoms. */
  readonly sentence: string;
  /** Of a derived edge: the sentences that it follows from. */
  readonly because: readonly string[];
}

export interface ConceptGraph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** What was left out so that the graph stays readable. */
  readonly omitted: { readonly nodes: number; readonly edges: number };
}

/** In the order of a legend. */
export const edgeStates: readonly EdgeState[] = ['asserted', 'tentative', 'disputed', 'derived'];
