import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRuleDocumentation } from '../../src/checker/rule-documentation.ts';
import { rules } from '../../src/checker/rules.ts';
import { root } from '../support/project-files.ts';

const folder = 'src/checker/rules';
const folders = readdirSync(join(root, folder)).sort();

describe('the catalogue of rules', () => {
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

describe.each(folders)('%s', (id) => {
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
});
