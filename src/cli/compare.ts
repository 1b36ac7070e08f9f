import { compareAll } from '../reasoner/comparison.ts';
import { Reasoner } from '../reasoner/reasoner.ts';
import { comparisonJson } from '../reporters/comparison-json.ts';
import { comparisonText } from '../reporters/comparison-text.ts';
import type { Arguments, Command } from './command.ts';
import { loadContent } from './load-content.ts';
import { noteErrors } from './note-errors.ts';
import { contentOption, formatOption, oneContextOption } from './options.ts';
import { readAssumptions, readPredicates } from './read-claim.ts';
import { readBoth, refuseMisuse } from './refusal.ts';
import type { Terminal } from './terminal.ts';

export const compareCommand: Command = {
  name: 'compare',
  summary: 'say how senses relate, and what is missing where that is unknown',
  operands: 'ID ID…',
  options: { context: oneContextOption, content: contentOption, format: formatOption },
  details: [
    'An ID is a definition, a definition@reading or a feature. Two senses are compared by the methods',
    'that qualify under them:',
    '  same: exactly the same methods     inside, contains: all of the one are among the others',
    '  disjoint: none under both          overlapping: some under both, neither known to be inside',
    '  unknown: none of these follows; then it is said what is missing',
  ].join('\n'),
  run: runCompare,
};

function runCompare(words: Arguments, terminal: Terminal): number {
  const { operands, options } = words;
  const names = operands.flatMap((word) => word.split(/\s+/)).filter((word) => word !== '');
  if (names.length < 2) refuseMisuse('name two senses or more, such as `compare a b`');
  const { base, textOptions } = loadContent(words, terminal);
  noteErrors(base, terminal);
  const [predicates, assumptions] = readBoth(
    () => readPredicates(names, base),
    () => readAssumptions(options.context?.[0], base),
  );
  const reasoner = new Reasoner(base);
  const context = reasoner.under(assumptions);
  const pairs = compareAll(reasoner, context, predicates);
  terminal.write(
    options.format?.[0] === 'json'
      ? comparisonJson(context.context.id, pairs)
      : comparisonText(pairs, textOptions),
  );
  return 0;
}
