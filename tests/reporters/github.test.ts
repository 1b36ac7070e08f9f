import { describe, expect, it } from 'vitest';
import { check } from '../../src/checker/check.ts';
import type { Document } from '../../src/model/span.ts';
import { readKnowledgeBase } from '../../src/parser/read-knowledge-base.ts';
import { annotationLimit, reportGithub } from '../../src/reporters/github.ts';
import { SourceLines } from '../../src/reporters/source-lines.ts';
import { word, writeDefinition, writeFeature, writeMethod } from '../support/factories.ts';
import { exampleDay, listExamples, listFixtures } from '../support/rule-examples.ts';

const report = (documents: readonly Document[], pathOf = (file: string) => `content/${file}`) =>
  reportGithub(check(readKnowledgeBase(documents), { today: exampleDay }), new SourceLines(documents), {
    pathOf,
  });

/** A command as the runner of GitHub Actions reads it. */
function readCommand(line: string) {
  const [, name, written = '', data = ''] = /^::(error|warning|notice) ([^:]*)::(.*)$/.exec(line) ?? [];
  const undo = (text: string) =>
    text
      .replace(/%3A/g, ':')
      .replace(/%2C/g, ',')
      .replace(/%0D/g, '\r')
      .replace(/%0A/g, '\n')
      .replace(/%25/g, '%');
  const properties = Object.fromEntries(
    written
      .split(',')
      .map((each) => [each.slice(0, each.indexOf('=')), undo(each.slice(each.indexOf('=') + 1))]),
  );
  return name === undefined ? undefined : { name, properties, data: undo(data) };
}

describe('reportGithub', () => {
  it('annotates the very place, in UTF-16 units, what is at the root first', () => {
    const documents = [
      word,
      writeDefinition('a', { implies: [{ target: 'gone', 'asserted-by': [{ source: 'editors' }] }] }),
      { path: 'terms/zeal.mdx', text: '---\nname: Zeal\naliases: ["👍", 1984]\n---\n' },
    ];
    const [first, second] = report(documents).split('\n').map(readCommand);
    expect(first).toMatchObject({
      name: 'error',
      properties: { file: 'content/terms/zeal.mdx', line: '3', endLine: '3', col: '17', endColumn: '21' },
    });
    expect(first?.data).toContain('fix (safe): Write `"1984"`.');
    expect(second?.properties).toMatchObject({
      title: 'unresolved-reference',
      file: 'content/definitions/a.mdx',
    });
  });

  it('cannot be steered by what the content says', () => {
    const documents = [{ path: 'terms/x.mdx', text: '---\nname: X\n"100%,a:b\\n::error::gotcha": y\n---\n' }];
    const lines = report(documents, (file) => `a,b:c%/${file}`).split('\n');
    expect(lines.filter((line) => line.startsWith('::'))).toHaveLength(1);
    expect(readCommand(lines[0] ?? '')?.properties.file).toBe('a,b:c%/terms/x.mdx');
    expect(readCommand(lines[0] ?? '')?.data).toContain('100%,a:b\n::error::gotcha');
  });

  it('shows as many as GitHub does, and counts the rest', () => {
    const documents = Array.from({ length: 14 }, (_, index) => writeFeature(`f-${index}`));
    const lines = report(documents).split('\n');
    expect(lines.filter((line) => line.startsWith('::warning '))).toHaveLength(annotationLimit);
    expect(lines).toContain('4 more warnings, which GitHub would not show: `oversight check` lists all.');
  });

  it('leaves findings to the summary', () => {
    const documents = [
      word,
      writeDefinition('a', { kind: 'problem' }),
      writeDefinition('b'),
      writeMethod('m'),
    ];
    expect(report(documents)).toMatch(/ 1 finding in 4 entries\.\n$/);
    expect(report(documents)).not.toContain('mixed-kinds');
  });

  it('writes commands that can be read back, on every example and fixture', () => {
    const folders = [...listExamples().map(({ example }) => example), ...listFixtures()];
    for (const { documents } of folders)
      for (const line of report(documents)
        .split('\n')
        .filter((each) => each.startsWith('::')))
        expect(readCommand(line)).toMatchObject({
          properties: { file: expect.stringMatching(/^content\//) },
        });
  });
});
