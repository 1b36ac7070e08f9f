import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A temporary folder with a copy of `source`, or empty; it goes when the test ends. */
export function copyContent(source?: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'oversight-content-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  if (source !== undefined) cpSync(source, folder, { recursive: true });
  return folder;
}
