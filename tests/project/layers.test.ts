import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findLayerViolations } from '../support/layers.ts';
import { listProjectFiles, root } from '../support/project-files.ts';

describe('the layers of src/', () => {
  it('import in one direction, and the pure ones know neither Node, Astro, DOM, clock nor chance', {
    timeout: 60_000,
  }, () => {
    const files = listProjectFiles('src').filter((path) => /\.(ts|js|mjs|astro)$/.test(path));
    const violations = files.flatMap((path) =>
      findLayerViolations({ path, text: readFileSync(join(root, path), 'utf8') }),
    );
    expect(violations).toEqual([]);
  });
});

describe('findLayerViolations', () => {
  const check = (path: string, text: string): string[] => findLayerViolations({ path, text });

  it('names the file, the line, the offending text and the reason', () => {
    expect(check('src/model/term.ts', `// a\nimport { parse } from '../parser/formula.ts';`)).toEqual([
      `src/model/term.ts:2: import { parse } from '../parser/formula.ts';: model may not import parser`,
    ]);
  });

  it.each([
    ['src/parser/entry.ts', `import type { A } from '../reasoner/theory.ts'`],
    ['src/reasoner/theory.ts', `export { a } from '../checker/check.ts'`],
    ['src/reasoner/theory.ts', `import { a } from '../parser/formula.ts'`],
    ['src/checker/rules/kind-mismatch/rule.ts', `type A = import('../../../reporters/text.ts').A`],
    ['src/graph/graph.ts', `const a = await import('../search/index.ts')`],
    ['src/search/index.ts', `import { a } from '../checker/check.ts'`],
    ['src/cli/main.ts', `import Page from '../components/Page.astro'`],
    ['src/pages/index.astro', `---\nimport { a } from '../cli/main.ts';\n---\n<p/>`],
    ['src/pages/index.astro', `---\n---\n<script>\nimport '../cli/main.ts';\n</script>`],
    ['src/client/compare.ts', `import.meta.glob('../cli/*.ts')`],
    ['src/client/compare.ts', `import { a } from '../../tests/support/layers.ts'`],
    ['src/model/term.ts', `import { readFileSync } from 'fs'`],
    ['src/model/term.ts', `import { readFileSync } from 'node:fs'`],
    ['src/model/term.ts', `import { z } from 'astro/zod'`],
    ['src/model/term.ts', `import { getCollection } from 'astro:content'`],
    ['src/model/term.ts', `import { a } from 'oversight/main.ts'`],
    ['src/model/term.ts', `export const a = Math.random()`],
    ['src/model/term.ts', `export const a = Date.now()`],
    ['src/model/term.ts', `export const a = new Date().getFullYear()`],
    ['src/model/term.ts', `export const a = performance.now()`],
    ['src/model/term.ts', `export const a = process.env['HOME']`],
    ['src/model/term.ts', `export const a = { document }`],
    ['src/model/term.ts', `export const a = window.location`],
    ['src/model/term.ts', `export const a = globalThis.document`],
    ['src/model/term.ts', `export const a = import.meta.env.DEV`],
    ['src/model/term.ts', `export function f(a: HTMLElement) { return a }`],
    ['src/model/term.ts', `export const a = (x: string) => import(x)`],
    ['src/model/term.ts', `console.log('hello')`],
    ['src/data/thing.ts', `export const a = 1`],
  ])('refuses in %s: %s', (path, text) => {
    expect(check(path, text)).toHaveLength(1);
  });

  it.each([
    ['src/checker/check.ts', `import { a } from '../model/term.ts'; import { b } from '../parser/entry.ts'`],
    ['src/reporters/text.ts', `import type { Diagnostic } from '../checker/diagnostic.ts'`],
    ['src/cli/main.ts', `import { readFileSync } from 'node:fs'; console.log(new Date())`],
    [
      'src/pages/index.astro',
      `---\nimport { a } from '../graph/graph.ts';\nimport P from '../components/P.astro';\n---`,
    ],
    ['src/components/Icon.astro', `<p>{Astro.url}</p>`],
    ['src/model/term.ts', `import { z } from 'zod'; export const a = new Map([[z, Math.max(1, 2)]])`],
    [
      'src/model/term.ts',
      `export const f = (document: { location: string }) => ({ document, window: document.location })`,
    ],
    [
      'src/model/term.ts',
      `import type { Document } from './document.ts'; export type A = Document | Node; interface Node {}`,
    ],
    [
      'src/model/term.ts',
      `import { core } from 'zod'; export type A = core.$ZodIssue; export type B = typeof core`,
    ],
    ['src/model/term.ts', `export const day = (text: string) => new Date(text)`],
    ['src/model/term.ts', `export interface A { process: string; name: HTMLName }; type HTMLName = string`],
    [
      'src/model/term.ts',
      `const { history: h } = { history: 1 }; export { h as location }; export const u = undefined`,
    ],
    ['src/model/term.ts', `enum E { a = 1, b = a } outer: for (const x of [E.b]) { if (x) continue outer; }`],
  ])('accepts in %s: %s', (path, text) => {
    expect(check(path, text)).toEqual([]);
  });
});
