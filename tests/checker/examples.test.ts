import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/checker/check.ts';
import type { Rule } from '../../src/checker/rule.ts';
import {
  formatExpectation,
  type RuleExample,
  readRuleDocumentation,
  replaceExpectations,
} from '../../src/checker/rule-documentation.ts';
import { rules } from '../../src/checker/rules.ts';
import { readKnowledgeBase } from '../../src/parser/read-knowledge-base.ts';
import { root } from '../support/project-files.ts';
import { exampleDay, readRuleFile } from '../support/rule-examples.ts';

/** `UPDATE_EXAMPLES=1` writes what the rules say into their documentation, for their author to read and judge. */
const isUpdating = process.env.UPDATE_EXAMPLES === '1';

function runExample(rule: Rule, { documents }: RuleExample): readonly string[] {
  return check(readKnowledgeBase(documents), { only: [rule.id], today: exampleDay }).diagnostics.map(
    formatExpectation,
  );
}

describe.each(rules)('the examples of $id', (rule) => {
  const document = readRuleFile(rule.id);
  const { documentation } = readRuleDocumentation(document);

  if (isUpdating) {
    const said = documentation.fails.map((example) => runExample(rule, example));
    writeFileSync(join(root, document.path), replaceExpectations(document, documentation.fails, said));
  }

  it.skipIf(isUpdating).each(documentation.fails)('says what is expected of: $title', (example) => {
    expect(example.expected).not.toEqual([]);
    expect(runExample(rule, example)).toEqual(example.expected);
  });

  it.each(documentation.passes)('says nothing of: $title', (example) => {
    expect(runExample(rule, example)).toEqual([]);
  });

  it('holds no other error than those that are shown', () => {
    const examples = [...documentation.fails, ...documentation.passes];
    const errors = examples.flatMap(({ title, documents }) =>
      check(readKnowledgeBase(documents), { today: exampleDay })
        .diagnostics.filter((found) => found.severity === 'error' && found.rule !== rule.id)
        .map((found) => `${title}: ${found.rule}: ${formatExpectation(found)}`),
    );
    expect(errors).toEqual([]);
  });
});
