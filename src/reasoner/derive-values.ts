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
  const forced = solver.propagate(layers);
  if (!forced || !solver.solve([], { layers })) return undefined;
  const backbone = new Set(forced);
  const last = new Int8Array(theory.variableCount + 1);
  const open = new Set<Literal>();
  const look = () => {
    for (const variable of variables.values()) last[variable] = solver.isTrue(variable) ? 1 : -1;
    for (const literal of open) {
      const variable = Math.abs(literal);
      if (solver.isTrue(variable) !== literal > 0 || solver.canTurn(variable)) open.delete(literal);
    }
  };
  for (const variable of variables.values()) open.add(solver.isTrue(variable) ? variable : -variable);
  for (const literal of forced) open.delete(literal);
  look();
  // What is still open has been the same in every model so far: each is made as unlike the last as it can be.
  const wish = (variable: number) => -(last[variable] as number);
  for (const literal of open) {
    open.delete(literal);
    if (solver.solve([-literal], { layers, wish })) look();
    else backbone.add(literal);
  }
  const values = new Map<string, boolean>();
  for (const [name, variable] of variables)
    if (backbone.has(variable) || backbone.has(-variable)) values.set(name, backbone.has(variable));
  return values;
}
