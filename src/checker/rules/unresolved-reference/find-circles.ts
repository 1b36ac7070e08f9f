import { collectionNames } from '../../../model/collection.ts';
import type { Entry } from '../../../model/entry.ts';
import type { KnowledgeBase } from '../../../model/knowledge-base.ts';
import { readReplacement } from '../../../parser/collect-entry.ts';
import { joinNames } from '../../name-predicate.ts';
import type { Report } from '../../rule.ts';

/** Entries that replace each other in a circle, so that none of them is current; each circle once. */
export function* findCircles(base: KnowledgeBase): Iterable<Report> {
  for (const collection of collectionNames) {
    const entries: ReadonlyMap<string, Entry> = base[collection];
    const reported = new Set<string>();
    for (const entry of entries.values()) {
      const circle = followBack(entries, entry);
      if (!circle || circle.some(({ id }) => reported.has(id))) continue;
      for (const { id } of circle) reported.add(id);
      const others = circle.slice(1).map(({ id }) => `\`${id}\``);
      yield {
        messageId: 'replaced-in-circle',
        message: `\`${entry.id}\` is replaced by ${others.length > 0 ? `${joinNames(others)}, and that by \`${entry.id}\` again, so that none of them counts` : 'itself, so that it does not count'}; expected a current entry: correct \`replaced-by\`, or remove it.`,
        entries: circle.map(({ id }) => id),
        span: entry.locate.valueSpan(['replaced-by']),
        related: circle
          .slice(1)
          .map((other) => ({ span: other.locate.valueSpan(['replaced-by']), label: 'replaced here' })),
      };
    }
  }
}

/** The entries from this one back to itself; undefined where the trail ends or turns elsewhere. */
function followBack(entries: ReadonlyMap<string, Entry>, start: Entry): readonly Entry[] | undefined {
  const trail = [start];
  for (const entry of trail) {
    const replacement = readReplacement(entry);
    const next = replacement === undefined ? undefined : entries.get(replacement);
    if (!next) return undefined;
    if (next === start) return trail;
    if (trail.includes(next)) return undefined;
    trail.push(next);
  }
  return undefined;
}
