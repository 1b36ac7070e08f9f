import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../support/project-files.ts';
import { copyContent } from './copy-content.ts';
import { readContract, whyContract } from './json-contract.ts';
import { runOversight } from './run-oversight.ts';

const planets = ['--content', 'tests/fixtures/planets'];

async function why(...words: readonly string[]) {
  const { code, stdout, stderr } = await runOversight(['why', ...words, '--format', 'json']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return readContract(whyContract, stdout);
}

describe('oversight why on the project’s own content', { timeout: 30_000 }, () => {
  const sentence = 'w2sg-r implies so-1 given generalises-correctly';
  const exclusion = 'so-r@narrow excludes w2sg-r';

  it('says that a tentative claim does not follow in core, and gives a counterexample', async () => {
    const answer = await why(sentence);
    expect(answer).toMatchObject({ sentence, context: 'core', verdict: 'unknown', justifications: [] });
    expect(answer.complete).toBe(true);
    expect(answer.counterexample?.features).toMatchObject({ 'generalises-correctly': true });
  });

  it('says that it follows for those who accept it, and on what that rests', async () => {
    const answer = await why(sentence, '--context', 'cloud-2025');
    expect(answer).toMatchObject({
      context: 'cloud-2025',
      verdict: 'yes',
      justifications: [
        {
          statements: [
            { sentence, owners: ['cloud-2025'], file: 'definitions/w2sg-r.mdx', line: expect.any(Number) },
          ],
          restsOn: [sentence],
        },
      ],
      complete: true,
    });
    expect(answer.counterexample).toBeUndefined();
  });

  it('denies an exclusion that recorded methods break, with the steps', async () => {
    const answer = await why(exclusion);
    expect(answer.verdict).toBe('no');
    expect(answer.counterexample?.methods).toContain('bootstrapping');
    const owners = answer.justifications[0]?.statements.map((step) => [
      step.owners.length > 0,
      Boolean(step.file),
    ]);
    expect(owners?.flat()).not.toContain(false);
  });

  it('reports an inconsistent context with its minimal sets, and answers what does not rest on them', async () => {
    const context = ['--context', `+"${exclusion}"`];
    const touched = await why('bootstrapping instance-of w2sg-r', ...context);
    expect(touched.verdict).toBe('unknown');
    const conflict = touched.conflicts.find(({ method }) => method === 'bootstrapping');
    expect(conflict?.statements).toContain(exclusion);
    expect(conflict?.statements).toContain('bootstrapping has weak-supervisor-strong-student');
    expect(await why('bootstrapping not-instance-of so-2', ...context)).toMatchObject({
      verdict: 'yes',
      context: `+"${exclusion}"`,
    });
  });
});

describe('oversight why', { timeout: 30_000 }, () => {
  it.each([
    ['a yes', 'pluto instance-of geophysical-planet'],
    ['a no', 'geophysical-planet implies iau-planet'],
    ['an unknown', 'wanderer implies geophysical-planet'],
    ['a truth about everything', 'iau-planet implies iau-planet'],
    ['an empty subject', 'dwarf-planet implies wanderer given cleared-neighbourhood'],
  ])('answers %s', async (name, sentence) => {
    const { code, stdout, stderr } = await runOversight(['why', sentence, ...planets]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    await expect(stdout).toMatchFileSnapshot(`__snapshots__/why-${name.replaceAll(' ', '-')}.txt`);
  });

  it('writes the sentence in its canonical spelling, quoted or not', async () => {
    const answer = await why('iau-planet', 'excludes', 'dwarf-planet', ...planets);
    expect(answer.sentence).toBe('dwarf-planet excludes iau-planet');
    expect(answer.verdict).toBe('yes');
  });

  it('answers from what could be read, and says that there is more', async () => {
    const folder = copyContent(join(root, 'tests/fixtures/planets'));
    writeFileSync(join(folder, 'methods/eris.mdx'), '---\nname: [Eris\n---\n');
    const { code, stdout, stderr } = await runOversight([
      'why',
      'pluto has sub-stellar',
      '--content',
      folder,
    ]);
    expect(code).toBe(0);
    expect(stdout).toContain('yes, it follows');
    expect(stderr).toBe(
      'The content has an error, so the answer may lack something: run `oversight check`.\n',
    );
    const missing = await runOversight(['why', 'eris has sub-stellar', '--content', folder]);
    expect(missing.code).toBe(2);
    expect(missing.stderr).toContain('`eris` has a file that could not be read: `oversight check` says why');
  });

  it.each([
    ['pluto impliez iau-planet', 'impliez'],
    ['pluto instance-of (iau-planet)', '('],
    ['pluto instance-of iau-planett', 'iau-planett'],
    ['moon implies iau-planet', 'moon'],
    ['the-planet implies iau-planet', 'the-planet'],
    ['iau-planet@strict implies wanderer', 'iau-planet@strict'],
    ['iau-planet implies wanderer given round-by-gravty', 'round-by-gravty'],
  ])('refuses "%s" and marks where', async (sentence, fault) => {
    const { code, stdout, stderr } = await runOversight(['why', sentence, ...planets]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    const [message, quoted, below] = stderr.split('\n');
    expect(quoted).toBe(`  ${sentence}`);
    expect(below).toBe(`  ${' '.repeat(sentence.indexOf(fault))}${'^'.repeat(fault.length)}`);
    expect(message).toMatchSnapshot();
  });
});
