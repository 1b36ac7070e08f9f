import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import { default as Ajv } from 'ajv-draft-04';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/checker/check.ts';
import { fixContent } from '../../src/checker/fix-content.ts';
import { rules } from '../../src/checker/rules.ts';
import type { Document } from '../../src/model/span.ts';
import { readKnowledgeBase } from '../../src/parser/read-knowledge-base.ts';
import { reportSarif } from '../../src/reporters/sarif.ts';
import { SourceLines } from '../../src/reporters/source-lines.ts';
import { exampleDay, listExamples, listFixtures } from '../support/rule-examples.ts';

// Addresses and dates have formats that the library does not know without another; one pattern is no Unicode pattern.
const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);

const folders = [
  ...listExamples().map(({ rule, example }) => ({ name: rule, documents: example.documents })),
  ...listFixtures(),
];

function report(documents: readonly Document[]) {
  const found = check(readKnowledgeBase(documents), { today: exampleDay });
  const options = {
    version: '1.2.3',
    pathOf: (file: string) => `some folder/${file}`,
    helpOf: ({ id }: { id: string }) => `Help on ${id}.`,
  };
  return JSON.parse(reportSarif(found, new SourceLines(documents), options));
}

describe('reportSarif', () => {
  it('fits the schema of SARIF 2.1.0 on every example and fixture', () => {
    for (const { name, documents } of folders) {
      validate(report(documents));
      expect([name, validate.errors]).toEqual([name, null]);
    }
  });

  it('is held to that schema, which refuses what does not fit', () => {
    const log = report(folders[0]?.documents ?? []);
    expect(validate({ ...log, runs: [{ ...log.runs[0], columnKind: 'bytes' }] })).toBe(false);
  });

  it('describes every rule, and numbers those of its results rightly', () => {
    const { driver } = report([]).runs[0].tool;
    expect(driver.rules.map(({ id }: { id: string }) => id)).toEqual(rules.map(({ id }) => id));
    for (const { documents } of folders) {
      const [run] = report(documents).runs;
      for (const { ruleId, ruleIndex } of run.results) expect(driver.rules[ruleIndex].id).toBe(ruleId);
    }
  });

  it('writes a file’s name as an address', () => {
    const documents = [{ path: 'terms/a#b c.mdx', text: '' }];
    const [first] = report(documents).runs[0].results;
    expect(first.locations[0].physicalLocation.artifactLocation.uri).toBe(
      'some%20folder/terms/a%23b%20c.mdx',
    );
  });

  it('gives fixes that another program can make, to the same effect', () => {
    const documents = [
      { path: 'terms/word.mdx', text: '---\r\n"nam": 𝒜 word\r\n---\r\n' },
      { path: 'guide/p.mdx', text: '---\ntitle: P\n---\n\n<Ref id="word" />\n' },
    ];
    const [result] = report(documents).runs[0].results;
    const [change] = result.fixes[0].artifactChanges;
    const { deletedRegion, insertedContent } = change.replacements[0];
    const lines = (documents[0]?.text ?? '').split('\n');
    const line = lines[deletedRegion.startLine - 1] ?? '';
    lines[deletedRegion.startLine - 1] =
      line.slice(0, deletedRegion.startColumn - 1) +
      insertedContent.text +
      line.slice(deletedRegion.endColumn - 1);
    expect(lines.join('\n')).toBe(fixContent(documents).documents[0]?.text);
  });

  it('takes a byte order mark out by its bytes', () => {
    const documents = [{ path: 'guide/p.mdx', text: '\ufeff---\ntitle: P\n---\n' }];
    const log = report(documents);
    validate(log);
    expect(validate.errors).toBeNull();
    const [result] = log.runs[0].results;
    const [replacement] = result.fixes[0].artifactChanges[0].replacements;
    const { byteOffset, byteLength } = replacement.deletedRegion;
    const bytes = Buffer.from(documents[0]?.text ?? '');
    const kept = Buffer.concat([bytes.subarray(0, byteOffset), bytes.subarray(byteOffset + byteLength)]);
    expect(replacement.insertedContent).toBeUndefined();
    expect(kept.toString()).toBe(fixContent(documents).documents[0]?.text);
  });
});
