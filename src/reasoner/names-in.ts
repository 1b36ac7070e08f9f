import { atomsOf } from '../model/formula.ts';
import type { Sentence } from '../model/sentence.ts';

/** The definitions, readings, features and methods that a sentence is about. */
export function namesIn(sentence: Sentence): readonly string[] {
  switch (sentence.type) {
    case 'relation':
    case 'link':
      return [sentence.subject, sentence.object];
    case 'membership':
      return [sentence.method, sentence.target];
    case 'feature':
      return [sentence.method, sentence.feature];
    case 'criterion':
      return [sentence.subject, ...atomsOf(sentence.formula).map(({ id }) => id)];
    case 'reading':
    case 'readings':
      return [sentence.definition];
  }
}
