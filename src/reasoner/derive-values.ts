import type { Literal } from './solver.ts';
import type { Theory } from './theory.ts';

/**
 * The predicates that hold, or fail, in every model of what is assumed (its backbone); `undefined` where there is no model.
 * Propagation gives most. Of the rest, every model clears those in which it differs from the first, and those that can be
 * turned in it (Janota, Lynce & Marques-Silva 2015); what is left is shown by assuming the opposite.
 */
export function deriveValues(
  theory: Theory,
  layers: readonly (readonly Literal[])[],
): ReadonlyMap<string, boolean> | undefined {
  const { solver, variables } = theory;
  if (!solver.propagate(layers)) return undefined;
  const values = new Map<string, boolean>();
  const names = new Map<number, string>();
  for (const [name, variable] of variables) {
    const forced = solver.valueOf(variable);
    if (forced === undefined) names.set(variable, name);
    else values.set(name, forced);
  }
  if (!solver.solve([], { layers })) return undefined;
  const last = new Int8Array(theory.variableCount + 1);
  const remember = () => {
    for (const variable of names.keys()) last[variable] = solver.valueOf(variable) ? 1 : -1;
  };
  remember();
  // What is still open has been the same in every model so far: each is made as unlike the last as it can be.
  const wish = (variable: number) => -(last[variable] as number);
  const isOpen = (literal: Literal) =>
    solver.valueOf(Math.abs(literal)) === literal > 0 && !solver.canTurn(Math.abs(literal));
  let open = [...names.keys()]
    .map((variable) => (solver.valueOf(variable) ? variable : -variable))
    .filter(isOpen);
  for (let literal = open.pop(); literal !== undefined; literal = open.pop())
    if (solver.solve([-literal], { layers, wish })) {
      remember();
      open = open.filter(isOpen);
    } else values.set(names.get(Math.abs(literal)) as string, literal > 0);
  return values;
}
