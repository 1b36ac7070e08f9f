import { spawn } from 'node:child_process';

/** How long a process took. */
export interface Ran {
  readonly milliseconds: number;
  readonly output: string;
}

/** Runs a program to its end and says how long it took from start to exit; refuses exit codes but 0. */
export async function runProcess(
  file: string,
  words: readonly string[],
  {
    folder,
    env = {},
    seconds = 900,
  }: { readonly folder?: string; readonly env?: Record<string, string>; readonly seconds?: number } = {},
): Promise<Ran> {
  const start = performance.now();
  const child = spawn(file, words, {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  const clock = setTimeout(() => child.kill('SIGKILL'), seconds * 1000);
  const code = await new Promise((resolve) => child.on('close', resolve));
  clearTimeout(clock);
  if (code !== 0) throw new Error(`${file} ${words.join(' ')} ended with ${code}:\n${output.slice(-2000)}`);
  return { milliseconds: performance.now() - start, output };
}
