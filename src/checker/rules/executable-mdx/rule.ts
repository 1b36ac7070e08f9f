import { reportProblems } from '../../report-problems.ts';
import type { Rule } from '../../rule.ts';

export const executableMdx: Rule = {
  id: 'executable-mdx',
  summary: 'An import, export, expression or unknown component in the text of an entry',
  severity: 'error',
  basis: 'schema',
  check: (inquiry) => reportProblems(inquiry, 'executable-mdx'),
};
