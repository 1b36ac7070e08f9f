import { reportProblems } from '../../report-problems.ts';
import type { Rule } from '../../rule.ts';

export const invalidFormula: Rule = {
  id: 'invalid-formula',
  summary: 'A formula or sentence that does not follow the grammar, marked at the character',
  severity: 'error',
  basis: 'schema',
  check: (inquiry) => reportProblems(inquiry, 'invalid-formula'),
};
