import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { predicateRelations } from '../../src/model/relation.ts';
import { canonical, printSentence, type Sentence } from '../../src/model/sentence.ts';
import { findClosure, follows } from '../../src/reasoner/closure.ts';
import { listFeatures, listMethods, listPredicates } from '../../src/reasoner/predicates.ts';
import { Reasoner } from '../../src/reasoner/reasoner.ts';
import { claim, readBase, sentence, word, writeDefinition } from '../support/factories.ts';
import { randomDocuments } from '../support/random-content.ts';

/** Every sentence that a closure may hold, asked one by one. */
function listQuestions(reasoner: Reasoner): readonly Sentence[] {
  const { base } = reasoner;
  const predicates = listPredicates(base);
  const pairs = predicates.flatMap((subject) =>
    predicates.filter((object) => object !== subject).map((object) => ({ subject, object })),
  );
  const both = [true, false];
  return [
    ...predicateRelations.flatMap((relation) =>
      pairs.map((pair) => canonical<Sentence>({ type: 'relation', relation, ...pair })),
    ),
    ...listMethods(base).flatMap((method) =>
      both.flatMap((holds) => [
        ...predicates.map((target): Sentence => ({ type: 'membership', holds, method, target })),
        ...listFeatures(base).map((feature): Sentence => ({ type: 'feature', holds, method, feature })),
      ]),
    ),
  ];
}

describe('the closure of a context', () => {
  it('is what the reasoner answers when asked one sentence at a time', () => {
    fc.assert(
      fc.property(randomDocuments, (documents) => {
        const reasoner = new Reasoner(readBase(documents));
        for (const context of [reasoner.core, reasoner.criteria]) {
          const closure = findClosure(reasoner, context);
          const questions = listQuestions(reasoner);
          const expected = questions.filter((question) => context.verdict(question) === 'yes');
          expect(questions.filter((question) => follows(closure, question)).map(printSentence)).toEqual(
            expected.map(printSentence),
          );
          for (const [text, told] of closure.sentences) {
            expect(printSentence(told)).toBe(text);
            const selfExcluding = told.type === 'relation' && told.subject === told.object;
            if (!selfExcluding) expect(expected.map(printSentence)).toContain(text);
            else expect(closure.empty).toContain(told.subject);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('answers further sentences, and by their denial where that follows', () => {
    const base = readBase([
      word,
      writeDefinition('a', { criterion: 'b and c' }),
      writeDefinition('b'),
      writeDefinition('c', { excludes: [claim('d')] }),
      writeDefinition('d'),
    ]);
    const reasoner = new Reasoner(base);
    const asked = ['a means c and b', 'b implies c given a', 'b implies c', 'a models d'].map(sentence);
    const { sentences } = findClosure(reasoner, reasoner.core, asked);
    expect([...sentences.keys()].sort()).toEqual([
      'a excludes d',
      'a implies b',
      'a implies c',
      'a means c and b',
      'b implies c given a',
      'c excludes d',
    ]);
  });

  it('says once of an empty sense that nothing could qualify', () => {
    const base = readBase([
      word,
      writeDefinition('a', { implies: [claim('b')], excludes: [claim('b')] }),
      writeDefinition('b'),
      writeDefinition('c'),
    ]);
    const reasoner = new Reasoner(base);
    const closure = findClosure(reasoner, reasoner.core);
    expect([...closure.sentences.keys()]).toEqual(['a excludes a']);
    expect(follows(closure, sentence('a implies c'))).toBe(true);
    expect(follows(closure, sentence('c excludes a'))).toBe(true);
    expect(follows(closure, sentence('c implies a'))).toBe(false);
    expect(follows(closure, sentence('c not-implies a'))).toBe(false);
  });
});
