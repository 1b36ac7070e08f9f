import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const worker = fileURLToPath(new URL('worker.js', import.meta.url));

/** What one job gave, or why it gave nothing. */
export type Outcome<T> = { readonly answer: T } | { readonly failure: string };

/** A piece of work for a process of its own, so that memory is its own and a slow one can be stopped. */
export interface Job {
  readonly section: string;
  readonly tool: string;
  readonly task: string;
  readonly size: number;
}

export async function runApart<T>(job: Job, seconds: number): Promise<Outcome<T>> {
  const child = spawn(process.execPath, [worker, JSON.stringify(job)], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let complaint = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint = (complaint + text).slice(-4000);
  });
  let isLate = false;
  const clock = setTimeout(() => {
    isLate = true;
    child.kill('SIGKILL');
  }, seconds * 1000);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearTimeout(clock);
  if (isLate) return { failure: `not within ${seconds} s` };
  if (code === 0) return { answer: JSON.parse(output) as T };
  const reason = /^\w*Error: .*$/m.exec(complaint)?.[0].trim() ?? `exit code ${code}`;
  return { failure: reason.slice(0, 100) };
}
