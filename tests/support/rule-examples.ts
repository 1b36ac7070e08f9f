import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type RuleExample, readRuleDocumentation } from '../../src/checker/rule-documentation.ts';
import { rules } from '../../src/checker/rules.ts';
import type { Document } from '../../src/model/span.ts';
import { listProjectFiles, root } from './project-files.ts';

/** The day on which examples are read: some speak of a last day. */
export const exampleDay = '2026-01-01';

/** A rule's `doc.mdx`. */
export function readRuleFile(id: string): Document {
  const path = `src/checker/rules/${id}/doc.mdx`;
  return { path, text: readFileSync(join(root, path), 'utf8') };
}

/** Every example of every rule, failing and passing. */
export function listExamples(): readonly { readonly rule: string; readonly example: RuleExample }[] {
  return rules.flatMap(({ id }) => {
    const { fails, passes } = readRuleDocumentation(readRuleFile(id)).documentation;
    return [...fails, ...passes].map((example) => ({ rule: id, example }));
  });
}

/** The content folders among the fixtures, by name. */
export function listFixtures(): readonly {
  readonly name: string;
  readonly documents: readonly Document[];
}[] {
  const folder = 'tests/fixtures/';
  const files = listProjectFiles(folder.slice(0, -1)).map((path) => path.slice(folder.length));
  const nameOf = (path: string) =>
    path
      .split('/')
      .slice(0, path.startsWith('broken/') ? 2 : 1)
      .join('/');
  return [...Map.groupBy(files, nameOf)].map(([name, paths]) => ({
    name,
    documents: paths.map((path) => ({
      path: path.slice(name.length + 1),
      text: readFileSync(join(root, folder, path), 'utf8'),
    })),
  }));
}
