import { readFileSync } from 'node:fs';
import type { Rule } from '../checker/rule.ts';
import { type RuleDocumentation, readRuleDocumentation } from '../checker/rule-documentation.ts';

/** What is written about a rule, from the file beside it. */
export function readDocumentation({ id }: Rule): RuleDocumentation {
  const path = `checker/rules/${id}/doc.mdx`;
  const text = readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
  return readRuleDocumentation({ path, text }).documentation;
}
