import type { FormulaAnswer } from '../reasoner/ask.ts';
import { toJustificationJson } from './conclusion-json.ts';
import { printJson } from './json.ts';

/** Which methods satisfy a formula, as one JSON document, keys always in the same order. */
export function formulaAnswerJson(answer: FormulaAnswer): string {
  const { formula, context, certain, possible, excluded, impossible, claimed, hypothetical, inConflict } =
    answer;
  return printJson({
    formula,
    context,
    certain: certain.map(({ method }) => method),
    possible: possible.map(({ method }) => method),
    excluded,
    impossible: impossible !== undefined,
    justifications: [
      ...(impossible ? [{ method: null, ...toJustificationJson(impossible) }] : []),
      ...certain.map(({ method, justification }) => ({ method, ...toJustificationJson(justification) })),
    ],
    unknown: Object.fromEntries(possible.map(({ method, unknown }) => [method, unknown])),
    inConflict,
    claimed: claimed.map(toJustificationJson),
    ...(hypothetical && { hypothetical: { features: hypothetical } }),
  });
}
