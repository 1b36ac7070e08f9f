import { printSentence, type Sentence } from '../model/sentence.ts';
import type { ContextReasoner } from './context-reasoner.ts';
import { listMethods, listPredicates } from './predicates.ts';
import type { Reasoner } from './reasoner.ts';

/**
 * Every verdict of a context, by its sentence: methods under definitions and readings, and relations between these.
 * What follows only because nothing could qualify is left out.
 */
export function listConclusions({ base }: Reasoner, context: ContextReasoner): ReadonlyMap<string, Sentence> {
  const conclusions = new Map<string, Sentence>();
  const add = (sentence: Sentence) => conclusions.set(printSentence(sentence), sentence);
  const predicates = listPredicates(base);
  for (const method of listMethods(base))
    for (const target of predicates) {
      const verdict = context.verdictOn(method, target);
      if (verdict !== 'unknown') add({ type: 'membership', holds: verdict === 'yes', method, target });
    }
  const consequences = new Map(predicates.map((predicate) => [predicate, context.consequencesOf(predicate)]));
  for (const [subject, values] of consequences)
    for (const object of predicates) {
      const value = values?.get(object);
      if (subject === object || value === undefined || !consequences.get(object)) continue;
      add({ type: 'relation', relation: value ? 'implies' : 'excludes', subject, object });
    }
  return conclusions;
}
