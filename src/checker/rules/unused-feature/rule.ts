import type { Entry } from '../../../model/entry.ts';
import type { KnowledgeBase, Reference } from '../../../model/knowledge-base.ts';
import { isWithdrawn, listCurrent, readReferences } from '../../current-entry.ts';
import type { Rule } from '../../rule.ts';
import { listUnreadFiles } from '../../unread-file.ts';

export const unusedFeature: Rule = {
  id: 'unused-feature',
  summary: 'A feature that no criterion, formula or relation uses and no method has',
  severity: 'warning',
  basis: 'schema',
  *check({ base }) {
    if (listUnreadFiles(base).size > 0) return;
    const used = listUsed(base);
    for (const { id, data, locate } of listCurrent(base, 'features')) {
      if (used.has(id)) continue;
      yield {
        messageId: 'unused',
        message: `“${data.name}” is asked of no method and occurs in no criterion, formula or relation, so it decides nothing; expected at least one use: answer it for a method, use it in a criterion, or delete the file.`,
        entries: [id],
        span: locate.valueSpan(['name']),
      };
    }
  },
};

function listUsed(base: KnowledgeBase): ReadonlySet<string> {
  const used = new Set<string>();
  for (const { reference, from, to } of readReferences(base)) {
    if (to?.collection !== 'features' || !from || isWithdrawn(from) || isInBody(from, reference)) continue;
    used.add(to.id);
    // A feature's relation to another one uses both.
    if (from.collection === 'features') used.add(from.id);
  }
  return used;
}

/** Prose that mentions a feature does not use it. */
function isInBody({ body }: Entry, { span }: Reference): boolean {
  return span.start.line >= body.span(0, 0).start.line;
}
