import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readHistory } from '../../src/site/last-change.ts';

let folder: string;
let whole: string;

function git(where: string, day: string, ...words: readonly string[]): void {
  const date = `${day}T12:00:00Z`;
  const env = { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
  const names = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org'];
  execFileSync('git', [...names, ...words], { cwd: where, env, stdio: 'ignore' });
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'history-'));
  whole = join(folder, 'whole');
  mkdirSync(join(whole, 'content/terms'), { recursive: true });
  git(whole, '2020-01-01', 'init', '-q');
  const commit = (day: string, file: string, text: string) => {
    writeFileSync(join(whole, 'content', file), text);
    git(whole, day, 'add', '.');
    git(whole, day, 'commit', '-q', '-m', text);
  };
  commit('2020-01-02', 'terms/old.mdx', 'one');
  commit('2021-03-04', 'terms/new.mdx', 'one');
  commit('2022-05-06', 'terms/new.mdx', 'two');
  writeFileSync(join(whole, 'content/terms/draft.mdx'), 'not committed');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the last change of a file', () => {
  it('is the day of its last commit', () => {
    expect([...readHistory(join(whole, 'content'))].sort()).toEqual([
      ['terms/new.mdx', '2022-05-06'],
      ['terms/old.mdx', '2020-01-02'],
    ]);
  });

  it('is not known from a history that is cut off', () => {
    git(folder, '2023-01-01', 'clone', '-q', '--depth', '1', `file://${whole}`, 'shallow');
    expect(readHistory(join(folder, 'shallow/content')).size).toBe(0);
  });

  it('is not known without version control', () => {
    mkdirSync(join(folder, 'bare/content'), { recursive: true });
    expect(readHistory(join(folder, 'bare/content')).size).toBe(0);
    expect(readHistory(join(folder, 'no such folder')).size).toBe(0);
  });
});
