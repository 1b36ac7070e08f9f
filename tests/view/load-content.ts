import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../../src/checker/check.ts';
import type { Document } from '../../src/model/span.ts';
import { readKnowledgeBase } from '../../src/parser/read-knowledge-base.ts';
import { Reasoner } from '../../src/reasoner/reasoner.ts';
import type { Knowledge } from '../../src/view/knowledge.ts';
import { listProjectFiles, root } from '../support/project-files.ts';

/** The documents of a content folder of this project. */
export function readFolder(folder: string): readonly Document[] {
  return listProjectFiles(folder).map((file) => ({
    path: file.slice(folder.length + 1),
    text: readFileSync(join(root, file), 'utf8'),
  }));
}

export function makeKnowledge(documents: readonly Document[]): Knowledge {
  const base = readKnowledgeBase(documents);
  const reasoner = new Reasoner(base);
  return { base, reasoner, report: check(base), context: reasoner.core };
}

const definition = (label: string, kind: string, more = '') =>
  `---\nlabel: ${label}\nterm: word\nkind: ${kind}\ngloss: A gloss.\norigin: {source: s, locator: page 1, checked: read}\n${more}---\n`;

/** A term with a problem, an ability, a class of methods with readings, and a hope; a method and two features. */
export const smallContent: readonly Document[] = [
  {
    path: 'references.bib',
    text: '@misc{s,\n  author = {Able and Baker and Cole},\n  title = {A title},\n  year = {2020}\n}\n',
  },
  { path: 'terms/word.mdx', text: '---\nname: Word\n---\n' },
  {
    path: 'definitions/p.mdx',
    text: definition(
      'P',
      'problem',
      'implies:\n  - target: c\n    given: first\n    ground: Because.\n    asserted-by: [{source: s, locator: page 2}]\n',
    ),
  },
  { path: 'definitions/a.mdx', text: definition('A', 'ability') },
  {
    path: 'definitions/c.mdx',
    text: definition(
      'C',
      'method-class',
      'readings:\n  narrow: {gloss: G., criterion: first and not second}\n  broad: {gloss: G.}\n',
    ),
  },
  { path: 'definitions/h.mdx', text: definition('H', 'hope') },
  {
    path: 'definitions/old.mdx',
    text: definition('Old', 'problem', 'replaced-by: p\n'),
  },
  { path: 'features/first.mdx', text: '---\nname: First\nquestion: First?\n---\n' },
  { path: 'features/second.mdx', text: '---\nname: Second\nquestion: Second?\n---\n' },
  {
    path: 'methods/m.mdx',
    text: '---\nname: Method\ngloss: G.\norigin: {source: s, locator: page 3, checked: read}\nfeatures: {first: yes, second: {value: no, ground: Seen.}}\ninstance-of:\n  - target: p\n    ground: Stated.\n    asserted-by: [{source: s, locator: page 4}]\n---\n',
  },
  {
    path: 'positions/view.mdx',
    text: '---\nholder: s\nname: A view\nsenses: {word: p}\nreadings: {c: narrow}\n---\n',
  },
  {
    path: 'usages/use.mdx',
    text: '---\nsource: s\nlocator: page 5\ngloss: Uses it.\nconstruction: single\nmentions: [{term: word, as: method}]\n---\n',
  },
];
