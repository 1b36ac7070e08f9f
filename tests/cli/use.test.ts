import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules } from '../../src/checker/rules.ts';
import { root } from '../support/project-files.ts';
import { copyContent } from './copy-content.ts';
import { runOversight } from './run-oversight.ts';

const timeout = 30_000;
const planets = join(root, 'tests/fixtures/planets');

describe('oversight, used wrongly', { timeout }, () => {
  it.each([
    [[], 'oversight: name a command.'],
    [['chek'], 'oversight: unknown command `chek`: did you mean `check`?'],
    [['comapre', 'so-1', 'so-2'], 'oversight: unknown command `comapre`: did you mean `compare`?'],
    [['--vesion'], 'oversight: unknown option before a command `--vesion`: did you mean `--version`?'],
    [['check', '--contxt', 'core'], 'oversight check: unknown option `--contxt`: did you mean `--context`?'],
    [['check', '-content', 'x'], 'oversight check: unknown option `-content`: did you mean `--content`?'],
    [['check', '--fix=all'], 'oversight check: `--fix` takes no value: write `--fix` alone'],
    [
      ['check', '--watch', '--fix'],
      'oversight check: `--watch` and `--fix` do not go together: the author writes the files meanwhile',
    ],
    [
      ['check', '--watch', '--format', 'json'],
      'oversight check: `--watch` writes text alone: leave `--format` out',
    ],
    [
      ['check', '--format', 'sarfi'],
      'oversight check: `--format` cannot be `sarfi`; expected text, json, github, sarif or markdown: did you mean `sarif`?',
    ],
    [
      ['check', '--format'],
      'oversight check: `--format` needs a value: write `--format text|json|github|sarif|markdown`',
    ],
    [['check', '--content', 'a', '--content', 'b'], 'oversight check: `--content` is given twice: keep one'],
    [['check', 'content'], 'oversight check: unexpected `content`: `check` takes options only'],
    [
      ['check', '--rule', 'sense-splt'],
      'oversight check: there is no rule `sense-splt`: did you mean `sense-split`?',
    ],
    [
      ['check', '--max-warnings', 'few'],
      'oversight check: `--max-warnings` cannot be `few`; expected a number from 0',
    ],
    [
      ['explain', 'kind-mismach'],
      'oversight explain: there is no rule `kind-mismach`: did you mean `kind-mismatch`?',
    ],
    [
      ['explain', 'sense-split', 'mixed-kinds'],
      'oversight explain: unexpected `mixed-kinds`: name one rule at a time',
    ],
    [['why'], 'oversight why: name a sentence, such as "a implies b"'],
    [['why', 'a implies b', '--every'], 'oversight why: unknown option `--every`'],
    [['ask', ' '], 'oversight ask: name a formula, such as "a and not b"'],
    [['compare', 'so-1'], 'oversight compare: name two senses or more, such as `compare a b`'],
    [['table', 'so-1'], 'oversight table: unexpected `so-1`: `table` takes options only'],
    [
      ['table', '--format', 'csvv'],
      'oversight table: `--format` cannot be `csvv`; expected text, csv or json: did you mean `csv`?',
    ],
  ])('says what is wrong with %j, how to call it, and exits with 2', async (words, message) => {
    const { code, stdout, stderr } = await runOversight(words);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    const [first, ...rest] = stderr.split('\n');
    expect(first).toBe(message);
    expect(rest.join('\n')).toMatch(/^Usage: oversight /m);
  });

  it('names every fault of a call at once', async () => {
    const { code, stderr } = await runOversight(
      'check --format xml --contxt core --max-warnings --content a --content b'.split(' '),
    );
    expect(code).toBe(2);
    expect(stderr.split('\n').slice(0, 5)).toEqual([
      'oversight check: `--format` cannot be `xml`; expected text, json, github, sarif or markdown',
      'unknown option `--contxt`: did you mean `--context`?',
      '`--max-warnings` needs a value: write `--max-warnings N`',
      '`--content` is given twice: keep one',
      expect.stringMatching(/^Usage: /),
    ]);
  });

  it.each([
    ['nowhere', 'cannot read the content folder `nowhere` (it does not exist)'],
    ['package.json', 'cannot read the content folder `package.json` (it is no folder)'],
    ['.', '`.` is no content folder: did you mean `content`?'],
    ['src', '`src` is no content folder: expected folders such as `terms`'],
  ])('refuses the content folder %s', async (folder, message) => {
    for (const words of [['check'], ['why', 'a implies b']]) {
      const { code, stdout, stderr } = await runOversight([...words, '--content', folder]);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain(`oversight ${words[0]}: ${message}`);
    }
  });

  it('refuses an empty folder, in which there is nothing to check', async () => {
    const { code, stderr } = await runOversight(['check', '--content', copyContent()]);
    expect(code).toBe(2);
    expect(stderr).toContain('is no content folder');
  });

  it.each([
    ['runyon-2071', '`runyon-2071` names no position: did you mean `runyon-2017`?'],
    ['iau-planet=strict', '`iau-planet` has no readings'],
    ['+"iau-planet implies"', 'the text ends at character 21; expected a definition'],
    ['-"the-planet implies wanderer"', '`the-planet` is a setting, so no method can qualify under it'],
    ['wanderer', '`wanderer` is a definition; expected a position'],
  ])('refuses the context %s', async (context, message) => {
    const { code, stdout, stderr } = await runOversight([
      'check',
      '--content',
      planets,
      '--context',
      context,
    ]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(`oversight check: --context: ${message}`);
  });
});

describe('oversight, asked about itself', { timeout }, () => {
  it('tells its version', async () => {
    const { code, stdout } = await runOversight(['--version']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '0.1.0\n' });
  });

  it.each([
    [['--help']],
    [['check', '--help']],
    [['why', '-h']],
    [['help', 'explain']],
    [['ask', '--help']],
    [['compare', '--help']],
    [['table', '--help']],
  ])('helps: %j', async (words) => {
    const { code, stdout, stderr } = await runOversight(words);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
    await expect(stdout).toMatchFileSnapshot(`__snapshots__/help-${words.join('-')}.txt`);
  });
});

describe('oversight explain', { timeout }, () => {
  it('lists every rule', async () => {
    const { code, stdout } = await runOversight(['explain']);
    expect(code).toBe(0);
    for (const { id } of rules) expect(stdout).toMatch(new RegExp(`^${id} `, 'm'));
  });

  it('explains a rule without any content, with its examples', async () => {
    const folder = copyContent();
    const { code, stdout, stderr } = await runOversight(['explain', 'sense-split'], { folder });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    await expect(stdout).toMatchFileSnapshot('__snapshots__/explain-sense-split.txt');
  });
});
