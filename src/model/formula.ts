/** A condition on one method. Atoms are features, definitions with a lift, and `definition@reading`. */
export type Formula =
  | { readonly type: 'atom'; readonly id: string; readonly start?: number; readonly end?: number }
  | { readonly type: 'not'; readonly operand: Formula }
  | { readonly type: 'and' | 'or'; readonly operands: readonly Formula[] };

export const atom = (id: string): Formula => ({ type: 'atom', id });
export const not = (operand: Formula): Formula => ({ type: 'not', operand });
export const and = (...operands: readonly Formula[]): Formula => ({ type: 'and', operands });
export const or = (...operands: readonly Formula[]): Formula => ({ type: 'or', operands });

const precedence = { or: 1, and: 2, not: 3, atom: 4 } as const;

/** The formula in canonical spelling: parentheses only where they are needed. */
export function printFormula(formula: Formula, outer = 0): string {
  const inner = precedence[formula.type];
  let text: string;
  if (formula.type === 'atom') text = formula.id;
  else if (formula.type === 'not') text = `not ${printFormula(formula.operand, inner)}`;
  else text = formula.operands.map((operand) => printFormula(operand, inner)).join(` ${formula.type} `);
  return inner < outer ? `(${text})` : text;
}

/** The atoms of a formula, with their offsets where the formula was parsed, left to right. */
export function atomsOf(formula: Formula): readonly Extract<Formula, { type: 'atom' }>[] {
  if (formula.type === 'atom') return [formula];
  if (formula.type === 'not') return atomsOf(formula.operand);
  return formula.operands.flatMap(atomsOf);
}

/** The same formula with every atom's id replaced. */
export function mapAtoms(formula: Formula, rename: (id: string) => string): Formula {
  if (formula.type === 'atom') return { ...formula, id: rename(formula.id) };
  if (formula.type === 'not') return { type: 'not', operand: mapAtoms(formula.operand, rename) };
  return { type: formula.type, operands: formula.operands.map((operand) => mapAtoms(operand, rename)) };
}
