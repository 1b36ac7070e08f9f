import { printSentence, type Sentence } from '../model/sentence.ts';
import type { Conclusion } from './conclusion.ts';
import type { ContextReasoner } from './context-reasoner.ts';

const kept = new WeakMap<ContextReasoner, Map<string, Conclusion>>();

/** The answer to a sentence with its first justification. It is found once: many pages show one proof, and proofs take time. */
export function concludeOnce(context: ContextReasoner, sentence: Sentence): Conclusion {
  const conclusions = kept.get(context) ?? new Map<string, Conclusion>();
  kept.set(context, conclusions);
  const text = printSentence(sentence);
  const conclusion = conclusions.get(text) ?? context.conclude(sentence);
  conclusions.set(text, conclusion);
  return conclusion;
}
