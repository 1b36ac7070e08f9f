import { reportProblems } from '../../report-problems.ts';
import type { Rule } from '../../rule.ts';

export const invalidEntry: Rule = {
  id: 'invalid-entry',
  summary:
    'A file that cannot be read as an entry: unknown fields, wrong values, broken YAML, a name that is no id',
  severity: 'error',
  basis: 'schema',
  check: (inquiry) => reportProblems(inquiry, 'invalid-entry'),
};
