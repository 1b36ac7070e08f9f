import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { askFields } from '../../src/cli/ask-fields.ts';
import { draftEntry } from '../../src/cli/draft-entry.ts';
import { concepts, describeField, type EntryForm, entryForms } from '../../src/cli/entry-form.ts';
import { readContent } from '../../src/cli/read-content.ts';
import { collections } from '../../src/model/collection.ts';
import { readEntry } from '../../src/parser/read-entry.ts';
import { readKnowledgeBase } from '../../src/parser/read-knowledge-base.ts';
import { root } from '../support/project-files.ts';
import { copyContent } from './copy-content.ts';
import { checkContract, readContract } from './json-contract.ts';
import { launcher, runOversight } from './run-oversight.ts';

const timeout = 60_000;
const planets = join(root, 'tests/fixtures/planets');

/** Options for a complete entry of each concept about planets. */
const complete: Record<string, readonly string[]> = {
  term: [
    '--name',
    'Moon of a planet',
    '--alias',
    'satellite',
    '--alias',
    'moonlet',
    '--gloss',
    'Yes: "no" # 1',
  ],
  definition: [
    ...['--label', 'Round one', '--term', 'planet', '--kind', 'method-class', '--gloss', 'yes'],
    ...[
      '--checked',
      'read',
      '--source',
      'iau-2006',
      '--locator',
      'resolution 5',
      '--quote',
      'it\'s: "round"',
    ],
  ],
  method: [
    ...['--name', 'Sedna', '--gloss', 'A far body.', '--checked', 'quoted-in', '--source', 'iau-2006'],
    ...['--quoted-in', 'runyon-2017, page 1'],
  ],
  feature: ['--name', 'Has rings', '--question', 'Does it have rings?'],
  usage: [
    ...['--source', 'iau-2006', '--locator', 'footnote 1', '--gloss', 'Speaks of both.'],
    ...['--construction', 'list', '--mention', 'planet as method', '--mention', 'pluto'],
  ],
  position: ['--holder', 'iau-2006', '--name', 'The union'],
  question: ['--question', 'What is a moon?', '--source', 'runyon-2017', '--locator', 'title'],
};

async function runNew(folder: string, ...words: readonly string[]) {
  return runOversight(['new', ...words, '--content', folder]);
}

const listFiles = (folder: string) => readdirSync(folder, { recursive: true }).map(String).sort();

