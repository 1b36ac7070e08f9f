import { execFileSync } from 'node:child_process';
import { contentFolder } from './content-folder.ts';

let dates: ReadonlyMap<string, string> | undefined;

/**
 * The day (as `2026-01-02`) on which a file of the content was last changed, from version control; `undefined` where
 * there is none, or where its history is cut off, so that the last change could lie before the cut.
 */
export function findLastChange(file: string): string | undefined {
  dates ??= readHistory(contentFolder);
  return dates.get(file);
}

export function readHistory(folder: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  if (git(folder, 'rev-parse', '--is-shallow-repository')?.trim() !== 'false') return found;
  const log = git(
    folder,
    '-c',
    'core.quotePath=false',
    'log',
    '--relative',
    '--name-only',
    '--format=%x00%cs',
    '--',
    '.',
  );
  for (const commit of log?.split('\0') ?? []) {
    const [day = '', ...files] = commit.split('\n').filter((line) => line !== '');
    // The newest comes first.
    for (const file of files) if (!found.has(file)) found.set(file, day);
  }
  return found;
}

function git(folder: string, ...words: readonly string[]): string | undefined {
  try {
    return execFileSync('git', words, {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 1e8,
    });
  } catch {
    return undefined;
  }
}
