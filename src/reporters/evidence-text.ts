import type { Statement } from '../model/statement.ts';
import { measureWidth } from './display-width.ts';
import { type Ground, toGround } from './ground.ts';
import { makePrintable } from './printable-text.ts';
import type { TextOptions } from './text-options.ts';
import { wrapText } from './wrap-text.ts';

/** Statements as numbered steps, each with its owners and place. */
export function formatSteps(
  statements: readonly Statement[],
  indent: string,
  options: TextOptions,
): readonly string[] {
  const digits = `${statements.length}`.length;
  return statements.flatMap((statement, index) => {
    const number = `${indent}${`${index + 1}`.padStart(digits)}. `;
    const ground = toGround(statement);
    const evidence = makePrintable(describeEvidence(ground, options));
    const isShort = measureWidth(`${number}${ground.sentence}  ${evidence}`) <= options.width;
    if (isShort) return [`${number}${ground.sentence}  ${options.paint.faint(evidence)}`];
    return [
      wrapText(ground.sentence, options.width, number),
      options.paint.faint(wrapText(evidence, options.width, ' '.repeat(number.length))),
    ];
  });
}

function describeEvidence(
  { owners, hedge, status, file, line, column }: Ground,
  { pathOf }: TextOptions,
): string {
  const who = owners.length > 0 ? owners.join(', ') : 'assumed';
  const words = hedge === undefined ? '' : ` “${hedge}”`;
  const reservation = status === 'settled' ? '' : `, ${status}`;
  const place = file === undefined ? '' : `, ${pathOf(file)}:${line}:${column}`;
  return `(${who}${words}${reservation}${place})`;
}
