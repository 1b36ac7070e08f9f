import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listProjectFiles, root } from '../support/project-files.ts';
import { runOversight } from './run-oversight.ts';

/** A command in the guide, with what it is said to print. */
interface Example {
  readonly page: string;
  readonly command: string;
  readonly lines: readonly string[];
}

/** Commands start with `$`; a line of dots stands for lines left out. */
function listExamples(): readonly Example[] {
  return listProjectFiles('content/guide').flatMap((page) => {
    const text = readFileSync(join(root, page), 'utf8');
    const fences = [...text.matchAll(/^```console\n(.*?)^```$/gms)].map(([, fence = '']) => fence);
    return fences.flatMap((fence) =>
      fence
        .split(/^\$ /m)
        .slice(1)
        .map((run) => {
          const [command = '', ...lines] = run.trimEnd().split('\n');
          return { page, command, lines };
        }),
    );
  });
}

function splitWords(command: string): readonly string[] {
  return [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
}

/** Lines and columns move whenever a file is edited, and are not what an example is about. */
function forgetPlaces(text: string): string {
  return text.replaceAll(/:\d+:\d+/g, ':LINE:COLUMN');
}

describe('the guide', () => {
  it('has examples of commands', () => {
    expect(listExamples().length).toBeGreaterThan(3);
  });

  it.each(listExamples())('$page shows what is printed by: $command', async ({ command, lines }) => {
    const [npx, name, ...words] = splitWords(command);
    expect([npx, name]).toEqual(['npx', 'oversight']);
    const { stdout } = await runOversight(words);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are escape sequences.
    const printed = forgetPlaces(stdout.replaceAll(/\u001b\[[\d;]*m/g, ''));
    const parts = `${lines.join('\n')}\n`.split(/^…\n/m).filter((part) => part.trim() !== '');
    let at = 0;
    for (const part of parts) {
      const found = printed.indexOf(forgetPlaces(part), at);
      expect(found < 0 ? `not printed after the parts before it:\n${part}` : '').toBe('');
      at = found + part.length;
    }
  });
});
