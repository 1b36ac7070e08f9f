import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatJsonSchema } from '../../src/export/json-schema.ts';
import { collectionNames, collections } from '../../src/model/collection.ts';
import { LanguageServer } from '../support/language-server.ts';
import { root } from '../support/project-files.ts';

const schemas = join(root, '.vscode/schemas');

describe('the JSON Schemas of the front matter', () => {
  it('are those of the model: `npm run schemas` writes them', () => {
    expect(readdirSync(schemas).sort()).toEqual(collectionNames.map((name) => `${name}.schema.json`).sort());
    for (const name of collectionNames)
      expect(readFileSync(join(schemas, `${name}.schema.json`), 'utf8')).toBe(formatJsonSchema(name));
  });

  it('say of every field what it holds', () => {
    for (const name of collectionNames) {
      const schema = JSON.parse(formatJsonSchema(name));
      expect(schema.required).toEqual(
        Object.entries(collections[name].schema.shape)
          .filter(([, field]) => !field.safeParse(undefined).success)
          .map(([key]) => key),
      );
      for (const [key, field] of Object.entries<{ $ref?: string; description?: string }>(schema.properties)) {
        const shared = schema.$defs?.[field.$ref?.split('/').at(-1) ?? ''];
        expect(`${name}.${key}: ${field.description ?? shared?.description}`).toMatch(/: [A-Z].{9}/);
      }
    }
  });
});

/** In the editor: the very language server that the recommended extension brings. */
describe('the front matter of an entry in the editor', { timeout: 120_000 }, () => {
  const server = new LanguageServer(root);
  const file = join(root, 'content/definitions/so-1.mdx');
  const text = readFileSync(file, 'utf8');

  beforeAll(async () => {
    execFileSync(process.execPath, [join(root, '.vscode/prepare.js')]);
    await server.start(root);
  }, 120_000);
  afterAll(() => server.stop());

  function placeOf(part: string, after = 0) {
    const before = text.slice(0, text.indexOf(part)).split('\n');
    return { line: before.length - 1, character: (before.at(-1) ?? '').length + after };
  }

  it('is explained where the pointer rests', async () => {
    const uri = server.open(file, text);
    const hover = (part: string) =>
      server.request<{ contents: { value: string } } | null>('textDocument/hover', {
        textDocument: { uri },
        position: placeOf(part, 1),
      });
    expect((await hover('kind:'))?.contents.value).toContain(
      'What sort of thing the source says the term is',
    );
    expect((await hover('quote:'))?.contents.value).toContain("The source's own words");
    expect((await hover('asserted-by:'))?.contents.value).toContain('Who makes the claim');
  });

  it('is completed with fields and values', async () => {
    const draft = '---\nlabel: X\nkind: \nsc\n---\n';
    const uri = server.open(join(root, 'content/definitions/so-2.mdx'), draft);
    const complete = async (line: number, character: number) => {
      const found = await server.request<{ items: { label: string; documentation?: unknown }[] }>(
        'textDocument/completion',
        { textDocument: { uri }, position: { line, character } },
      );
      return found.items;
    };
    const kinds = await complete(2, 6);
    expect(kinds.map(({ label }) => label)).toEqual(expect.arrayContaining(['method-class', 'hope']));
    expect(JSON.stringify(kinds)).toContain('a hope: no method can qualify');
    const fields = await complete(3, 2);
    expect(fields.map(({ label }) => label)).toEqual(expect.arrayContaining(['scope', 'gloss', 'implies']));
  });

  it('is marked where it does not fit', async () => {
    const uri = server.open(join(root, 'content/definitions/so-3.mdx'), '---\nkind: problm\nglos: x\n---\n');
    const { items } = await server.request<{ items: { message: string }[] }>('textDocument/diagnostic', {
      textDocument: { uri },
    });
    expect(items.map(({ message }) => message).join('\n')).toMatch(/glos/);
  });

  it('is known for every entry, also for those with errors', () => {
    const manifest = JSON.parse(readFileSync(join(root, '.astro/collections/collections.json'), 'utf8'));
    const files = collectionNames.flatMap((name) => readdirSync(join(root, 'content', name)));
    expect(Object.keys(manifest.entries)).toHaveLength(files.filter((each) => each.endsWith('.mdx')).length);
  });
});

describe('the settings of the editor', () => {
  it('name the extension that uses them, and scripts that there are', () => {
    const read = (name: string) =>
      JSON.parse(readFileSync(join(root, '.vscode', name), 'utf8').replace(/^\s*\/\/.*$/gm, ''));
    expect(read('settings.json')['astro.content-intellisense']).toBe(true);
    expect(read('extensions.json').recommendations).toContain('astro-build.astro-vscode');
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    for (const { type, script } of read('tasks.json').tasks)
      expect([type, scripts[script]]).toEqual(['npm', expect.any(String)]);
    expect(existsSync(join(root, scripts.prepare.replace('node ', '')))).toBe(true);
  });
});
