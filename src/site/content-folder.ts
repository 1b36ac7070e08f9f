import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { Document } from '../model/span.ts';

/** The folder of the knowledge; another body of definitions can be built by naming its folder. */
export const contentFolder = resolve(process.env.CONTENT_DIR || 'content');

/** Every entry and the bibliography, as text, in order of path. */
export function readContentFolder(): readonly Document[] {
  return listFiles().map((file) => ({
    path: toPath(file),
    text: readFileSync(file, 'utf8'),
  }));
}

/** Changes whenever a file does; much cheaper than reading them. */
export function fingerprintContent(): string {
  return listFiles()
    .map((file) => {
      const { mtimeMs, size } = statSync(file);
      return `${file} ${mtimeMs} ${size}`;
    })
    .join('\n');
}

export function toPath(file: string): string {
  return relative(contentFolder, file).replaceAll('\\', '/');
}

function listFiles(): readonly string[] {
  return readdirSync(contentFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(mdx?|bib)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