describe('oversight new, with options', { timeout }, () => {
  it.each(concepts)('writes a %s that passes the check', async (concept) => {
    const folder = copyContent(planets);
    const before = listFiles(folder);
    const run = await runNew(folder, concept, ...(complete[concept] ?? []));
    expect({ code: run.code, stderr: run.stderr }).toEqual({
      code: 0,
      stderr: expect.stringContaining('Next:'),
    });
    const added = listFiles(folder).filter((file) => !before.includes(file));
    expect(added).toHaveLength(1);
    const path = added[0] ?? '';
    expect(run.stdout.trim().endsWith(path)).toBe(true);
    const text = readFileSync(join(folder, path), 'utf8');
    expect(readEntry({ path, text }).problems).toEqual([]);
    await expect(text).toMatchFileSnapshot(`__snapshots__/new-${concept}.txt`);
    const check = await runOversight(['check', '--format', 'json', '--content', folder]);
    expect(readContract(checkContract, check.stdout).summary.errors).toBe(0);
  });

  it('names all that is missing in one message', async () => {
    const folder = copyContent(planets);
    const before = listFiles(folder);
    const { code, stdout, stderr } = await runNew(folder, 'definition', '--label', 'X');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/there is no terminal to ask in, and a definition also needs\n/);
    for (const name of ['term', 'kind', 'gloss', 'checked', 'source'])
      expect(stderr).toMatch(new RegExp(`^ {2}--${name} +\\w.+$`, 'm'));
    expect(stderr).not.toContain('--label');
    expect(listFiles(folder)).toEqual(before);
  });

  it('suggests an id that can be one: of the editors there are several positions', async () => {
    const folder = copyContent(planets);
    const { code, stdout } = await runNew(folder, 'position', '--holder', 'editors', '--name', 'Our view');
    expect(code).toBe(0);
    expect(stdout).toContain('positions/our-view.mdx');
  });

  it('names all that is wrong in one message, with what may be meant', async () => {
    const folder = copyContent(planets);
    const before = listFiles(folder);
    const { code, stdout, stderr } = await runNew(
      folder,
      ...['definition', '--label', 'X', '--term', 'planett', '--kind', 'metod-class', '--gloss', ' '],
      ...['--checked', 'red', '--source', 'IAU 2006', '--id', 'iau-planet'],
    );
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('`--term`: `planett` names no term: did you mean `planet`?');
    expect(stderr).toContain('did you mean `method-class`?');
    expect(stderr).toContain('`--gloss`: expected some text');
    expect(stderr).toContain('did you mean `read`?');
    expect(stderr).toContain('`IAU 2006` is no key of a source');
    expect(stderr).toContain('such as `iau-2006`');
    expect(stderr).toContain('`--id`: there is a definition `iau-planet` already');
    expect(listFiles(folder)).toEqual(before);
  });

  it.each([
    ['usage', '--mention', 'planet', '`planet` is a term: say in which role, such as `planet as method`'],
    ['usage', '--mention', 'planet as hoppe', 'did you mean `hope`?'],
    ['usage', '--mention', 'plutto', '`plutto` names no method: did you mean `pluto`?'],
    ['usage', '--mention', 'a b c', '`a b c` is no mention: write `TERM as ROLE`'],
    [
      'term',
      '--id',
      'Not An Id',
      '`Not An Id` is no id: expected lower-case letters, digits and single hyphens, such as `not-an-id`',
    ],
    ['term', '--id', 'implies', '`implies` is a word of the sentence grammar'],
    ['feature', '--id', 'pluto', 'there is a method `pluto` already'],
    [
      'term',
      '--kind',
      'hope',
      'a term has no `--kind`: it takes `--name`, `--alias`, `--gloss`, `--id`, `--content`',
    ],
  ])('refuses %s %s %j', async (concept, option, value, message) => {
    const folder = copyContent(planets);
    const before = listFiles(folder);
    const { code, stdout, stderr } = await runNew(folder, concept, option, value);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(listFiles(folder)).toEqual(before);
  });

  it('writes nothing where the entry would be wrong among the others', async () => {
    const folder = copyContent(planets);
    const before = listFiles(folder);
    const words = [...(complete.definition ?? []), '--id', 'again'];
    words[1] = 'IAU';
    const label = /label: (.*)/.exec(readFileSync(join(folder, 'definitions/iau-planet.mdx'), 'utf8'))?.[1];
    words[1] = label ?? '';
    const { code, stderr } = await runNew(folder, 'definition', ...words);
    expect(code).toBe(2);
    expect(stderr).toContain('nothing was written:');
    expect(stderr).toContain(label);
    expect(listFiles(folder)).toEqual(before);
  });

  it('says what is still open where the source is new', async () => {
    const folder = copyContent(planets);
    const words = (complete.question ?? []).with(3, 'brown-2010');
    const { code, stderr } = await runNew(folder, 'question', ...words);
    expect(code).toBe(0);
    expect(stderr).toContain('Still open:');
    expect(stderr).toContain('error[unresolved-reference] `brown-2010`');
    const item = /^@misc\{[^@]*^\}$/m.exec(stderr)?.[0] ?? '';
    expect(item).toContain('@misc{brown-2010,');
    const bibliography = join(folder, 'references.bib');
    writeFileSync(bibliography, `${readFileSync(bibliography, 'utf8')}\n${item}\n`);
    const check = await runOversight(['check', '--format', 'json', '--content', folder]);
    expect(readContract(checkContract, check.stdout).summary.errors).toBe(0);
  });

  it('never overwrites, not even a file that cannot be read', async () => {
    const folder = copyContent(planets);
    writeFileSync(join(folder, 'terms/moon.mdx'), 'not an entry');
    const { code, stderr } = await runNew(folder, 'term', '--name', 'Moon');
    expect(code).toBe(2);
    expect(stderr).toMatch(/moon/);
    expect(readFileSync(join(folder, 'terms/moon.mdx'), 'utf8')).toBe('not an entry');
  });

  it.each([
    [[], 'say what to write: `term`, `definition`'],
    [['metod'], '`metod` is nothing to write: did you mean `method`?'],
    [['term', 'term'], 'unexpected `term`: write one entry at a time'],
  ])('refuses %j', async (words, message) => {
    const { code, stderr } = await runNew(planets, ...words);
    expect(code).toBe(2);
    expect(stderr).toContain(`oversight new: ${message}`);
  });
});

