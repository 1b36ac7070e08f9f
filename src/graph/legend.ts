import { type ConceptGraph, type EdgeRelation, type EdgeState, edgeStates } from './concept-graph.ts';
import { relationWords, stateWords } from './edge-words.ts';

/** What a graph's drawing needs explained: only what it has. */
export interface Legend {
  readonly relations: readonly { readonly relation: EdgeRelation; readonly words: string }[];
  readonly states: readonly {
    readonly state: EdgeState;
    readonly sign: string;
    readonly word: string;
    readonly meaning: string;
  }[];
  readonly hasReadings: boolean;
  readonly hasConditions: boolean;
}

export function listLegend({ edges }: ConceptGraph): Legend {
  const relations = new Set(edges.map(({ relation }) => relation));
  const states = new Set(edges.map(({ state }) => state));
  return {
    relations: (Object.keys(relationWords) as EdgeRelation[])
      .filter((relation) => relations.has(relation))
      .map((relation) => ({ relation, words: relationWords[relation] })),
    states: edgeStates.filter((state) => states.has(state)).map((state) => ({ state, ...stateWords[state] })),
    hasReadings: edges.some(({ fromReading, toReading }) => fromReading ?? toReading),
    hasConditions: edges.some(({ given }) => given !== undefined),
  };
}
