import type { Formula } from '../model/formula.ts';
import { joinPredicate } from '../model/identifier.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import type { Sentence } from '../model/sentence.ts';
import {
  describeQualifying,
  joinPhrases,
  nameOf,
  nameQualifying,
  type Phrase,
  phrase,
  quoted,
} from './phrase.ts';

/**
 * A claim in plain words, relative to methods: "every SO-R (narrow) method also addresses SO-1". Has no capital and
 * no full stop, so that it can stand in a sentence.
 */
export function putInWords(base: KnowledgeBase, sentence: Sentence): Phrase {
  switch (sentence.type) {
    case 'relation':
      return relationInWords(base, sentence);
    case 'membership': {
      const method = nameOf(base, sentence.method);
      return sentence.holds
        ? phrase(method, ' ', describeQualifying(base, sentence.target))
        : phrase(method, ' is not among the ', nameQualifying(base, sentence.target, 'methods'));
    }
    case 'feature': {
      const feature = quoted(nameOf(base, sentence.feature));
      return phrase(nameOf(base, sentence.method), sentence.holds ? ' has ' : ' lacks ', feature);
    }
    case 'criterion': {
      const condition = formulaInWords(base, sentence.formula);
      const qualifies = describeQualifying(base, sentence.subject);
      if (sentence.form === 'means') return phrase('a method ', qualifies, ' exactly if ', condition);
      if (sentence.form === 'requires') return phrase('a method ', qualifies, ' only if ', condition);
      return phrase('a method ', qualifies, ' whenever ', condition);
    }
    case 'reading': {
      const reading = nameOf(base, joinPredicate(sentence.definition, sentence.reading));
      return phrase(nameOf(base, sentence.definition), ' is read as ', reading);
    }
    case 'readings': {
      const readings = sentence.readings.map((name) => [
        nameOf(base, joinPredicate(sentence.definition, name)),
      ]);
      return phrase(
        'what all readings of ',
        nameOf(base, sentence.definition),
        ' admit falls under it, and what none admits does not; its readings are ',
        joinPhrases(readings),
      );
    }
    case 'link':
      return phrase(
        nameOf(base, sentence.subject),
        sentence.relation === 'models' ? ' is a model of ' : ' is part of ',
        nameOf(base, sentence.object),
      );
  }
}

function relationInWords(
  base: KnowledgeBase,
  { relation, subject, object, given }: Extract<Sentence, { type: 'relation' }>,
): Phrase {
  const restriction = given ? phrase(' for which ', formulaInWords(base, given)) : [];
  const one = phrase(nameQualifying(base, subject, 'method'), restriction);
  switch (relation) {
    case 'implies':
      return phrase('every ', one, ' ', describeQualifying(base, object, 'also'));
    case 'excludes':
      return phrase('no ', one, ' ', describeQualifying(base, object, 'also'));
    case 'not-implies':
      return phrase('some ', one, ' is not among the ', nameQualifying(base, object, 'methods'));
    case 'overlaps':
      return phrase('some ', one, ' ', describeQualifying(base, object, 'also'));
  }
}

/** A condition on one method, in words: "“Changes the labels” holds and “Changes the objective” does not". */
export function formulaInWords(base: KnowledgeBase, formula: Formula, isOuter = true): Phrase {
  if (formula.type === 'atom') return phrase(nameAtom(base, formula.id), isOuter ? ' holds' : '');
  if (formula.type === 'not') {
    const inner = formulaInWords(base, formula.operand, false);
    const isPlain = formula.operand.type === 'atom';
    return phrase('not ', isPlain ? inner : phrase('(', inner, ')'));
  }
  const parts = formula.operands.map((operand) => {
    const part = formulaInWords(base, operand, false);
    const isMixed = operand.type !== 'atom' && operand.type !== 'not' && operand.type !== formula.type;
    return isMixed ? phrase('(', part, ')') : part;
  });
  return joinPhrases(parts, formula.type);
}

function nameAtom(base: KnowledgeBase, id: string): Phrase {
  const name = nameOf(base, id);
  return base.features.has(id) ? quoted(name) : [name];
}
