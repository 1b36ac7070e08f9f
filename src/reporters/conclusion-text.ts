import type { Conclusion, Conflict, Counterexample } from '../reasoner/conclusion.ts';
import { anyone } from '../reasoner/theory.ts';
import { isComplete } from './conclusion-json.ts';
import { formatSteps } from './evidence-text.ts';
import type { TextOptions } from './text-options.ts';
import { wrapText } from './wrap-text.ts';

const indent = '  ';

/** An answer for people: the verdict, the steps to it or what breaks the sentence, and the conflicts around it. */
export function conclusionText(conclusion: Conclusion, options: TextOptions): string {
  const parts = [
    formatVerdict(conclusion, options),
    formatJustification(conclusion, options),
    formatCounterexample(conclusion, options),
    ...formatConflicts(conclusion.conflicts, options),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function formatVerdict({ sentence, context, verdict, isVacuous }: Conclusion, options: TextOptions): string {
  const meaning = {
    yes: isVacuous
      ? 'yes, but only because nothing at all could qualify under its subject'
      : 'yes, it follows',
    no: 'no, its denial follows',
    unknown: 'unknown: neither it nor its denial follows',
  }[verdict];
  const { paint, width } = options;
  return `${paint.strong(wrapText(sentence, width))}\n${wrapText(`${meaning} (in ${context})`, width, indent)}`;
}

function formatJustification(conclusion: Conclusion, options: TextOptions): string {
  const { justification } = conclusion;
  if (!justification) return '';
  const { statements, restsOn } = justification;
  if (statements.length === 0) return 'because it is true of every method, whatever anyone says';
  const note = (name: string, text: string) => wrapText(text, options.width, `${name}: `, indent);
  const settled = restsOn.length === 0;
  return [
    'because:',
    ...formatSteps(statements, indent, options),
    settled ? 'rests on settled claims alone' : note('rests on', restsOn.join('; ')),
    ...(isComplete(conclusion) ? [] : ['(each step is needed; there may be other reasons)']),
  ].join('\n');
}

function formatCounterexample({ verdict, counterexample }: Conclusion, { width }: TextOptions): string {
  if (!counterexample) return '';
  const start = verdict === 'no' ? 'what breaks it' : 'what could break it';
  return [
    wrapText(describeMethod(counterexample), width, `${start}: `, indent),
    wrapText(
      counterexample.methods.length > 0
        ? counterexample.methods.join(', ')
        : 'none; the counterexample is hypothetical',
      width,
      'recorded methods that do: ',
      indent,
    ),
  ].join('\n');
}

function describeMethod({ features }: Counterexample): string {
  const having = (value: boolean) => Object.keys(features).filter((feature) => features[feature] === value);
  const [has, lacks] = [having(true).join(', '), having(false).join(', ')];
  const parts = [...(has === '' ? [] : [`has ${has}`]), ...(lacks === '' ? [] : [`lacks ${lacks}`])];
  return parts.length === 0 ? 'any method of the subject' : `a method that ${parts.join(', and ')}`;
}

function formatConflicts(conflicts: readonly Conflict[], options: TextOptions): readonly string[] {
  return conflicts.map(({ individual, statements }) => {
    const whom = individual === anyone ? 'any method' : individual;
    const head = `this context is inconsistent: of ${whom}, these cannot all hold, so that nothing is concluded from them:`;
    return [wrapText(head, options.width), ...formatSteps(statements, indent, options)].join('\n');
  });
}
