import { run } from 'clingo-wasm';
import { atomsOf, type Formula } from '../../src/model/formula.ts';

/**
 * What follows from conditions on one individual, as an independent answer set solver says: of each name, whether it holds
 * (true) or fails (false) in every model; `undefined` where there is none.
 */
export async function findConsequences(
  conditions: readonly Formula[],
  names: readonly string[],
): Promise<ReadonlyMap<string, boolean> | undefined> {
  const program = writeProgram(conditions, names);
  const everywhere = await solve(program, 'cautious');
  const somewhere = await solve(program, 'brave');
  if (!everywhere || !somewhere) return undefined;
  return new Map(
    names.flatMap((name): [string, boolean][] =>
      everywhere.has(name) ? [[name, true]] : somewhere.has(name) ? [] : [[name, false]],
    ),
  );
}

/** Every name may hold or not; every part of a condition has a name of its own, defined by rules. */
function writeProgram(conditions: readonly Formula[], names: readonly string[]): string {
  const lines: string[] = [];
  const parts = new Map<string, string>();
  const nameOf = (formula: Formula): string => {
    if (formula.type === 'atom') return `h("${formula.id}")`;
    const key = JSON.stringify(formula);
    const known = parts.get(key);
    if (known) return known;
    const inner = formula.type === 'not' ? [nameOf(formula.operand)] : formula.operands.map(nameOf);
    const name = `part(${parts.size})`;
    parts.set(key, name);
    if (formula.type === 'not') lines.push(`${name} :- not ${inner[0]}.`);
    else if (formula.type === 'and') lines.push(`${name} :- ${inner.join(', ')}.`);
    else lines.push(...inner.map((each) => `${name} :- ${each}.`));
    return name;
  };
  const constraints = conditions.map((condition) => `:- not ${nameOf(condition)}.`);
  const all = new Set([
    ...names,
    ...conditions.flatMap((condition) => atomsOf(condition).map(({ id }) => id)),
  ]);
  return [...[...all].map((id) => `{h("${id}")}.`), ...lines, ...constraints, '#show h/1.'].join('\n');
}

async function solve(program: string, mode: 'cautious' | 'brave'): Promise<ReadonlySet<string> | undefined> {
  const result = await run(program, 0, [`--enum-mode=${mode}`]);
  if (result.Result === 'ERROR') throw new Error(result.Error);
  if (result.Result === 'UNSATISFIABLE') return undefined;
  // Each answer comes nearer; the last one is the consequences.
  const values = result.Call.at(-1)?.Witnesses.at(-1)?.Value ?? [];
  return new Set(values.map((value) => value.replace(/^h\("|"\)$/g, '')));
}
