import { readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readContent } from '../../src/cli/read-content.ts';
import { predicateRelations } from '../../src/model/relation.ts';
import { canonical, printSentence, type Sentence } from '../../src/model/sentence.ts';
import { readKnowledgeBase } from '../../src/parser/read-knowledge-base.ts';
import { listFeatures, listMethods, listPredicates } from '../../src/reasoner/predicates.ts';
import { Reasoner } from '../../src/reasoner/reasoner.ts';
import { root } from '../support/project-files.ts';
import { copyContent } from './copy-content.ts';
import { checkContract, readContract } from './json-contract.ts';
import { runOversight } from './run-oversight.ts';
import { ScratchRepository } from './scratch-repository.ts';

const conclusion = z.object({
  sentence: z.string(),
  because: z.array(z.string()),
  grounds: z.array(z.object({ sentence: z.string(), owners: z.array(z.string()) })),
  restsOn: z.array(z.string()),
});
const impactContract = z.object({
  version: z.literal(1),
  context: z.string(),
  gained: z.array(conclusion),
  lost: z.array(conclusion),
  findingsGained: checkContract.shape.diagnostics,
  findingsLost: checkContract.shape.diagnostics,
  findingsChanged: z.array(
    z.object({
      before: checkContract.shape.diagnostics.element,
      after: checkContract.shape.diagnostics.element,
    }),
  ),
  before: checkContract.shape.summary,
  after: checkContract.shape.summary,
});

async function readImpact(repository: ScratchRepository, ...words: readonly string[]) {
  const run = await runOversight(['impact', ...words, '--format', 'json'], repository);
  expect({ code: run.code, stderr: run.stderr }).toEqual({ code: 0, stderr: '' });
  return readContract(impactContract, run.stdout);
}

const sentencesOf = (found: readonly { sentence: string }[]) => found.map(({ sentence }) => sentence).sort();

/** What follows in core, asked sentence by sentence. */
function listEntailed(folder: string): readonly string[] {
  const base = readKnowledgeBase(readContent(folder).documents);
  const { core } = new Reasoner(base);
  const predicates = listPredicates(base);
  const questions: Sentence[] = [
    ...predicateRelations.flatMap((relation) =>
      predicates.flatMap((subject) =>
        predicates
          .filter((object) => object !== subject)
          .map((object) => canonical<Sentence>({ type: 'relation', relation, subject, object })),
      ),
    ),
    ...[true, false].flatMap((holds) =>
      listMethods(base).flatMap((method) => [
        ...predicates.map((target) => ({ type: 'membership', holds, method, target }) as const),
        ...listFeatures(base).map((feature) => ({ type: 'feature', holds, method, feature }) as const),
      ]),
    ),
  ];
  return [...new Set(questions.filter((question) => core.verdict(question) === 'yes').map(printSentence))];
}

