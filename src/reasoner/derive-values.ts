import type { Literal } from './solver.ts';
import type { Theory } from './theory.ts';

/**
 * The predicates that hold, or fail, in every model of what is assumed (its backbone); `undefined` where there is no model.
 * Propagation gives most; of the rest, a model in which a value differs clears many at once (Marques-Silva, Janota &
 * Lynce 2010), and what is left is shown by assuming the opposite.
 */
export function deriveValues(
  theory: Theory,
  layers: readonly (readonly Literal[])[],
): ReadonlyMap<string, boolean> | undefined {
  const { solver, variables } = theory;
  const forced = new Set(solver.propagate(layers));
  if (!solver.solve([], { layers })) return undefined;
  const values = new Map<string, boolean>();
  const open = new Map<string, Literal>();
  for (const [name, variable] of variables) open.set(name, solver.isTrue(variable) ? variable : -variable);
  for (const [name, literal] of [...open]) {
    if (!forced.has(literal)) continue;
    values.set(name, literal > 0);
    open.delete(name);
  }
  const candidates = new Set(open.values());
  // Models that differ as much as they can from what is still open.
  const wish = (variable: number) => (candidates.has(-variable) ? 1 : -1);
  for (const [name, literal] of open) {
    if (!candidates.has(literal)) continue;
    candidates.delete(literal);
    if (!solver.solve([-literal], { layers, wish })) {
      values.set(name, literal > 0);
      continue;
    }
    for (const other of [...candidates])
      if (solver.isTrue(Math.abs(other)) !== other > 0) candidates.delete(other);
  }
  return values;
}
