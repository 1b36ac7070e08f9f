import { debuglog } from 'node:util';
import { findNearestName } from '../parser/nearest-name.ts';
import type { Command } from './command.ts';
import { commands } from './commands.ts';
import { formatCommandHelp, formatHelp, formatUsage } from './help.ts';
import { readArguments } from './read-arguments.ts';
import { readVersion } from './read-version.ts';
import { Refusal } from './refusal.ts';
import { openTerminal, type Terminal } from './terminal.ts';

const wrongUse = 2;

/** Runs the command line and returns its exit code. Nothing is thrown: whatever fails ends in a sentence. */
export async function main(words: readonly string[]): Promise<number> {
  const terminal = openTerminal();
  const [first = '', ...rest] = words;
  const command = commands.find(({ name }) => name === first);
  try {
    return command ? await runCommand(command, rest, terminal) : runGeneral(first, rest, terminal);
  } catch (error) {
    return explainFailure(error, command, terminal);
  }
}

function runCommand(
  command: Command,
  words: readonly string[],
  terminal: Terminal,
): number | Promise<number> {
  if (asksForHelp(words)) {
    terminal.write(formatCommandHelp(command));
    return 0;
  }
  return command.run(readArguments(command, words), terminal);
}

function runGeneral(first: string, rest: readonly string[], terminal: Terminal): number {
  if (first === 'help' || asksForHelp([first])) {
    const command = commands.find(({ name }) => name === rest[0]);
    if (rest[0] !== undefined && !command) return runGeneral(rest[0], [], terminal);
    terminal.write(command ? formatCommandHelp(command) : formatHelp(commands));
    return 0;
  }
  if (first === '--version') {
    terminal.write(`${readVersion()}\n`);
    return 0;
  }
  terminal.note(describeUnknown(first));
  terminal.note(`\n${formatHelp(commands).trimEnd()}`);
  return wrongUse;
}

function asksForHelp(words: readonly string[]): boolean {
  const end = words.indexOf('--');
  return words.slice(0, end < 0 ? undefined : end).some((word) => word === '--help' || word === '-h');
}

function describeUnknown(word: string): string {
  if (word === '') return 'oversight: name a command.';
  const isOption = word.startsWith('-');
  const known = isOption ? ['--help', '--version'] : commands.map(({ name }) => name);
  const near = findNearestName(word, known);
  const what = isOption ? 'option before a command' : 'command';
  return `oversight: unknown ${what} \`${word}\`${near === undefined ? '.' : `: did you mean \`${near}\`?`}`;
}

function explainFailure(error: unknown, command: Command | undefined, terminal: Terminal): number {
  const name = command ? `oversight ${command.name}` : 'oversight';
  if (error instanceof Refusal) {
    terminal.note(`${name}: ${error.message}`);
    if (command && error.isMisuse)
      terminal.note(`${formatUsage(command)}\nSee \`oversight ${command.name} --help\`.`);
    return wrongUse;
  }
  const message = error instanceof Error ? error.message : String(error);
  debuglog('oversight')('%s', error instanceof Error ? error.stack : error);
  terminal.note(
    `${name}: a mistake in oversight itself, not in your content: ${message.split('\n')[0]}\n` +
      'Please report it with the command and the content; NODE_DEBUG=oversight shows where it happened.',
  );
  return wrongUse;
}
