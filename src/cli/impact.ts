import { findImpact } from '../checker/impact.ts';
import { readKnowledgeBase } from '../parser/read-knowledge-base.ts';
import { ReadMemory } from '../parser/read-memory.ts';
import { impactJson } from '../reporters/impact-json.ts';
import { impactMarkdown } from '../reporters/impact-markdown.ts';
import { impactText, type ShownRevision } from '../reporters/impact-text.ts';
import type { Arguments, Command } from './command.ts';
import { type Content, loadFolder } from './load-content.ts';
import { contentOption, contextOption } from './options.ts';
import { readAssumptions } from './read-claim.ts';
import type { FolderOption } from './read-content.ts';
import { readRevision } from './read-revision.ts';
import { Refusal, refuseMisuse } from './refusal.ts';
import type { Terminal } from './terminal.ts';

const worktree = 'worktree';

export const impactCommand: Command = {
  name: 'impact',
  summary: 'say which conclusions and findings a change of the content gains and loses, and why',
  operands: '[REVISION]',
  options: {
    to: {
      value: 'REVISION|worktree',
      meaning: 'the later revision; `worktree`, the files on the disk, where it is left out',
    },
    base: { value: 'DIR', meaning: 'the earlier content folder, instead of a revision; needs no git' },
    context: {
      ...contextOption,
      meaning: `${contextOption.meaning}; conclusions are compared in \`core\` where it is left out`,
    },
    content: contentOption,
    format: {
      value: 'text|json|markdown',
      choices: ['text', 'json', 'markdown'],
      meaning: '`text` for people (where it is left out), `json` for programs, `markdown` for a pull request',
    },
  },
  details: [
    'REVISION is what git calls one: a branch, a tag, a commit. To see what a branch changes although its',
    'base has moved on, name the commit where it left: $(git merge-base main HEAD).',
    '',
    'Conclusions are what follows in one context: relations between senses and their denials, memberships,',
    'features of methods, recorded claims. An entry that was replaced stands for its replacement, and neither',
    'the place of a finding nor the names in it make it another: a rename changes nothing.',
  ].join('\n'),
  run: runImpact,
};

function runImpact(words: Arguments, terminal: Terminal): number {
  const { options } = words;
  // Most files are the same on both sides, and are read once.
  const memory = new ReadMemory();
  const before = loadBefore(words, terminal, memory);
  const after = loadAfter(words, terminal, memory);
  const sides = [before, after].map((side) => ({
    base: side.content.base,
    context: readContext(options.context?.[0], side),
  })) as [Parameters<typeof findImpact>[0], Parameters<typeof findImpact>[1]];
  const impact = terminal.runLong('Comparing', () => findImpact(...sides));
  const format = options.format?.[0] ?? 'text';
  terminal.write(
    format === 'json'
      ? impactJson(impact)
      : format === 'markdown'
        ? impactMarkdown(impact, before, after)
        : impactText(impact, before, after),
  );
  return 0;
}

interface Side extends ShownRevision {
  readonly content: Content;
}

function loadBefore({ operands, options }: Arguments, terminal: Terminal, memory: ReadMemory): Side {
  const [revision, extra] = operands;
  const [folder] = options.base ?? [];
  if (extra !== undefined)
    refuseMisuse(`unexpected \`${extra}\`: name one revision, and the later one with \`--to\``);
  if (revision !== undefined && folder !== undefined)
    refuseMisuse('name either a revision or a folder with `--base`');
  if (folder !== undefined) return loadDisk(folder, folder, terminal, memory, 'base');
  if (revision === undefined) refuseMisuse('name the revision to compare with, such as `main` or `HEAD`');
  const side = loadRevision(revision, options.content?.[0] ?? 'content', terminal, memory);
  if (!side.isAncestor && (options.to?.[0] ?? worktree) === worktree)
    terminal.note(
      `\`${revision}\` has changes that are not checked out here, which show as if this took them back: ` +
        `\`oversight impact $(git merge-base ${revision} HEAD)\` leaves them out.`,
    );
  return side;
}

function loadAfter({ options }: Arguments, terminal: Terminal, memory: ReadMemory): Side {
  const folder = options.content?.[0] ?? 'content';
  const revision = options.to?.[0] ?? worktree;
  return revision === worktree
    ? loadDisk(folder, options.base ? folder : 'the files on the disk', terminal, memory)
    : loadRevision(revision, folder, terminal, memory);
}

function loadDisk(
  folder: string,
  name: string,
  terminal: Terminal,
  memory: ReadMemory,
  option?: FolderOption,
): Side {
  const content = loadFolder(folder, terminal, memory, option);
  return { name, documents: content.documents, options: content.textOptions, content };
}

function loadRevision(
  revision: string,
  folder: string,
  terminal: Terminal,
  memory: ReadMemory,
): Side & { isAncestor: boolean } {
  const { workingFolder, paint, width } = terminal;
  const { documents, problems, prefix, isAncestor } = readRevision(revision, folder, workingFolder);
  const base = readKnowledgeBase(documents, { problems, memory });
  // As `git show` takes it.
  const pathOf = (file: string) => `${revision}:${prefix}${file}`;
  const textOptions = { paint, width, pathOf };
  return {
    name: revision,
    documents,
    options: textOptions,
    content: { folder, base, documents, problems, textOptions },
    isAncestor,
  };
}

function readContext(text: string | undefined, { name, content }: Side) {
  try {
    return text === undefined ? undefined : readAssumptions(text, content.base);
  } catch (error) {
    if (error instanceof Refusal) throw new Refusal(`in ${name}: ${error.message}`);
    throw error;
  }
}
