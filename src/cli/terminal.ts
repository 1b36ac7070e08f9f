import { colorPaint, type Paint, plainPaint } from '../reporters/paint.ts';
import type { Dialogue } from './ask-fields.ts';

/** Where a command writes: results to one stream, notes to the other. */
export interface Terminal {
  readonly paint: Paint;
  /** In cells. */
  readonly width: number;
  readonly workingFolder: string;
  /** Somebody to ask, if there is. Questions are notes, so that results can be piped on. */
  readonly dialogue: Dialogue | undefined;
  write(result: string): void;
  note(sentence: string): void;
  /** Starts afresh: takes away what was written before, or, where nobody watches, draws a line below it. */
  clear(): void;
  /** Does something that may take long, saying so meanwhile to somebody who watches. */
  runLong<T>(what: string, work: () => T): T;
}

const widthElsewhere = 100;

/** The terminal of this process. Colour only where somebody watches; `NO_COLOR` and `TERM=dumb` are respected. */
export function openTerminal(): Terminal {
  const { stdin, stdout, stderr } = process;
  const hasColors = stdout.isTTY === true && !process.env.NO_COLOR && stdout.hasColors();
  return {
    paint: hasColors ? colorPaint : plainPaint,
    width: stdout.isTTY ? Math.min(Math.max(stdout.columns, 60), 120) : widthElsewhere,
    workingFolder: process.cwd(),
    dialogue: stdin.isTTY && stderr.isTTY ? { input: stdin, output: stderr } : undefined,
    write: (result) => void stdout.write(result),
    note: (sentence) => void stderr.write(`${sentence}\n`),
    clear: () => void stdout.write(stdout.isTTY ? '\u001b[2J\u001b[3J\u001b[H' : `${'─'.repeat(20)}\n`),
    runLong: (what, work) => {
      if (!stderr.isTTY) return work();
      stderr.write(`${what}…`);
      try {
        return work();
      } finally {
        stderr.write('\r\u001b[2K');
      }
    },
  };
}