describe('oversight impact, between revisions', { timeout: 120_000 }, () => {
  it('gives exactly the difference of what follows for a branch that edits one relation', async () => {
    const repository = new ScratchRepository();
    const content = join(repository.folder, 'content');
    const before = listEntailed(content);
    repository.git('switch', '-q', '-c', 'edit');
    repository.edit('methods/debate.mdx', (text) => text.replace(/ {2}- target: so-3\n.*\n.*\n/, ''));
    repository.edit('definitions/so-4.mdx', (text) =>
      text.replace(
        /^implies:\n/m,
        'excludes:\n  - target: w2sg-r\n    ground: A test.\n    asserted-by: [{source: editors}]\nimplies:\n',
      ),
    );
    repository.commit();
    const after = listEntailed(content);
    const impact = await readImpact(repository, 'main', '--to', 'edit');
    expect(sentencesOf(impact.gained)).toEqual(after.filter((text) => !before.includes(text)).sort());
    expect(sentencesOf(impact.lost)).toEqual(before.filter((text) => !after.includes(text)).sort());
    expect(impact.gained.length).toBeGreaterThan(0);
    expect(impact.lost.length).toBeGreaterThan(0);
    for (const { because } of [...impact.gained, ...impact.lost]) expect(because).not.toEqual([]);

    const backwards = await readImpact(repository, 'edit', '--to', 'main');
    expect(sentencesOf(backwards.lost)).toEqual(sentencesOf(impact.gained));
    expect(backwards.findingsGained.length).toBe(impact.findingsLost.length);
  });

  it('says of a rewording that it changes nothing', async () => {
    const repository = new ScratchRepository();
    for (const folder of ['definitions', 'methods', 'features', 'terms', 'usages'])
      for (const name of readdirSync(join(repository.folder, 'content', folder)))
        repository.edit(
          `${folder}/${name}`,
          (text) =>
            `${text.replace(/^gloss: .*$/m, 'gloss: Said in other words.').replace(/ground: [A-Z][^"}\n]*\.$/gm, 'ground: Argued in other words.')}\nMore.\n`,
        );
    const { code, stdout } = await runOversight(['impact', 'main'], repository);
    expect(code).toBe(0);
    expect(stdout).toContain(
      'main → the files on the disk\nThis change changes no conclusion and no finding.\n',
    );
    const markdown = await runOversight(['impact', 'HEAD', '--format', 'markdown'], repository);
    expect(markdown.stdout).toMatch(
      /^## What this change changes\n\nThis change changes no conclusion and no finding\.\n/,
    );
  });

  it('loses nothing by a rename that says what replaced the entry', async () => {
    const repository = new ScratchRepository();
    for (const [old, current] of [
      ['definitions/so-4', 'definitions/so-broad-judgement'],
      ['definitions/so-r', 'definitions/so-stronger-signal'],
      ['methods/debate', 'methods/ai-debate'],
    ] as const) {
      repository.write(`${current}.mdx`, repository.read(`${old}.mdx`));
      repository.edit(`${old}.mdx`, (text) =>
        text.replace('---\n', `---\nreplaced-by: ${current.split('/')[1]}\n`),
      );
    }
    repository.commit();
    const impact = await readImpact(repository, 'HEAD~1', '--to', 'HEAD');
    const { gained, lost, findingsGained, findingsLost, findingsChanged } = impact;
    expect({ gained, lost, findingsGained, findingsLost, findingsChanged }).toEqual({
      gained: [],
      lost: [],
      findingsGained: [],
      findingsLost: [],
      findingsChanged: [],
    });
  });

  it('compares with the files on the disk, in the context asked for, and names each by where it is', async () => {
    const repository = new ScratchRepository();
    repository.edit('positions/cloud-2025.mdx', (text) => text.replace('  - so-1 implies so-problem\n', ''));
    expect((await readImpact(repository, 'main')).lost).toEqual([]);
    const { stdout } = await runOversight(['impact', 'main', '--context', 'cloud-2025'], repository);
    expect(stdout).toContain('- so-1 implies so-problem\n');
    expect(stdout).toMatch(/main:content\/definitions\/so-1\.mdx:\d+:\d+/);
    expect(stdout).toContain('compared in `cloud-2025`');
  });

  it('says that the base has moved on', async () => {
    const repository = new ScratchRepository();
    repository.git('switch', '-q', '-c', 'edit');
    repository.git('switch', '-q', 'main');
    rmSync(join(repository.folder, 'content/methods/debate.mdx'));
    repository.commit();
    repository.git('switch', '-q', 'edit');
    const run = await runOversight(['impact', 'main'], repository);
    expect(run.stdout).toMatch(/^\+ debate instance-of so-1$/m);
    expect(run.stderr).toContain('leaves them out');
    const commit = repository.git('merge-base', 'main', 'HEAD').trim();
    const { stdout, stderr } = await runOversight(['impact', commit], repository);
    expect([stderr, stdout]).toEqual(['', expect.stringContaining('no conclusion and no finding')]);
  });

  it('reads what the revision holds, not what the disk does, whatever the names and bytes', async () => {
    const repository = new ScratchRepository();
    repository.write('methods/\u00e9t\u00e9 "1".mdx', '---\nname: x\n---\n');
    repository.write('methods/image.mdx', new Uint8Array([0, 1, 2, 255]));
    symlinkSync('debate.mdx', join(repository.folder, 'content/methods/linked.mdx'));
    repository.write('.hidden', 'x');
    repository.commit();
    rmSync(join(repository.folder, 'content'), { recursive: true });
    const impact = await readImpact(repository, 'HEAD~1', '--to', 'HEAD');
    expect([impact.gained, impact.lost]).toEqual([[], []]);
    // The bad name lacks fields too; the image and the link are one error each.
    expect(impact.before.errors).toBe(0);
    expect(impact.after.errors).toBeGreaterThanOrEqual(3);
    const text = await runOversight(['impact', 'HEAD~1', '--to', 'HEAD'], repository);
    expect(text.stdout).toMatch(/The checker's errors: 0 → \d/);
  });

  it('works from within the repository and from below', async () => {
    const repository = new ScratchRepository();
    const content = join(repository.folder, 'content');
    for (const [folder, named] of [
      [content, '.'],
      [join(content, 'terms'), '..'],
      [root, content],
    ] as const) {
      const { code, stdout } = await runOversight(['impact', 'main', '--content', named], { folder });
      expect(code).toBe(0);
      expect(stdout).toContain('no conclusion and no finding');
    }
  });

  it.each([
    [['mian'], '`mian` names no revision: did you mean `main`?'],
    [['0123456'], '`0123456` names no revision: expected a branch, a tag or a commit'],
    [['main', '--to', 'HEAD~7'], '`HEAD~7` names no revision'],
    [['main', '--content', 'elsewhere'], '`elsewhere` was no content folder in `main`'],
    [['main', '--context', 'nobody'], 'in main: --context: `nobody` names no position'],
    [[], 'name the revision to compare with'],
    [['main', 'edit'], 'unexpected `edit`'],
    [['main', '--base', 'content'], 'name either a revision or a folder'],
  ])('refuses %j', async (words, message) => {
    const { code, stdout, stderr } = await runOversight(['impact', ...words], new ScratchRepository());
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(`oversight impact: ${message}`);
  });
});

describe('oversight impact, without git', { timeout: 60_000 }, () => {
  it('compares two folders', async () => {
    const folder = copyContent(join(root, 'content'));
    rmSync(join(folder, 'methods/debate.mdx'));
    const { code, stdout } = await runOversight(['impact', '--base', 'content', '--content', folder]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^- debate instance-of so-1$/m);
    expect(stdout).toMatch(
      /^ {2}1\. debate instance-of so-1 {2}\(editors, content\/methods\/debate\.mdx:\d+:\d+\)$/m,
    );
    expect(stdout).not.toMatch(/^\+ /m);
  });

  it('says that a folder has no revisions', async () => {
    const folder = copyContent(join(root, 'tests/fixtures/planets'));
    const { code, stderr } = await runOversight(['impact', 'main', '--content', folder], { folder });
    expect(code).toBe(2);
    expect(stderr).toContain(
      'is in no git repository, which keeps the revisions: compare two folders with `--base DIR`',
    );
  });

  it('says that there is no git', async () => {
    const { code, stderr } = await runOversight(['impact', 'main'], { env: { PATH: copyContent() } });
    expect(code).toBe(2);
    expect(stderr).toContain('oversight impact: there is no git here: install it, or compare two folders');
  });
});
