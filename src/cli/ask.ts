import { askFormula } from '../reasoner/ask.ts';
import { Reasoner } from '../reasoner/reasoner.ts';
import { formulaAnswerJson } from '../reporters/formula-answer-json.ts';
import { formulaAnswerText } from '../reporters/formula-answer-text.ts';
import type { Arguments, Command } from './command.ts';
import { loadContent } from './load-content.ts';
import { noteErrors } from './note-errors.ts';
import { contentOption, formatOption, oneContextOption } from './options.ts';
import { readAssumptions, readCondition } from './read-claim.ts';
import { readBoth, refuseMisuse } from './refusal.ts';
import type { Terminal } from './terminal.ts';

export const askCommand: Command = {
  name: 'ask',
  summary: 'say which methods satisfy a formula: for certain, possibly, or why nothing can',
  operands: '"FORMULA"',
  options: { context: oneContextOption, content: contentOption, format: formatOption },
  details: [
    'A formula joins definitions, definition@reading and features with `and`, `or`, `not` and',
    'parentheses:',
    '  so-1 and not so-r@narrow',
    '`not` binds tighter than `and`, `and` tighter than `or`.',
    '',
    'for certain: it follows that the method satisfies it. possible: neither that nor the opposite',
    'follows. impossible: nothing at all could satisfy it, with the proof.',
  ].join('\n'),
  run: runAsk,
};

function runAsk(words: Arguments, terminal: Terminal): number {
  const { operands, options } = words;
  const text = operands.join(' ').trim();
  if (text === '') refuseMisuse('name a formula, such as "a and not b"');
  const { base, textOptions } = loadContent(words, terminal);
  noteErrors(base, terminal);
  const [formula, assumptions] = readBoth(
    () => readCondition(text, base),
    () => readAssumptions(options.context?.[0], base),
  );
  const reasoner = new Reasoner(base);
  const answer = askFormula(reasoner, reasoner.under(assumptions), formula);
  terminal.write(
    options.format?.[0] === 'json' ? formulaAnswerJson(answer) : formulaAnswerText(answer, textOptions),
  );
  return 0;
}
