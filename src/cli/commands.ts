import { askCommand } from './ask.ts';
import { checkCommand } from './check.ts';
import type { Command } from './command.ts';
import { compareCommand } from './compare.ts';
import { explainCommand } from './explain.ts';
import { exportCommand } from './export.ts';
import { impactCommand } from './impact.ts';
import { newCommand } from './new.ts';
import { tableCommand } from './table.ts';
import { whyCommand } from './why.ts';

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  checkCommand,
  explainCommand,
  whyCommand,
  askCommand,
  compareCommand,
  tableCommand,
  impactCommand,
  newCommand,
  exportCommand,
];
