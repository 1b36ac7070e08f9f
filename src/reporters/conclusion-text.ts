import type { Statement } from '../model/statement.ts';
import type { Conclusion, Conflict } from '../reasoner/conclusion.ts';
import { anyone } from '../reasoner/proposition.ts';
import type { Answer } from './answer.ts';
import { listShown } from './conclusion-json.ts';
import { describeFeatures } from './describe-features.ts';
import { formatSteps } from './evidence-text.ts';
import { formatProof, settledByMeaning } from './justification-text.ts';
import type { TextOptions } from './text-options.ts';
import { wrapText } from './wrap-text.ts';

const indent = '  ';

/** How many of the ways to decide or to mend are spelt out; JSON has them all. */
const shownWays = 5;

/** An answer for people: the verdict, the steps to it or what breaks the sentence, and the conflicts around it. */
export function conclusionText(answer: Answer, options: TextOptions): string {
  const { conclusion } = answer;
  const parts = [
    formatVerdict(conclusion, options),
    ...formatJustifications(answer, options),
    formatCounterexample(conclusion, options),
    formatDeciding(answer, options),
    ...formatConflicts(conclusion.conflicts, options),
    formatChoices(conclusion, options),
    formatRepairs(answer, options),
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

function formatJustifications({ conclusion, needed }: Answer, options: TextOptions): readonly string[] {
  const shown = listShown(conclusion);
  const [first] = shown;
  if (!first) return [];
  if (first.statements.length === 0) return [settledByMeaning];
  const proofs = shown.map((justification, index) => {
    const head =
      shown.length === 1 ? 'because:' : `${index === 0 ? 'because' : 'or because'} (${index + 1}):`;
    return [head, ...formatProof(justification, '', options)].join('\n');
  });
  return [...proofs, formatExtent(conclusion, shown.length, needed, options)];
}

/** Whether there are more proofs, whether these are the smallest, and what none can do without. */
function formatExtent(
  { isComplete, isSmallest }: Conclusion,
  shown: number,
  needed: readonly Statement[],
  { width }: TextOptions,
): string {
  const size = isSmallest
    ? 'no smaller one exists'
    : 'the search stopped before it could tell whether a smaller one exists';
  const number = shown === 1 ? 'the only reason' : `all ${shown} reasons`;
  const extent = isComplete
    ? `(${number}; each step of ${shown === 1 ? 'it' : 'each'} is needed)`
    : `(each step is needed; ${size}; there may be other reasons${shown === 1 ? ': --all lists more' : ''})`;
  const steps = needed.map(({ text }) => `“${text}”`).join(', ');
  const without =
    needed.length === 0 ? 'follows without any one of them' : `would not follow without ${steps}`;
  return [wrapText(extent, width), ...(isComplete && shown === 1 ? [] : [wrapText(without, width)])].join(
    '\n',
  );
}

function formatCounterexample({ verdict, counterexample }: Conclusion, { width }: TextOptions): string {
  if (!counterexample) return '';
  const start = verdict === 'no' ? 'what breaks it' : 'what could break it';
  return [
    wrapText(
      describeFeatures(counterexample.features) ?? 'any method of the subject',
      width,
      `${start}: `,
      indent,
    ),
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

function formatConflicts(conflicts: readonly Conflict[], options: TextOptions): readonly string[] {
  return conflicts.map(({ individual, statements }) => {
    const whom = individual === anyone ? 'any method' : individual;
    const head = `this context is inconsistent: of ${whom}, these cannot all hold, so that nothing is concluded from them:`;
    return [wrapText(head, options.width), ...formatSteps(statements, indent, options)].join('\n');
  });
}

function formatDeciding({ deciding }: Answer, { width }: TextOptions): string {
  if (deciding.length === 0) return '';
  const ways = deciding.slice(0, shownWays).map(({ accepting, verdict }) => {
    const claims = accepting.map(({ text }) => `“${text}”`).join(' and ');
    return wrapText(`${verdict}, if one accepts ${claims}`, width, indent);
  });
  return ['what open claims would decide:', ...ways, ...formatRest(deciding.length)].join('\n');
}

function formatChoices({ choices }: Conclusion, { width }: TextOptions): string {
  if (!choices) return '';
  const { count, isComplete, inEvery, inSome } = choices;
  const every = inEvery === 'unknown' ? 'none is the same in all' : `${inEvery} in all`;
  const some = inSome.length === 0 ? 'none in any' : `${inSome.join(' and ')} in some`;
  const whole = isComplete ? '' : 'at least ';
  const where =
    count === 1 && isComplete
      ? 'in the one largest choice of these claims that can hold together'
      : `in the ${whole}${count} largest choices of these claims that can hold together`;
  return wrapText(
    count === 1 && isComplete
      ? `${where}, the verdict is ${inEvery}`
      : `${where}, the verdict is: ${every}; ${some}`,
    width,
  );
}

function formatRepairs({ repairs }: Answer, { width }: TextOptions): string {
  if (repairs.length === 0) return '';
  const ways = repairs.slice(0, shownWays).map(({ statements, lost }) => {
    const claims = statements.map(({ text }) => `“${text}”`).join(' and ');
    const cost = lost.length === 0 ? 'costs no other conclusion' : `costs ${lost.length}: ${lost.join('; ')}`;
    return wrapText(`${claims} (${cost})`, width, indent);
  });
  return ['giving up any one of these would mend it:', ...ways, ...formatRest(repairs.length)].join('\n');
}

function formatRest(count: number): readonly string[] {
  return count > shownWays ? [`${indent}and ${count - shownWays} more (see --format json)`] : [];
}
