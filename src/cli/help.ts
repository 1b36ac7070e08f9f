import { wrapText } from '../reporters/wrap-text.ts';
import type { Command } from './command.ts';

const width = 100;

/** How a command is called, in one line or a few. */
export function formatUsage({ name, operands, options }: Command): string {
  const optional = Object.entries(options).map(
    ([option, { value, isRepeatable }]) =>
      `[${nameOption(option, value, '\u00a0')}]${isRepeatable ? '…' : ''}`,
  );
  const start = `Usage: oversight ${name} `;
  return wrapText([operands ?? '', ...optional].join(' '), width, start).replaceAll('\u00a0', ' ');
}

function nameOption(name: string, value: string | undefined, space: string): string {
  return value === undefined ? `--${name}` : `--${name}${space}${value}`;
}

/** All about one command. */
export function formatCommandHelp(command: Command): string {
  const rows = Object.entries(command.options).map(
    ([name, { value, meaning }]) => [nameOption(name, value, ' '), meaning] as const,
  );
  const options = rows.length === 0 ? [] : [`Options:\n${formatRows(rows)}`];
  return `${[formatUsage(command), command.details, ...options].join('\n\n')}\n`;
}

/** What the command line can do. */
export function formatHelp(commands: readonly Command[]): string {
  const rows = [
    ...commands.map(({ name, operands, summary }) => [[name, operands].join(' ').trim(), summary] as const),
    ['--help', 'this text; after a command, what the command does and takes'] as const,
    ['--version', 'the version of oversight'] as const,
  ];
  return `${[
    'Usage: oversight COMMAND [OPTIONS]',
    'Checks rival definitions of terms against each other, and says what follows from them.',
    `Commands:\n${formatRows(rows)}`,
    'Exit codes: 0 nothing wrong, 1 errors in the content, 2 wrong use or an unreadable folder.',
  ].join('\n\n')}\n`;
}

function formatRows(rows: readonly (readonly [string, string])[]): string {
  const column = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, text]) => wrapText(text, width, `  ${name.padEnd(column)}  `)).join('\n');
}
