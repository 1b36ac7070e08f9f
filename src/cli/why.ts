import type { Sentence } from '../model/sentence.ts';
import { type ContextReasoner, justificationSteps } from '../reasoner/context-reasoner.ts';
import { findDeciding, presupposedBy } from '../reasoner/deciding-claims.ts';
import { listNeeded } from '../reasoner/needed-statements.ts';
import { readSentence } from '../reasoner/proposition.ts';
import { Reasoner } from '../reasoner/reasoner.ts';
import { priceRepairs } from '../reasoner/repair.ts';
import type { Answer } from '../reporters/answer.ts';
import { conclusionJson } from '../reporters/conclusion-json.ts';
import { conclusionText } from '../reporters/conclusion-text.ts';
import type { Arguments, Command } from './command.ts';
import { loadContent } from './load-content.ts';
import { noteErrors } from './note-errors.ts';
import { contentOption, formatOption, oneContextOption } from './options.ts';
import { readAssumptions, readClaim } from './read-claim.ts';
import { readBoth, refuseMisuse } from './refusal.ts';
import type { Terminal } from './terminal.ts';

/** How many justifications `--all` gives: some conclusions have thousands. */
const allLimit = 25;

export const whyCommand: Command = {
  name: 'why',
  summary: 'say whether a sentence follows, from which statements and whose; if not, give a counterexample',
  operands: '"SENTENCE"',
  options: {
    context: oneContextOption,
    content: contentOption,
    format: formatOption,
    all: { meaning: `every justification, the smallest first, up to ${allLimit}` },
  },
  details: [
    'A sentence has one of these forms:',
    '  X implies Y [given F]   X excludes Y [given F]   X not-implies Y   X overlaps Y',
    '  m instance-of X         m not-instance-of X      m has f           m lacks f',
    '  X means F               X requires F             F suffices-for X  d is r',
    '  X models Y              X part-of Y',
    'where X and Y are definitions or definition@reading, m is a method, f a feature, F a formula of',
    'features with `and`, `or`, `not` and parentheses, d a definition and r one of its readings.',
    '',
    'yes: it follows. no: its denial follows. unknown: neither does; what is not stated is not false.',
  ].join('\n'),
  run: runWhy,
};

function runWhy(words: Arguments, terminal: Terminal): number {
  const { operands, options } = words;
  const text = operands.join(' ').trim();
  if (text === '') refuseMisuse('name a sentence, such as "a implies b"');
  const { base, textOptions } = loadContent(words, terminal);
  noteErrors(base, terminal);
  const [sentence, assumptions] = readBoth(
    () => readClaim(text, base),
    () => readAssumptions(options.context?.[0], base),
  );
  const reasoner = new Reasoner(base);
  const context = reasoner.under(assumptions);
  const answer = answerSentence(reasoner, context, sentence, options.all ? allLimit : 1);
  terminal.write(
    options.format?.[0] === 'json' ? conclusionJson(answer) : conclusionText(answer, textOptions),
  );
  return 0;
}

function answerSentence(
  reasoner: Reasoner,
  context: ContextReasoner,
  sentence: Sentence,
  limit: number,
): Answer {
  const conclusion = context.conclude(sentence, { limit, steps: justificationSteps });
  const proposition = readSentence(sentence);
  if (!proposition) return { conclusion, needed: [], deciding: [], repairs: [] };
  const inConflict = [...new Set(conclusion.conflicts.map(({ individual }) => individual))];
  return {
    conclusion,
    needed: listNeeded(reasoner, context, proposition, conclusion),
    deciding:
      conclusion.verdict === 'unknown'
        ? findDeciding(reasoner, context, proposition, presupposedBy(sentence))
        : [],
    repairs: inConflict.flatMap((individual) =>
      priceRepairs(reasoner, context, individual).map((repair) => ({ ...repair, individual })),
    ),
  };
}
