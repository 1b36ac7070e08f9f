import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/checker/check.ts';
import { type RuleExample, readRuleDocumentation } from '../../src/checker/rule-documentation.ts';
import { rules } from '../../src/checker/rules.ts';
import { explainCommand } from '../../src/cli/explain.ts';
import { openTerminal } from '../../src/cli/terminal.ts';
import { readKnowledgeBase } from '../../src/parser/read-knowledge-base.ts';
import { Reasoner } from '../../src/reasoner/reasoner.ts';
import { reportSarif } from '../../src/reporters/sarif.ts';
import { SourceLines } from '../../src/reporters/source-lines.ts';
import { listRules } from '../../src/view/rule-view.ts';
import { runOversight } from '../cli/run-oversight.ts';
import { readBase, word } from '../support/factories.ts';
import { root } from '../support/project-files.ts';
import { exampleDay, readRuleFile } from '../support/rule-examples.ts';

const folder = 'src/checker/rules';
const folders = readdirSync(join(root, folder)).sort();

/** The rules that there are to be, in their order. A rule's id is never reused, so this list only grows. */
const catalogue = [
  'invalid-entry',
  'unresolved-reference',
  'duplicate-id',
  'invalid-formula',
  'executable-mdx',
  'kind-mismatch',
  'pinned-sense-mismatch',
  'usage-fits-no-sense',
  'usage-fits-some-senses',
  'position-misuses-term',
  'incompatible-combination',
  'mixed-kinds',
  'sense-shift-in-source',
  'contradiction',
  'unsatisfiable-definition',
  'circular-definition',
  'equivalent-definitions',
  'redundant-relation',
  'relation-refuted',
  'relation-not-entailed',
  'membership-disagrees',
  'membership-undecided',
  'sense-split',
  'reading-dependent',
  'scope-mismatch',
  'position-conflict',
  'unsourced-claim',
  'unargued-claim',
  'missing-locator',
  'hedge-dropped',
  'disputed-as-settled',
  'orphan-entry',
  'unused-feature',
  'bad-suppression',
];

describe('the catalogue of rules', () => {
  it('is whole, and in order', () => {
    expect(rules.map(({ id }) => id)).toEqual(catalogue);
  });

  it('is whole on the site', () => {
    const base = readBase([word]);
    const reasoner = new Reasoner(base);
    const knowledge = { base, reasoner, report: check(base), context: reasoner.core };
    expect(listRules(knowledge).map(({ id }) => id)).toEqual(catalogue);
  });

  it('is whole in `explain`', async () => {
    const { code, stdout } = await runOversight(['explain']);
    expect(code).toBe(0);
    const words = stdout.split(/\s+/);
    expect(catalogue.filter((id) => !words.includes(id))).toEqual([]);
  });

  it('is whole in SARIF, with what is written about each rule', async () => {
    const { code, stdout } = await runOversight([
      'check',
      '--content',
      'tests/fixtures/planets',
      '--format',
      'sarif',
    ]);
    expect(code).toBe(0);
    const { rules: written } = JSON.parse(stdout).runs[0].tool.driver;
    expect(written.map(({ id }: { id: string }) => id)).toEqual(catalogue);
    for (const { id, help } of written)
      expect(help.markdown).toContain(readRuleDocumentation(readRuleFile(id)).documentation.matters);
  });

  it('lists every rule that has a folder, once, under its folder’s name', () => {
    expect(rules.map(({ id }) => id).sort()).toEqual(folders);
  });

  it('says in one sentence what each rule reports, without a full stop', () => {
    const odd = rules.filter(({ summary }) => !/^\S.*[^.\s]$/.test(summary));
    expect(odd.map(({ id, summary }) => `${id}: ${summary}`)).toEqual([]);
  });

  it('lets no heuristic be an error', () => {
    const odd = rules.filter(
      ({ basis, severity, severities = [severity] }) => basis === 'heuristic' && severities.includes('error'),
    );
    expect(odd.map(({ id }) => id)).toEqual([]);
  });
});

describe.each(catalogue)('%s', (id) => {
  it('has a rule and its documentation, complete, with examples that fail and pass', () => {
    expect(existsSync(join(root, folder, id, 'rule.ts'))).toBe(true);
    const path = `${folder}/${id}/doc.mdx`;
    const { documentation, faults } = readRuleDocumentation({
      path,
      text: readFileSync(join(root, path), 'utf8'),
    });
    expect(faults.map(({ message, span }) => `${path}:${span.start.line}: ${message}`)).toEqual([]);
    const { title, reports, matters, wayOut, fails, passes } = documentation;
    expect([title, reports, matters, wayOut]).not.toContain('');
    expect(fails.length).toBeGreaterThan(0);
    expect(passes.length).toBeGreaterThan(0);
    expect(fails.filter(({ expected }) => expected.length === 0).map((example) => example.title)).toEqual([]);
  });

  it('is emitted by each of its failing examples, and by none that passes', () => {
    const { fails, passes } = readRuleDocumentation(readRuleFile(id)).documentation;
    const emits = ({ documents }: RuleExample) =>
      check(readKnowledgeBase(documents), { today: exampleDay }).diagnostics.some(({ rule }) => rule === id);
    expect(fails.map(emits)).toEqual(fails.map(() => true));
    expect(passes.map(emits)).toEqual(passes.map(() => false));
  });

  it('says of each severity and basis that it declares what it is, and reports no other', () => {
    const rule = rules.find((each) => each.id === id);
    const { fails } = readRuleDocumentation(readRuleFile(id)).documentation;
    const found = fails
      .flatMap(({ documents }) => check(readKnowledgeBase(documents), { today: exampleDay }).diagnostics)
      .filter((each) => each.rule === id);
    const declared = rule?.severities ?? [rule?.severity];
    expect([...new Set(found.map(({ severity }) => severity))].sort()).toEqual([...declared].sort());
    expect(found.filter(({ basis, severity }) => basis === 'heuristic' && severity === 'error')).toEqual([]);
  });

  it('is a result in SARIF wherever it is reported, under its own number', () => {
    const { fails } = readRuleDocumentation(readRuleFile(id)).documentation;
    for (const { documents } of fails) {
      const report = check(readKnowledgeBase(documents), { today: exampleDay });
      const options = { version: '0', pathOf: (file: string) => file, helpOf: () => '' };
      const [run] = JSON.parse(reportSarif(report, new SourceLines(documents), options)).runs;
      const own = run.results.filter(({ ruleId }: { ruleId: string }) => ruleId === id);
      expect(own).toHaveLength(report.diagnostics.filter(({ rule }) => rule === id).length);
      for (const { ruleIndex } of own) expect(ruleIndex).toBe(catalogue.indexOf(id));
    }
  });

  it('is explained on the command line, with its examples', () => {
    let printed = '';
    const terminal = { ...openTerminal(), write: (text: string) => (printed += text) };
    expect(explainCommand.run({ operands: [id], options: {} }, terminal)).toBe(0);
    const { documentation } = readRuleDocumentation(readRuleFile(id));
    const titles = [...documentation.fails, ...documentation.passes].map(({ title }) =>
      title.replaceAll('`', ''),
    );
    expect(titles.filter((title) => !printed.replace(/\s+/g, ' ').includes(title))).toEqual([]);
  });
});
