import { type Formula, mapAtoms, printFormula } from './formula.ts';
import { splitPredicate } from './identifier.ts';
import { type PredicateRelation, relations } from './relation.ts';

/**
 * What a claim says. The sentence is the claim's name everywhere: in positions, on the command line, in
 * messages and justifications. Subjects, objects and targets are predicates: `so-1`, `so-r@narrow`, a feature.
 */
export type Sentence =
  | {
      readonly type: 'relation';
      readonly relation: PredicateRelation;
      readonly subject: string;
      readonly object: string;
      readonly given?: Formula | undefined;
    }
  | { readonly type: 'membership'; readonly holds: boolean; readonly method: string; readonly target: string }
  | { readonly type: 'feature'; readonly holds: boolean; readonly method: string; readonly feature: string }
  | {
      readonly type: 'criterion';
      readonly form: CriterionForm;
      readonly subject: string;
      readonly formula: Formula;
    }
  /** A reading chosen. */
  | { readonly type: 'reading'; readonly definition: string; readonly reading: string }
  /** No reading chosen: what all readings say holds, and nothing beyond what some reading says. Not writable. */
  | { readonly type: 'readings'; readonly definition: string; readonly readings: readonly string[] }
  /** Shown and compared, not reasoned with. */
  | {
      readonly type: 'link';
      readonly relation: 'models' | 'part-of';
      readonly subject: string;
      readonly object: string;
    };

export const criterionForms = {
  means: 'exactly',
  requires: 'necessary',
  'suffices-for': 'sufficient',
} as const;
export type CriterionForm = keyof typeof criterionForms;

/** The sentence in canonical spelling: equal claims have equal spellings. */
export function printSentence(sentence: Sentence): string {
  switch (sentence.type) {
    case 'relation': {
      const { subject, object, relation, given } = canonical(sentence);
      // Joined at once: texts put together piece by piece keep the pieces, and most texts of a large collection are these.
      const text = [subject, relation, object].join(' ');
      return given ? `${text} given ${printFormula(given)}` : text;
    }
    case 'membership':
      return `${sentence.method} ${sentence.holds ? 'instance-of' : 'not-instance-of'} ${sentence.target}`;
    case 'feature':
      return `${sentence.method} ${sentence.holds ? 'has' : 'lacks'} ${sentence.feature}`;
    case 'criterion':
      return sentence.form === 'suffices-for'
        ? `${printFormula(sentence.formula)} suffices-for ${sentence.subject}`
        : `${sentence.subject} ${sentence.form} ${printFormula(sentence.formula)}`;
    case 'reading':
      return `${sentence.definition} is ${sentence.reading}`;
    case 'readings':
      return `${sentence.definition} is ${sentence.readings.join(' or ')}`;
    case 'link':
      return `${sentence.subject} ${sentence.relation} ${sentence.object}`;
  }
}

/** Symmetric relations have their ends in order, so that `b excludes a` is the claim `a excludes b`. */
export function canonical<S extends Sentence>(sentence: S): S {
  if (sentence.type !== 'relation' || !relations[sentence.relation].isSymmetric) return sentence;
  return sentence.subject <= sentence.object
    ? sentence
    : { ...sentence, subject: sentence.object, object: sentence.subject };
}

/** The claim that contradicts this one, where the grammar has a word for it. */
export function denialOf(sentence: Sentence): Sentence | undefined {
  if (sentence.type === 'relation') return { ...sentence, relation: relations[sentence.relation].denial };
  if (sentence.type === 'membership' || sentence.type === 'feature')
    return { ...sentence, holds: !sentence.holds };
  return undefined;
}

/** The same sentence with every predicate and method renamed. */
export function mapSentence(sentence: Sentence, rename: (id: string) => string): Sentence {
  switch (sentence.type) {
    case 'relation':
      return {
        ...sentence,
        subject: rename(sentence.subject),
        object: rename(sentence.object),
        given: sentence.given && mapAtoms(sentence.given, rename),
      };
    case 'membership':
      return { ...sentence, method: rename(sentence.method), target: rename(sentence.target) };
    case 'feature':
      return { ...sentence, method: rename(sentence.method), feature: rename(sentence.feature) };
    case 'criterion':
      return {
        ...sentence,
        subject: rename(sentence.subject),
        formula: mapAtoms(sentence.formula, rename),
      };
    case 'reading': {
      const renamed = splitPredicate(rename(`${sentence.definition}@${sentence.reading}`));
      return { type: 'reading', definition: renamed.id, reading: renamed.reading ?? sentence.reading };
    }
    case 'readings':
      return { ...sentence, definition: rename(sentence.definition) };
    case 'link':
      return { ...sentence, subject: rename(sentence.subject), object: rename(sentence.object) };
  }
}
