import { describe, expect, it } from 'vitest';
import { parseSentence } from '../../src/parser/parse-sentence.ts';
import { textOf } from '../../src/view/phrase.ts';
import { putInWords } from '../../src/view/sentence-words.ts';
import { makeKnowledge, smallContent } from './load-content.ts';

const { base } = makeKnowledge(smallContent);

function say(text: string): string {
  const { sentence } = parseSentence(text);
  return sentence ? textOf(putInWords(base, sentence)) : `not a sentence: ${text}`;
}

describe('putInWords', () => {
  it.each([
    ['p implies a', 'every method addressing P also provides A'],
    ['p implies c', 'every method addressing P is also one of the C methods'],
    ['c@narrow implies p', 'every C (narrow) method also addresses P'],
    [
      'p implies c given first',
      'every method addressing P for which “First” holds is also one of the C methods',
    ],
    ['c excludes a', 'no C method also provides A'],
    ['p not-implies c', 'some method addressing P is not among the C methods'],
    ['p overlaps a', 'some method addressing P also provides A'],
    ['first implies second', 'every method with “First” also has “Second”'],
    ['m instance-of p', 'Method addresses P'],
    ['m instance-of c', 'Method is one of the C methods'],
    ['m not-instance-of a', 'Method is not among the methods providing A'],
    ['m has first', 'Method has “First”'],
    ['m lacks first', 'Method lacks “First”'],
    ['c means first', 'a method is one of the C methods exactly if “First” holds'],
    [
      'p requires first and (second or not a)',
      'a method addresses P only if “First” and (“Second” or not A)',
    ],
    ['first suffices-for a', 'a method provides A whenever “First” holds'],
    ['c is narrow', 'C is read as C (narrow)'],
    ['h models p', 'H is a model of P'],
    ['h part-of p', 'H is part of P'],
  ])('%s', (formal, words) => {
    expect(say(formal)).toBe(words);
  });

  it('leads every name to its page', () => {
    const { sentence } = parseSentence('c@narrow implies p given first');
    const links =
      sentence && putInWords(base, sentence).flatMap((part) => (typeof part === 'string' ? [] : [part.to]));
    expect(links).toEqual(['/definitions/c/#narrow', '/features/first/', '/definitions/p/']);
  });

  it('spells an unknown id as it is', () => {
    expect(say('nothing implies p')).toContain('nothing');
  });
});