describe('the questions of a new entry', () => {
  const base = readKnowledgeBase(readContent(planets).documents);

  async function ask(form: EntryForm, lines: readonly string[], given = {}) {
    const input = new PassThrough();
    const output = new PassThrough();
    let shown = '';
    output.on('data', (part) => {
      shown += part;
    });
    input.end(lines.map((line) => `${line}\n`).join(''));
    const asked = await askFields(form, given, base, { input, output });
    return { asked, shown, flat: shown.replace(/\s+/g, ' ') };
  }

  it('are asked again until they are answered, and say what may be answered', async () => {
    const { asked, shown, flat } = await ask(entryForms.definition, [
      ...['', 'Dwarf', 'planett', 'planet', 'method', 'hope', 'In short.'],
      ...['quoted-in', 'iau-2007', 'iau-2006', '', '', '', 'Runyon 2017'],
      ...['runyon-2071, page 3', 'runyon-2071, page 3', 'iau-planet', ''],
    ]);
    expect(asked?.id).toBe('dwarf');
    expect(asked?.answers).toEqual({
      label: ['Dwarf'],
      term: ['planet'],
      kind: ['hope'],
      gloss: ['In short.'],
      checked: ['quoted-in'],
      source: ['iau-2006'],
      'quoted-in': ['runyon-2071, page 3'],
    });
    const { text } = draftEntry(entryForms.definition, 'dwarf', asked?.answers ?? {}, base);
    expect(readEntry({ path: 'definitions/dwarf.mdx', text }).problems).toEqual([]);
    expect(flat).toContain('This one is needed.');
    expect(flat).toContain('did you mean `method-class`?');
    expect(flat).toContain('did you mean `planet`?');
    expect(flat).toContain('`iau-2007` is not in references.bib: did you mean `iau-2006`?');
    expect(flat).toContain('`runyon-2071` is not in references.bib: did you mean `runyon-2017`?');
    expect(shown).toContain('  model-of-problem  a model of a problem: no method can qualify\n');
    expect(flat).toContain('there is a definition `iau-planet` already');
    expect(flat).toContain('(an empty line takes `dwarf`)');
  });

  it('take what is near for `yes`, with the rest of the answer, and nothing for it otherwise', async () => {
    const { asked, flat } = await ask(
      entryForms.usage,
      [
        ...['yes', 'iau-2007', 'yes', 'somewhere', 'Said so.', 'lst', 'y', 'plannet as method', 'YES'],
        ...['planet as hoppe', 'yes', '', '', '', 'my-usage'],
      ],
      {},
    );
    expect(flat).toContain('`yes` is not in references.bib.');
    expect(flat).toContain('Write `yes` to take `iau-2006`.');
    expect(asked?.answers).toEqual({
      source: ['iau-2006'],
      locator: ['somewhere'],
      gloss: ['Said so.'],
      construction: ['list'],
      mention: ['planet as method', 'planet as hope'],
    });
  });

  it('take a new source that is named again, whatever place is given with it', async () => {
    const { asked } = await ask(entryForms.definition, [
      ...['Dwarf', 'planet', 'hope', 'In short.', 'quoted-in', 'iau-2006', '', '', ''],
      ...['new-2020, p. 1', 'new-2020, page 1', ''],
    ]);
    expect(asked?.answers['quoted-in']).toEqual(['new-2020, page 1']);
  });

  it('leave out what an option gave, and take several mentions', async () => {
    const { asked, shown } = await ask(
      entryForms.usage,
      ['somewhere', 'Said so.', 'list', 'planet', 'planet as method', 'pluto', '', '', '', 'my-usage'],
      { source: ['iau-2006'] },
    );
    expect(asked?.id).toBe('my-usage');
    expect(asked?.answers).toMatchObject({ source: ['iau-2006'], mention: ['planet as method', 'pluto'] });
    expect(shown).not.toContain('source:');
    expect(shown).toContain('say in which role');
  });

  it('give nothing where they are broken off', async () => {
    expect((await ask(entryForms.method, ['Only a name'])).asked).toBeUndefined();
  });

  it('have words from the model, and take whatever the model needs', () => {
    for (const form of Object.values<EntryForm>(entryForms)) {
      const { shape } = collections[form.collection].schema;
      for (const field of form.fields)
        expect(`${form.collection}.${field.name}: ${describeField(form, field)}`).toMatch(/: \w.{9}/);
      const asked = form.fields.map(({ path }) => path[0] as string);
      const needed = Object.entries(shape).filter(([, schema]) => !schema.safeParse(undefined).success);
      for (const [key] of needed) expect(asked).toContain(key);
    }
  });
});

