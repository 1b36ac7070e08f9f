import type { FormulaAnswer, PossibleMatch } from '../reasoner/ask.ts';
import type { Justification } from '../reasoner/conclusion.ts';
import { describeFeatures } from './describe-features.ts';
import { formatInConflict } from './in-conflict-text.ts';
import { formatJustification } from './justification-text.ts';
import type { TextOptions } from './text-options.ts';
import { wrapText } from './wrap-text.ts';

const indent = '  ';

/** Which methods satisfy a formula, for people: the answer in a line, then each method with its evidence. */
export function formulaAnswerText(answer: FormulaAnswer, options: TextOptions): string {
  const { formula, certain, possible, excluded, impossible, claimed, inConflict } = answer;
  const { paint, width } = options;
  const list = (head: string, names: readonly string[]) =>
    names.length === 0 ? '' : wrapText(names.join(', '), width, `${head}: `, indent);
  const parts = [
    `${paint.strong(wrapText(formula, width))}\n${wrapText(summarise(answer), width, indent)}`,
    impossible ? formatJustification(impossible, '', options).join('\n') : '',
    ...certain.map(({ method, justification }) => prove(`for certain: ${method}`, justification, options)),
    list('possible, as far as is known', possible.map(describePossible)),
    ...claimed.map((justification) =>
      prove('by somebody’s claim, some method, recorded or not', justification, options),
    ),
    impossible ? '' : list('not', excluded),
    formatHypothetical(answer, options),
    formatInConflict(inConflict, width),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function summarise({ context, certain, possible, excluded, impossible }: FormulaAnswer): string {
  if (impossible) return `impossible: nothing at all can satisfy it (in ${context})`;
  const counts = `${certain.length} for certain, ${possible.length} possibly, ${excluded.length} not`;
  return `of the recorded methods, ${counts} (in ${context})`;
}

function prove(head: string, justification: Justification, options: TextOptions): string {
  return [options.paint.strong(head), ...formatJustification(justification, indent, options)].join('\n');
}

function describePossible({ method, unknown }: PossibleMatch): string {
  return unknown.length === 0 ? method : `${method} (${unknown.join(', ')} unknown)`;
}

function formatHypothetical({ hypothetical, claimed }: FormulaAnswer, { width }: TextOptions): string {
  if (!hypothetical || claimed.length > 0) return '';
  const description = describeFeatures(hypothetical);
  return wrapText(
    description
      ? `${description}; it is hypothetical, since no recorded method is known to satisfy the formula`
      : 'no recorded method is known to satisfy it, and nothing shows that none could',
    width,
    description ? 'what would satisfy it: ' : '',
    indent,
  );
}
