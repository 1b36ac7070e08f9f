import { findNearestName } from '../parser/nearest-name.ts';
import type { Arguments, Command, Option } from './command.ts';
import { refuseMisuse } from './refusal.ts';

/**
 * Reads the words after a command's name: `--option value`, `--option=value`, `--switch` and operands in any order;
 * after `--` all are operands. A value may start with one dash, as rejected claims do. Throws `Refusal`.
 */
export function readArguments(command: Command, words: readonly string[]): Arguments {
  const operands: string[] = [];
  const options: Record<string, string[]> = {};
  const rest = [...words];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--') {
      operands.push(...rest);
      break;
    }
    if (!/^-[^\s"]/.test(word)) {
      operands.push(word);
      continue;
    }
    const [written = '', ...joined] = word.split('=');
    const name = written.replace(/^--/, '');
    const option = findOption(command, name, written);
    const values = options[name];
    if (values && !option.isRepeatable) refuseMisuse(`\`${written}\` is given twice: keep one`);
    if (option.value === undefined) {
      if (joined.length > 0) refuseMisuse(`\`${written}\` takes no value: write \`${written}\` alone`);
      options[name] = [];
      continue;
    }
    const value = joined.length > 0 ? joined.join('=') : takeValue(rest);
    if (value === undefined)
      refuseMisuse(`\`${written}\` needs a value: write \`${written} ${option.value}\``);
    checkChoice(option, written, value);
    options[name] = [...(values ?? []), value];
  }
  if (operands.length > 0 && command.operands === undefined)
    refuseMisuse(`unexpected \`${operands[0]}\`: \`${command.name}\` takes options only`);
  return { operands, options };
}

function findOption(command: Command, name: string, written: string): Option {
  const option = written.startsWith('--') && Object.hasOwn(command.options, name) && command.options[name];
  if (option) return option;
  const known = [...Object.keys(command.options), 'help'];
  const bare = written.replace(/^-+/, '');
  const near = known.includes(bare) ? bare : findNearestName(bare, known);
  return refuseMisuse(
    `unknown option \`${written}\`${near === undefined ? '' : `: did you mean \`--${near}\`?`}`,
  );
}

function takeValue(rest: string[]): string | undefined {
  return rest[0]?.startsWith('--') ? undefined : rest.shift();
}

function checkChoice({ choices }: Option, written: string, value: string): void {
  if (!choices || choices.includes(value)) return;
  const near = findNearestName(value, choices);
  refuseMisuse(
    `\`${written}\` cannot be \`${value}\`; expected ${choices.join(' or ')}${near === undefined ? '' : `: did you mean \`${near}\`?`}`,
  );
}
