import { kinds } from '../model/kind.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import type { GraphNode } from './concept-graph.ts';

/** The node of an entry; `undefined` where no definition, method or feature has the id. */
export function findNode(base: KnowledgeBase, id: string, isFocus = false): GraphNode | undefined {
  const definition = base.definitions.get(id);
  if (definition) {
    const { label, kind } = definition.data;
    return { id, collection: 'definitions', label, kind, noun: kinds[kind].noun, isFocus };
  }
  const method = base.methods.get(id);
  if (method) {
    return { id, collection: 'methods', label: method.data.name, kind: undefined, noun: 'a method', isFocus };
  }
  const feature = base.features.get(id);
  return (
    feature && {
      id,
      collection: 'features',
      label: feature.data.name,
      kind: undefined,
      noun: 'a feature',
      isFocus,
    }
  );
}
