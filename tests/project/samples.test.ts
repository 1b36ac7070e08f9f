import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runOversight } from '../cli/run-oversight.ts';

/** A command as a text shows it, with what it is said to print; a line `…` stands for any lines. */
interface Sample {
  readonly command: string;
  readonly printed: readonly string[];
}

function listSamples(file: string): readonly Sample[] {
  const blocks = [...readFileSync(file, 'utf8').matchAll(/^```.*\n([\s\S]*?)^```$/gm)].map(
    ([, text = '']) => text,
  );
  return blocks.flatMap((block) =>
    block
      .split(/^(?=\$ npx oversight )/m)
      .filter((part) => part.startsWith('$ npx oversight '))
      .map((part) => {
        const [command = '', ...printed] = part.trimEnd().split('\n');
        return { command: command.replace('$ npx oversight ', ''), printed };
      }),
  );
}

/** The words of a command line, as a shell takes quotes. */
function splitWords(command: string): readonly string[] {
  return [...command.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(([, a, b, c]) => a ?? b ?? c ?? '');
}

/** What the command prints, with `…` wherever the text has it. */
function abridge(output: string, printed: readonly string[]): readonly string[] {
  const lines = output.trimEnd().split('\n');
  const shown: string[] = [];
  let at = 0;
  for (const [index, line] of printed.entries()) {
    if (line === '…') {
      const next = printed[index + 1];
      at = next === undefined ? lines.length : Math.max(lines.indexOf(next, at), at);
      shown.push('…');
      continue;
    }
    const start = line.endsWith(' …') ? line.slice(0, -1) : undefined;
    const real = lines[at++] ?? '';
    shown.push(start !== undefined && real.startsWith(start) ? line : real);
    // A line that is cut short stands for those that it went on in.
    while (start !== undefined && /^ /.test(lines[at] ?? '')) at++;
  }
  return [...shown, ...lines.slice(at)];
}

describe.each(['README.md', 'content/guide/worked-example.mdx'])(
  'what %s shows',
  { timeout: 120_000 },
  (file) => {
    const samples = listSamples(file);

    it('has commands', () => {
      expect(samples.length).toBeGreaterThan(3);
    });

    it.each(samples)('is what is printed: $command', async ({ command, printed }) => {
      const { stdout } = await runOversight(splitWords(command));
      expect(abridge(stdout, printed)).toEqual(printed);
    });
  },
);
