import { reportProblems } from '../../report-problems.ts';
import type { Rule } from '../../rule.ts';

export const duplicateId: Rule = {
  id: 'duplicate-id',
  summary: 'Two entries with one id, or one label, name or alias for two entries',
  severity: 'error',
  basis: 'schema',
  check: (inquiry) => reportProblems(inquiry, 'duplicate-id'),
};
