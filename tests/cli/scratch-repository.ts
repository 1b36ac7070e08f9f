import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { root } from '../support/project-files.ts';

/** A real git repository with a copy of the project's content in it; it goes when the test ends. */
export class ScratchRepository {
  readonly folder = mkdtempSync(join(tmpdir(), 'oversight-repository-'));

  constructor() {
    onTestFinished(() => rmSync(this.folder, { recursive: true, force: true }));
    cpSync(join(root, 'content'), join(this.folder, 'content'), { recursive: true });
    this.git('init', '-q', '-b', 'main');
    this.commit();
  }

  git(...words: readonly string[]): string {
    const names = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org'];
    return execFileSync('git', [...names, ...words], { cwd: this.folder, encoding: 'utf8' });
  }

  commit(): void {
    this.git('add', '-A');
    this.git('commit', '-q', '-m', 'A change');
  }

  read(path: string): string {
    return readFileSync(join(this.folder, 'content', path), 'utf8');
  }

  write(path: string, text: string | Uint8Array): void {
    writeFileSync(join(this.folder, 'content', path), text);
  }

  /** Changes a file, which must thereby become another. */
  edit(path: string, change: (text: string) => string): void {
    const text = this.read(path);
    const changed = change(text);
    if (changed === text) throw new Error(`${path} stayed as it was`);
    this.write(path, changed);
  }
}
