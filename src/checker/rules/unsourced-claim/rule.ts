import type { Origin } from '../../../model/citation.ts';
import type { Entry, KeyPath } from '../../../model/entry.ts';
import type { KnowledgeBase } from '../../../model/knowledge-base.ts';
import { listOrigins } from '../../recorded-origin.ts';
import type { Report, Rule } from '../../rule.ts';
import { listWrittenClaims } from '../../written-claim.ts';

export const unsourcedClaim: Rule = {
  id: 'unsourced-claim',
  summary: 'A relation that nobody asserts, or an origin without its source',
  severity: 'error',
  basis: 'schema',
  judgesPatched: true,
  *check({ base }) {
    yield* findUnownedClaims(base);
    for (const { entry, path, origin } of listOrigins(base))
      if (!isTraced(origin)) yield describeOrigin(entry, path);
  },
};

function* findUnownedClaims(base: KnowledgeBase): Iterable<Report> {
  for (const { entry, path, text, assertedBy } of listWrittenClaims(base)) {
    if (assertedBy.length > 0) continue;
    yield {
      messageId: 'no-owner',
      message: `“${text}” is nobody's claim; expected \`asserted-by\` with at least one source: cite who says so, or write \`asserted-by: [{source: editors}]\` if it is our own judgement.`,
      entries: [entry.id],
      span: entry.locate.valueSpan([...path, 'target']),
    };
  }
}

function isTraced({ source, checked }: Origin): boolean {
  return source !== undefined || checked === 'unresolved';
}

function describeOrigin(entry: Entry, path: KeyPath): Report {
  return {
    messageId: 'no-source',
    message:
      'This origin names no source; expected `source`: cite the work that it comes from, or write `checked: unresolved` if that could not be found.',
    entries: [entry.id],
    span: entry.locate.keySpan(path),
  };
}
