import { describe, expect, it } from 'vitest';
import { listProjectFiles } from '../support/project-files.ts';

const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const pascal = /^([A-Z][a-z0-9]*)+$/;
/** Astro's route parameters: `[id]`, `[...path]`, `[id].json`. */
const parameter = /^\[(\.\.\.)?[a-z]+(-[a-z]+)*\]$/;
const vague = ['utils', 'util', 'helpers', 'helper', 'common', 'types', 'misc', 'shared', 'lib'];

/** What is wrong with the name of a source file or of a folder on its way, or undefined. */
function explainName(path: string): string | undefined {
  const folders = path.split('/');
  const file = folders.pop() ?? '';
  const isComponent = /^src\/(components|layouts)\/.*\.astro$/.test(path);
  const [stem = '', ...rest] = file.split(/\.(?![^[]*\])/);
  if ([...folders, stem].some((name) => vague.includes(name))) return `${path}: name it after what it holds`;
  if (isComponent) return pascal.test(stem) ? undefined : `${path}: expected PascalCase.astro`;
  const names = [...folders, stem, ...rest];
  const odd = names.find((name) => !kebab.test(name) && !parameter.test(name));
  return odd === undefined ? undefined : `${path}: expected kebab-case, found "${odd}"`;
}

describe('the names of source files', () => {
  it('are kebab-case (components PascalCase) and say what is inside', () => {
    const files = [...listProjectFiles('src'), ...listProjectFiles('tests')].filter(
      (path) => /\.(ts|js|mjs|astro|css)$/.test(path) && !path.startsWith('tests/fixtures/'),
    );
    expect(files.map(explainName).filter(Boolean)).toEqual([]);
  });

  it.each([
    'src/model/Term.ts',
    'src/model/utils.ts',
    'src/helpers/text.ts',
    'src/components/term-table.astro',
    'src/pages/Home.astro',
    'src/cli/new_entry.ts',
  ])('refuse %s', (path) => expect(explainName(path)).toContain(path));

  it.each([
    'src/model/term.ts',
    'src/components/TermTable.astro',
    'src/pages/terms/[id].astro',
    'src/pages/[...path].json.ts',
    'src/content.config.ts',
    'src/pages/404.astro',
    'tests/model/term.test.ts',
  ])('accept %s', (path) => expect(explainName(path)).toBeUndefined());
});
