import type { Entry } from '../model/entry.ts';
import { outlineEntry } from '../model/entry-outline.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { Reasoner } from './reasoner.ts';
import type { ReasonerMemory } from './reasoner-memory.ts';

const last = new WeakMap<ReasonerMemory, Reasoner>();

/**
 * A reasoner over the knowledge base: that of the one before, where they differ in nothing that is reasoned with. Only the
 * last one recalled with a memory can be asked.
 */
export function recallReasoner(base: KnowledgeBase, memory: ReasonerMemory | undefined): Reasoner {
  const known = memory && last.get(memory);
  if (known && areSameToReason(known.base, base)) return known;
  const reasoner = new Reasoner(base, { memory });
  if (memory) last.set(memory, reasoner);
  return reasoner;
}

/** Statements and the claims of positions are the same objects where a folder is read again and none of them changed. */
function areSameToReason(a: KnowledgeBase, b: KnowledgeBase): boolean {
  if (a.statements !== b.statements || a.links !== b.links || a.positionClaims !== b.positionClaims)
    return false;
  return (['definitions', 'methods', 'features', 'positions'] as const).every((collection) =>
    haveSameOutlines([...a[collection].values()], [...b[collection].values()]),
  );
}

function haveSameOutlines(a: readonly Entry[], b: readonly Entry[]): boolean {
  return (
    a.length === b.length &&
    a.every((entry, index) => {
      const other = b[index];
      return other && (entry === other || outlineEntry(entry) === outlineEntry(other));
    })
  );
}
