import { type Formula, not } from '../model/formula.ts';

/** Negation normal form: `not` only before atoms. */
export function pushNegations(formula: Formula, isNegated = false): Formula {
  if (formula.type === 'atom') return isNegated ? not(formula) : formula;
  if (formula.type === 'not') return pushNegations(formula.operand, !isNegated);
  const flipped = formula.type === 'and' ? 'or' : 'and';
  return {
    type: isNegated ? flipped : formula.type,
    operands: formula.operands.map((operand) => pushNegations(operand, isNegated)),
  };
}
