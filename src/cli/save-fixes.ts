import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Document } from '../model/span.ts';
import { decodeText } from './decode-text.ts';
import { Refusal } from './refusal.ts';
import { writeText } from './write-text.ts';

/**
 * Writes the documents that differ from what was read. Throws `Refusal`, before anything is written, where a file was
 * changed meanwhile; and where one cannot be written.
 */
export function saveFixes(folder: string, before: readonly Document[], after: readonly Document[]): void {
  const read = new Map(before.map(({ path, text }) => [path, text]));
  const changed = after.filter(({ path, text }) => read.get(path) !== text);
  for (const { path } of changed)
    if (decodeText(readFileSync(join(folder, path))).text !== read.get(path))
      throw new Refusal(`${join(folder, path)} was changed meanwhile, so nothing was fixed: run it again`);
  for (const { path, text } of changed) writeText(join(folder, path), text);
}
