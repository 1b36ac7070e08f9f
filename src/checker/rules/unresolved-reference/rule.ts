import type { Rule } from '../../rule.ts';
import { findCircles } from './find-circles.ts';
import { findForeignSenses } from './find-foreign-senses.ts';
import { judgeReference } from './judge-reference.ts';

export const unresolvedReference: Rule = {
  id: 'unresolved-reference',
  summary: 'An id, reading or source that names nothing or something else, or an entry that was withdrawn',
  severity: 'error',
  severities: ['error', 'warning'],
  basis: 'schema',
  *check({ base }) {
    const unread = new Set(base.problems.map(({ span, entry }) => `${span.file} ${entry}`));
    for (const reference of base.references) {
      const judgement = judgeReference(base, reference, unread);
      if (judgement) yield { entries: [reference.from.id], span: reference.span, ...judgement };
    }
    yield* findForeignSenses(base);
    yield* findCircles(base);
  },
};
