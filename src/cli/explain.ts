import { rules } from '../checker/rules.ts';
import { formatDocumentation, formatRuleList } from '../reporters/documentation-text.ts';
import type { Arguments, Command } from './command.ts';
import { findRule } from './find-rule.ts';
import { readDocumentation } from './read-documentation.ts';
import { refuseMisuse } from './refusal.ts';
import type { Terminal } from './terminal.ts';

export const explainCommand: Command = {
  name: 'explain',
  summary: 'say what a rule reports and why, with examples; without RULE, list all rules',
  operands: '[RULE]',
  options: {},
  details: 'The examples are executed as tests: each shows what the checker really says.',
  run: runExplain,
};

function runExplain({ operands }: Arguments, terminal: Terminal): number {
  const [id, extra] = operands;
  if (extra !== undefined) refuseMisuse(`unexpected \`${extra}\`: name one rule at a time`);
  terminal.write(
    id === undefined
      ? formatRuleList(rules, terminal)
      : formatDocumentation(findRule(id), readDocumentation(findRule(id)), terminal),
  );
  return 0;
}
