import type { Entry } from '../../../model/entry.ts';
import type { KnowledgeBase } from '../../../model/knowledge-base.ts';
import { isWithdrawn, listCurrent, readReferences } from '../../current-entry.ts';
import type { Rule } from '../../rule.ts';
import { listUnreadFiles } from '../../unread-file.ts';

export const orphanEntry: Rule = {
  id: 'orphan-entry',
  summary: 'A term, method or source that nothing links to, so that no reader will come upon it',
  severity: 'warning',
  basis: 'schema',
  *check({ base }) {
    if (listUnreadFiles(base).size > 0) return;
    const linked = listLinked(base);
    for (const term of listCurrent(base, 'terms')) {
      const { id, data, locate } = term;
      if (linked.has(term as Entry)) continue;
      yield {
        messageId: 'unused-term',
        message: `Nothing speaks of “${data.name}”: no definition, usage or question names this term; expected at least one: record a sense or a usage of it, or delete the file.`,
        entries: [id],
        span: locate.valueSpan(['name']),
      };
    }
    for (const entry of listCurrent(base, 'methods')) {
      const { id, data, locate } = entry;
      if (linked.has(entry as Entry) || hasLinks(entry)) continue;
      yield {
        messageId: 'unused-method',
        message: `Nothing is said of “${data.name}”: it has no features, memberships or links, and nothing names it; expected at least one: record what is known of the method, or delete the file.`,
        entries: [id],
        span: locate.valueSpan(['name']),
      };
    }
    for (const { id, span } of base.sources.values()) {
      if (linked.has(id)) continue;
      yield {
        messageId: 'uncited-source',
        message: `\`${id}\` is cited nowhere; expected a citation of every source: cite it where a claim rests on it, or remove it from the bibliography.`,
        entries: [id],
        span,
      };
    }
  },
};

/** Entries, and ids of sources, to which another entry, not withdrawn, refers. */
function listLinked(base: KnowledgeBase): ReadonlySet<Entry | string> {
  const linked = new Set<Entry | string>();
  for (const { reference, from, to } of readReferences(base)) {
    if (from && isWithdrawn(from)) continue;
    if (reference.expected.includes('sources')) linked.add(reference.target);
    if (to && to !== from) linked.add(to);
  }
  return linked;
}

/** Whether a method says something by which it is listed elsewhere. */
function hasLinks({ data }: Entry<'methods'>): boolean {
  const keys = ['features', 'instance-of', 'not-instance-of', 'models', 'part-of'] as const;
  return data['variant-of'] !== undefined || keys.some((key) => Object.keys(data[key] ?? {}).length > 0);
}
