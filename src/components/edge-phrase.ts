import type { GraphEdge } from '../graph/concept-graph.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { nameOf, type Phrase, phrase } from '../view/phrase.ts';
import { putInWords } from '../view/sentence-words.ts';

/** What an edge of a graph says, in plain words; kinship between methods is no claim of the reasoner's. */
export function putEdgeInWords(base: KnowledgeBase, { claim, from, to }: GraphEdge): Phrase {
  return claim ? putInWords(base, claim) : phrase(nameOf(base, from), ' is a variant of ', nameOf(base, to));
}
