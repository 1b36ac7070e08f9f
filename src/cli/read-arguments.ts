import { findNearestName } from '../parser/nearest-name.ts';
import type { Arguments, Command, Option } from './command.ts';
import { refuseMisuse } from './refusal.ts';

/**
 * Reads the words after a command's name: `--option value`, `--option=value`, `--switch` and operands in any order;
 * after `--` all are operands. A value may start with one dash, as rejected claims do. Throws one `Refusal` about all
 * faults.
 */
export function readArguments(command: Command, words: readonly string[]): Arguments {
  const operands: string[] = [];
  const options: Record<string, string[]> = {};
  const faults: string[] = [];
  let hasUnknown = false;
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
    if (!option) {
      faults.push(describeUnknown(command, written));
      hasUnknown = true;
      continue;
    }
    const given = joined.length > 0 ? joined.join('=') : undefined;
    const value = option.value === undefined ? given : (given ?? takeValue(rest));
    const fault = findFault(option, written, value, options[name]);
    if (fault !== undefined) faults.push(fault);
    options[name] = [...(options[name] ?? []), ...(value === undefined ? [] : [value])];
  }
  // What follows an unknown option may be its value.
  if (operands.length > 0 && command.operands === undefined && !hasUnknown)
    faults.push(`unexpected \`${operands[0]}\`: \`${command.name}\` takes options only`);
  if (faults.length > 0) refuseMisuse([...new Set(faults)].join('\n'));
  return { operands, options };
}

function findFault(
  { value: placeholder, choices, isRepeatable }: Option,
  written: string,
  value: string | undefined,
  earlier: readonly string[] | undefined,
): string | undefined {
  if (earlier && !isRepeatable) return `\`${written}\` is given twice: keep one`;
  if (placeholder === undefined)
    return value === undefined ? undefined : `\`${written}\` takes no value: write \`${written}\` alone`;
  if (value === undefined) return `\`${written}\` needs a value: write \`${written} ${placeholder}\``;
  if (!choices || choices.includes(value)) return undefined;
  const near = findNearestName(value, choices);
  const expected = `${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}`;
  const remedy = near === undefined ? '' : `: did you mean \`${near}\`?`;
  return `\`${written}\` cannot be \`${value}\`; expected ${expected}${remedy}`;
}

function findOption(command: Command, name: string, written: string): Option | undefined {
  return written.startsWith('--') && Object.hasOwn(command.options, name) ? command.options[name] : undefined;
}

function describeUnknown(command: Command, written: string): string {
  const known = [...Object.keys(command.options), 'help'];
  const bare = written.replace(/^-+/, '');
  const near = known.includes(bare) ? bare : findNearestName(bare, known);
  return `unknown option \`${written}\`${near === undefined ? '' : `: did you mean \`--${near}\`?`}`;
}

function takeValue(rest: string[]): string | undefined {
  return rest[0]?.startsWith('--') ? undefined : rest.shift();
}
