import { spawnSync } from 'node:child_process';
import { Refusal } from './refusal.ts';

/** Without these a git that runs this program (a hook) would make its own repository ours. */
const ownVariables = /^GIT_(DIR|WORK_TREE|INDEX_FILE|PREFIX|OBJECT_DIRECTORY)$/;

/** What git prints, or nothing where it refuses. Throws `Refusal` where there is no git. */
export function runGit(folder: string, words: readonly string[], input?: string): Buffer | undefined {
  const inherited = Object.entries(process.env).filter(([name]) => !ownVariables.test(name));
  const { error, status, stdout } = spawnSync('git', words, {
    cwd: folder,
    input,
    env: { ...Object.fromEntries(inherited), GIT_OPTIONAL_LOCKS: '0' },
    maxBuffer: 2 ** 30,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  if (error && 'code' in error && error.code === 'ENOENT')
    throw new Refusal('there is no git here: install it, or compare two folders with `--base DIR`');
  if (error) throw new Refusal(`git failed (${error.message}): compare two folders with \`--base DIR\``);
  return status === 0 ? stdout : undefined;
}
