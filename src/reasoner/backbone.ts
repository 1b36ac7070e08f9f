import type { Literal } from './solver.ts';
import type { Theory } from './theory.ts';

/** What holds, or fails, in every model of some assumptions. */
export class Backbone {
  readonly #theory: Theory;
  /** By variable: 1 where it holds, -1 where it fails. Of those that came later nothing was assumed. */
  readonly #signs: Int8Array;

  constructor(theory: Theory, signs: Int8Array) {
    this.#theory = theory;
    this.#signs = signs;
  }

  /** Whether the predicate holds (true) or fails (false); `undefined` where that is open. */
  get(predicate: string): boolean | undefined {
    const variable = this.#theory.variables.get(predicate);
    const sign = variable === undefined ? undefined : this.#signs[variable];
    return sign ? sign > 0 : undefined;
  }

  /** Whether it makes the literal of a predicate false. */
  isFalse(literal: Literal): boolean {
    return this.#signs[Math.abs(literal)] === (literal > 0 ? -1 : 1);
  }
}

/**
 * The backbone of what is assumed, as far as predicates go; `undefined` where there is no model. Propagation gives most. Of the
 * rest, every model clears those in which it differs from the first, and those that can be turned in it (Janota, Lynce &
 * Marques-Silva 2015); what is left is shown by assuming the opposite.
 */
export function findBackbone(theory: Theory, layers: readonly (readonly Literal[])[]): Backbone | undefined {
  const { solver, predicates } = theory;
  if (!solver.propagate(layers)) return undefined;
  // Predicates come first: many selectors may follow, for which no room need be kept.
  const signs = new Int8Array((predicates.at(-1) ?? 0) + 1);
  const others: number[] = [];
  for (const variable of predicates) {
    const forced = solver.valueOf(variable);
    if (forced === undefined) others.push(variable);
    else signs[variable] = forced ? 1 : -1;
  }
  if (!solver.solve([], { layers })) return undefined;
  const last = new Int8Array(signs.length);
  const remember = () => {
    for (const variable of others) last[variable] = solver.isTrue(variable) ? 1 : -1;
  };
  remember();
  // What is still open has been the same in every model so far: each is made as unlike the last as it can be.
  const wish = (variable: number) => -(last[variable] as number);
  const isOpen = (literal: Literal) => {
    const variable = Math.abs(literal);
    return solver.isTrue(variable) === literal > 0 && !solver.canTurn(variable);
  };
  let open = others.map((variable) => variable * (last[variable] as number)).filter(isOpen);
  for (let literal = open.pop(); literal !== undefined; literal = open.pop())
    if (solver.solve([-literal], { layers, wish })) {
      remember();
      open = open.filter(isOpen);
    } else signs[Math.abs(literal)] = Math.sign(literal);
  return new Backbone(theory, signs);
}
