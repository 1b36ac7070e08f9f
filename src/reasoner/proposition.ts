import { and, atom, type Formula, not, or } from '../model/formula.ts';
import { joinPredicate } from '../model/identifier.ts';
import type { Sentence } from '../model/sentence.ts';

/** Whom a sentence speaks about: every method, one recorded method, or some method that it says exists. */
export type Scope = { readonly all: true } | { readonly some: true } | { readonly method: string };

const all: Scope = { all: true };
const some: Scope = { some: true };

/** A sentence as a condition on the methods in its scope. */
export interface Proposition {
  readonly scope: Scope;
  readonly condition: Formula;
}

/** What a sentence says of methods; nothing for `models` and `part-of`, which are not reasoned with. */
export function readSentence(sentence: Sentence): Proposition | undefined {
  switch (sentence.type) {
    case 'relation':
      return readRelation(sentence);
    case 'membership':
    case 'feature': {
      const predicate = atom(sentence.type === 'feature' ? sentence.feature : sentence.target);
      return {
        scope: { method: sentence.method },
        condition: sentence.holds ? predicate : not(predicate),
      };
    }
    case 'criterion': {
      const subject = atom(sentence.subject);
      const requires = () => or(not(subject), sentence.formula);
      const suffices = () => or(subject, not(sentence.formula));
      if (sentence.form === 'requires') return { scope: all, condition: requires() };
      if (sentence.form === 'suffices-for') return { scope: all, condition: suffices() };
      return { scope: all, condition: and(requires(), suffices()) };
    }
    case 'reading': {
      const whole = atom(sentence.definition);
      const reading = atom(joinPredicate(sentence.definition, sentence.reading));
      return { scope: all, condition: and(or(not(whole), reading), or(whole, not(reading))) };
    }
    case 'readings': {
      const whole = atom(sentence.definition);
      const readings = sentence.readings.map((name) => atom(joinPredicate(sentence.definition, name)));
      return {
        scope: all,
        condition: and(or(whole, not(and(...readings))), or(not(whole), or(...readings))),
      };
    }
    case 'link':
      return undefined;
  }
}

function readRelation({
  relation,
  subject,
  object,
  given,
}: Extract<Sentence, { type: 'relation' }>): Proposition {
  const qualified = given ? and(atom(subject), given) : atom(subject);
  switch (relation) {
    case 'implies':
      return { scope: all, condition: or(not(qualified), atom(object)) };
    case 'excludes':
      return { scope: all, condition: or(not(qualified), not(atom(object))) };
    case 'not-implies':
      return { scope: some, condition: and(qualified, not(atom(object))) };
    case 'overlaps':
      return { scope: some, condition: and(qualified, atom(object)) };
  }
}

/** The proposition that denies this one. */
export function deny({ scope, condition }: Proposition): Proposition {
  const opposite = 'all' in scope ? some : 'some' in scope ? all : scope;
  return { scope: opposite, condition: not(condition) };
}

/**
 * One method that questions are asked of: a recorded one (its id), or one that a statement only says exists
 * (the statement's text). `anyone` is a method of which nothing is recorded.
 */
export type Individual = string;
export const anyone: Individual = '';
