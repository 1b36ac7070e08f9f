import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/cli/decode-text.ts';
import { readContent } from '../../src/cli/read-content.ts';
import { copyContent } from './copy-content.ts';

function makeFolder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = copyContent();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

function list(folder: string) {
  const { documents, problems } = readContent(folder);
  return {
    documents: documents.map(({ path }) => path),
    problems: problems.map(({ span, messageId, entry }) => [span.file, messageId, entry]),
  };
}

describe('readContent', () => {
  it('hands over every file in order of path, also those that do not belong there', () => {
    const folder = makeFolder({
      'references.bib': '% none',
      'terms/b.mdx': 'b',
      'terms/a.mdx': 'a',
      'terms/picture.png': Buffer.from([0x89, 0x50, 0xff, 0x00]),
      'terms/deep/c.mdx': 'c',
      'notes/d.mdx': 'd',
      'README.md': 'e',
    });
    expect(readContent(folder)).toMatchObject({
      documents: [
        { path: 'README.md', text: 'e' },
        { path: 'notes/d.mdx', text: 'd' },
        { path: 'references.bib', text: '% none' },
        { path: 'terms/a.mdx', text: 'a' },
        { path: 'terms/b.mdx', text: 'b' },
        { path: 'terms/deep/c.mdx', text: 'c' },
        { path: 'terms/picture.png', text: '' },
      ],
      problems: [],
    });
  });

  it('leaves hidden files and folders alone', () => {
    const folder = makeFolder({
      'terms/a.mdx': '',
      'terms/.DS_Store': '',
      '.git/config': '',
      '.notes.mdx': '',
    });
    expect(list(folder)).toEqual({ documents: ['terms/a.mdx'], problems: [] });
  });

  it('reports what is no file, and reads the rest', () => {
    const folder = makeFolder({ 'terms/a.mdx': '', 'terms/folder.mdx/b.mdx': '', 'elsewhere.txt': '' });
    mkdirSync(join(folder, 'references.bib'));
    symlinkSync('nowhere', join(folder, 'terms/dangling.mdx'));
    symlinkSync('..', join(folder, 'terms/circle'));
    symlinkSync('itself.mdx', join(folder, 'terms/itself.mdx'));
    expect(list(folder)).toEqual({
      documents: ['elsewhere.txt', 'terms/a.mdx'],
      problems: [
        ['references.bib', 'folder-as-file', undefined],
        ['terms/circle', 'linked-folder', 'circle'],
        ['terms/dangling.mdx', 'broken-link', 'dangling'],
        ['terms/folder.mdx', 'folder-as-file', 'folder'],
        ['terms/itself.mdx', 'unreadable-file', 'itself'],
      ],
    });
  });

  it('follows links to files, and to a collection', () => {
    const other = makeFolder({ 'a.mdx': 'a' });
    const folder = makeFolder({ 'definitions/b.mdx': 'b' });
    symlinkSync(other, join(folder, 'terms'));
    symlinkSync(join(other, 'a.mdx'), join(folder, 'definitions/a.mdx'));
    expect(list(folder)).toEqual({
      documents: ['definitions/a.mdx', 'definitions/b.mdx', 'terms/a.mdx'],
      problems: [],
    });
  });
});

describe('decodeText', () => {
  const decode = (...bytes: number[]) => decodeText(Uint8Array.from(bytes));

  it('reads UTF-8, with its byte order mark and its own replacement characters', () => {
    expect(decodeText(Buffer.from('\ufeffa \ufffd 👍'))).toEqual({ text: '\ufeffa \ufffd 👍' });
  });

  it.each([
    [[0xff], 1, 1],
    [[0x61, 0x0a, 0x62, 0xe9, 0x63], 2, 2],
    [[0x61, 0x0d, 0x0a, 0xe9], 2, 1],
    [[0xf0, 0x9f, 0x91, 0x8d, 0xe9, 0x20], 1, 2],
    [[0xef, 0xbf, 0xbd, 0xc3], 1, 2],
    [[0xef, 0xbb, 0xbf, 0xe9, 0x20], 1, 1],
  ])('marks the first byte of %j that is no UTF-8', (bytes, line, column) => {
    expect(decode(...bytes).fault).toMatchObject({ messageId: 'not-utf-8', place: { line, column } });
  });

  it('tells binary data and UTF-16 apart', () => {
    expect(decode(0x50, 0x4b, 0x00).fault?.messageId).toBe('binary-file');
    expect(decodeText(Buffer.from('\ufeffab', 'utf16le')).fault?.message).toContain('UTF-16');
  });

  it('is quick on a long line', () => {
    const bytes = new Uint8Array(2 ** 22).fill(0xe9);
    expect(decodeText(bytes).fault?.place).toEqual({ line: 1, column: 1 });
  });
});
