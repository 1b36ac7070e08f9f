import type { Rule } from '../checker/rule.ts';
import type { RuleDocumentation, RuleExample } from '../checker/rule-documentation.ts';
import { renderLines, renderMarkdown } from './markdown-text.ts';
import type { TextOptions } from './text-options.ts';
import { wrapText } from './wrap-text.ts';

type Layout = Pick<TextOptions, 'paint' | 'width'>;

/** All that is written about a rule, with its examples, for reading in a terminal. */
export function formatDocumentation(rule: Rule, documentation: RuleDocumentation, layout: Layout): string {
  const { paint, width } = layout;
  const severities = rule.severities ?? [rule.severity];
  const { title, reports, matters, wayOut, fails, passes } = documentation;
  const prose = (heading: string, text: string) =>
    `${paint.strong(heading)}\n${renderMarkdown(text, width, '  ')}`;
  const parts = [
    `${paint.severity(rule.severity, rule.id)}: ${paint.strong(title)} (${severities.join(' or ')})`,
    prose('What it reports', reports),
    prose('Why it matters', matters),
    prose('Way out', wayOut),
    ...fails.map((example) => formatExample('Reported', example, layout)),
    ...passes.map((example) => formatExample('Not reported', example, layout)),
  ];
  return `${parts.join('\n\n')}\n`;
}

function formatExample(heading: string, example: RuleExample, { paint, width }: Layout): string {
  const { title, text, documents, expected } = example;
  const parts = [
    paint.strong(`${heading}: ${title}`),
    ...(text === '' ? [] : [renderMarkdown(text, width, '  ')]),
    ...documents.map((document) => `  ${document.path}\n${renderLines(document.text, '    ')}`),
    ...(expected.length === 0
      ? []
      : [`  It says:\n${expected.map((line) => wrapText(line, width, '    ', '      ')).join('\n')}`]),
  ];
  return parts.join('\n\n');
}

/** Every rule in one line or two. */
export function formatRuleList(rules: readonly Rule[], { paint, width }: Layout): string {
  const idWidth = Math.max(0, ...rules.map(({ id }) => id.length));
  const rows = rules.map(({ id, severity, summary }) => {
    const row = wrapText(summary, width, `${id.padEnd(idWidth)}  ${severity.padEnd('warning'.length)}  `);
    return paint.severity(severity, id) + row.slice(id.length);
  });
  return `${[...rows, '', '`oversight explain RULE` says more about one of them, with examples.'].join('\n')}\n`;
}
