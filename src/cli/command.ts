import type { Terminal } from './terminal.ts';

/** What follows a command's name. */
export interface Arguments {
  readonly operands: readonly string[];
  /** By option, without its dashes: the values given, in order; none for a switch. */
  readonly options: Readonly<Record<string, readonly string[]>>;
}

export interface Option {
  /** What stands for its value in the usage; absent for a switch, which takes none. */
  readonly value?: string;
  readonly meaning: string;
  /** The only values that it takes. */
  readonly choices?: readonly string[];
  readonly isRepeatable?: boolean;
}

export interface Command {
  readonly name: string;
  /** One line of the list of commands. */
  readonly summary: string;
  /** Its operands in the usage; none where it takes none. */
  readonly operands?: string;
  readonly options: Readonly<Record<string, Option>>;
  /** Shown by `--help` below the usage. */
  readonly details: string;
  /** Returns the exit code, or a promise of it where it waits for something. Throws `Refusal`, or rejects with it. */
  run(words: Arguments, terminal: Terminal): number | Promise<number>;
}