const hasScript = (() => {
  try {
    return execFileSync('script', ['--version'], { encoding: 'utf8' }).includes('util-linux');
  } catch {
    return false;
  }
})();

describe.skipIf(!hasScript)('oversight new, in a real terminal', { timeout }, () => {
  /** Types each answer when its question has been shown. */
  async function type(
    folder: string,
    answers: readonly (readonly [question: string, answer: string])[],
    words = 'term',
  ) {
    const command = `'${process.execPath}' '${launcher}' new ${words} --content '${folder}'`;
    const child = spawn('script', ['-qec', command, '/dev/null'], { cwd: root });
    let shown = '';
    let next = 0;
    const code = await new Promise<number | null>((resolve) => {
      child.stdout.on('data', (part) => {
        shown += part;
        const [question, answer] = answers[next] ?? [];
        if (
          question !== undefined &&
          shown.slice(shown.lastIndexOf(question)).includes('> ') &&
          shown.includes(question)
        ) {
          next += 1;
          child.stdin.write(answer ?? '');
        }
      });
      child.on('close', resolve);
    });
    return { code, shown };
  }

  it('asks and writes', async () => {
    const folder = copyContent(planets);
    const { code, shown } = await type(folder, [
      ['name:', 'Moon\r'],
      ['alias:', '\r'],
      ['gloss:', 'A companion.\r'],
      ['id:', '\r'],
    ]);
    expect(code).toBe(0);
    expect(readFileSync(join(folder, 'terms/moon.mdx'), 'utf8')).toBe(
      '---\nname: Moon\ngloss: A companion.\n---\n',
    );
    expect(shown).toContain('Next:');
  });

  it('asks what to write where that was not said', async () => {
    const folder = copyContent(planets);
    const { code, shown } = await type(
      folder,
      [
        ['One of:', 'featur\r'],
        ['did you mean `feature`?', 'feature\r'],
        ['name:', 'Has rings\r'],
        ['question:', 'Does it have rings?\r'],
        ['gloss:', '\r'],
        ['id:', 'has-a-ring\r'],
      ],
      '',
    );
    expect(code).toBe(0);
    expect(shown).toContain('features/has-a-ring.mdx');
    expect(existsSync(join(folder, 'features/has-a-ring.mdx'))).toBe(true);
  });

  it.each([
    ['Ctrl-C', '\u0003'],
    ['Ctrl-D', '\u0004'],
  ])('writes nothing after %s', async (_, key) => {
    const folder = copyContent(planets);
    const { code, shown } = await type(folder, [
      ['name:', 'Moon\r'],
      ['alias:', key],
    ]);
    expect(code).toBe(2);
    expect(shown).toContain('the questions were broken off, and nothing was written');
    expect(existsSync(join(folder, 'terms/moon.mdx'))).toBe(false);
    expect(statSync(folder).isDirectory()).toBe(true);
  });
});
