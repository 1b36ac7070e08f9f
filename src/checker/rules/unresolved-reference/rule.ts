import { readReferences } from '../../current-entry.ts';
import type { Rule } from '../../rule.ts';
import { listFaulty } from '../../unread-file.ts';
import { findCircles } from './find-circles.ts';
import { findForeignSenses } from './find-foreign-senses.ts';
import { judgeReference } from './judge-reference.ts';

export const unresolvedReference: Rule = {
  id: 'unresolved-reference',
  summary: 'An id, reading or source that names nothing or something else, or an entry that was withdrawn',
  severity: 'error',
  severities: ['error', 'warning'],
  basis: 'schema',
  judgesPatched: true,
  *check({ base }) {
    const faulty = listFaulty(base);
    for (const each of readReferences(base)) {
      const { reference } = each;
      const judgement = judgeReference(base, each, faulty);
      if (judgement) yield { entries: [reference.from.id], span: reference.span, ...judgement };
    }
    yield* findForeignSenses(base);
    yield* findCircles(base);
  },
};
