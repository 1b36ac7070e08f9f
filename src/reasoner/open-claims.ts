import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { denialOf, printSentence } from '../model/sentence.ts';
import type { Statement } from '../model/statement.ts';
import { type Context, compareStatements } from './context.ts';

/**
 * The disputed and tentative claims on which a context takes no side, sorted. A reading is no claim: it is chosen, not
 * accepted; and a claim that the context rejects is not open there.
 */
export function listOpenClaims(base: KnowledgeBase, context: Context): readonly Statement[] {
  const held = new Set(context.statements.map(({ text }) => text));
  const assumed = new Set(context.assumptions);
  return [...base.statements.values()]
    .filter(({ status, text, sentence }) => {
      if (status === 'settled' || sentence.type === 'reading' || held.has(text)) return false;
      const denial = denialOf(sentence);
      return !denial || !assumed.has(printSentence(denial));
    })
    .sort(compareStatements);
}

/** The context with some statements added, as assumptions. */
export function extendContext(context: Context, added: readonly Statement[]): Context {
  const texts = added.map(({ text }) => text);
  return {
    id: [context.id, ...texts.map((text) => `+"${text}"`).sort()].join(','),
    statements: [...context.statements, ...added].sort(compareStatements),
    assumptions: [...context.assumptions, ...texts].sort(),
  };
}

/** The context with some statements given up. */
export function reduceContext(context: Context, without: readonly Statement[]): Context {
  const dropped = new Set(without.map(({ text }) => text));
  return {
    id: [context.id, ...[...dropped].map((text) => `without "${text}"`).sort()].join(','),
    statements: context.statements.filter(({ text }) => !dropped.has(text)),
    assumptions: context.assumptions.filter((text) => !dropped.has(text)),
  };
}
