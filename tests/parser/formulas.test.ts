import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { and, atom, atomsOf, type Formula, not, or, printFormula } from '../../src/model/formula.ts';
import { printSentence } from '../../src/model/sentence.ts';
import { parseContext } from '../../src/parser/parse-context.ts';
import { parseFormula } from '../../src/parser/parse-formula.ts';
import { parseSentence } from '../../src/parser/parse-sentence.ts';

const { formula: anyFormula } = fc.letrec<{ formula: Formula }>((tie) => ({
  formula: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom('a', 'b-1', 'd@r', 'has', 'suffices-for', 'is').map(atom),
    tie('formula').map(not),
    fc.array(tie('formula'), { minLength: 2, maxLength: 3 }).map((all) => flatten('and', all)),
    fc.array(tie('formula'), { minLength: 2, maxLength: 3 }).map((all) => flatten('or', all)),
  ),
}));

function flatten(type: 'and' | 'or', operands: readonly Formula[]): Formula {
  return { type, operands: operands.flatMap((each) => (each.type === type ? each.operands : [each])) };
}

function dropOffsets(formula: Formula): Formula {
  if (formula.type === 'atom') return atom(formula.id);
  if (formula.type === 'not') return not(dropOffsets(formula.operand));
  return { type: formula.type, operands: formula.operands.map(dropOffsets) };
}

/** The message as far as it is given; where that is without a remedy, one follows. */
function expectMessage(found: string | undefined, expected: string): void {
  expect(found?.slice(0, expected.length)).toBe(expected);
  if (!expected.endsWith('?')) expect(found?.slice(expected.length)).toMatch(/^: \S/);
}

describe('formulas', () => {
  it.each<[string, Formula]>([
    ['a', atom('a')],
    ['not a and b', and(not(atom('a')), atom('b'))],
    ['a or b and c', or(atom('a'), and(atom('b'), atom('c')))],
    ['(a or b) and c', and(or(atom('a'), atom('b')), atom('c'))],
    ['a and (b and c)', and(atom('a'), atom('b'), atom('c'))],
    ['((a) or b) or c', or(atom('a'), atom('b'), atom('c'))],
    ['not not a', not(not(atom('a')))],
    ['not(a and d@r)', not(and(atom('a'), atom('d@r')))],
    ['  a\n\tand b ', and(atom('a'), atom('b'))],
  ])('%s', (text, expected) => {
    const { formula } = parseFormula(text);
    expect(formula && dropOffsets(formula)).toEqual(expected);
  });

  it('read back what is printed', () => {
    fc.assert(
      fc.property(anyFormula, (formula) => {
        const { formula: read } = parseFormula(printFormula(formula));
        expect(read && dropOffsets(read)).toEqual(formula);
      }),
    );
  });

  it('know the places of their atoms', () => {
    const text = 'a and not (bb or d@r)';
    const { formula } = parseFormula(text);
    const places = formula ? atomsOf(formula).map(({ start, end }) => text.slice(start, end)) : [];
    expect(places).toEqual(['a', 'bb', 'd@r']);
  });

  it.each([
    ['', 'the text ends at character 1; expected an id, `not` or `(`', ''],
    ['a and', 'the text ends at character 6; expected an id, `not` or `(`', ''],
    ['a b', 'unexpected `b` at character 3; expected `and`, `or` or the end', 'b'],
    ['a && b', 'unexpected `&&` at character 3; expected `and`, `or` or the end: did you mean `and`?', '&&'],
    [
      'a AND b',
      'unexpected `AND` at character 3; expected `and`, `or` or the end: did you mean `and`?',
      'AND',
    ],
    ['(a', 'the text ends at character 3; expected `and`, `or` or `)`', ''],
    ['a)', 'unexpected `)` at character 2; expected `and`, `or` or the end', ')'],
    ['So_1', 'unexpected `So_1` at character 1; expected an id, `not` or `(`', 'So_1'],
    ['a and given', 'unexpected `given` at character 7; expected an id, `not` or `(`', 'given'],
    ['😀 x', 'unexpected `😀` at character 1; expected an id, `not` or `(`', '😀'],
    ['a 😀 x', 'unexpected `😀` at character 3; expected `and`, `or` or the end', '😀'],
  ])('%s is refused at its place', (text, message, marked) => {
    const { error } = parseFormula(text);
    expectMessage(error?.message, message);
    expect(text.slice(error?.start, error?.end)).toBe(marked);
  });

  it.each([
    ['sub stellar', 'put `and` or `or` there, or join the words of one id with hyphens'],
    ['(a or b', 'close the parenthesis, or put `and` or `or` there'],
    [
      'It is round',
      'write ids of features and definitions, joined by `and` and `or`, with `not` before what is denied',
    ],
  ])('%s: says what to do', (text, remedy) => {
    expect(parseFormula(text).error?.message.split(': ')[1]).toBe(remedy);
  });

  it('end the nesting before recursion ends the program', () => {
    expect(parseFormula('not '.repeat(100_000)).error?.message).toContain('nested');
    expect(parseFormula('('.repeat(100_000)).error?.message).toContain('nested');
  });
});

describe('sentences', () => {
  it.each([
    ['x implies y'],
    ['x implies y given f and not g'],
    ['x excludes y@r'],
    ['x not-implies y'],
    ['x overlaps y'],
    ['m instance-of x'],
    ['m not-instance-of x@r'],
    ['m has f'],
    ['m lacks f'],
    ['x means f or g'],
    ['x@r requires f'],
    ['f and not g suffices-for x'],
    ['f suffices-for x'],
    ['d is r'],
    ['x models y'],
    ['x part-of y'],
    ['has has has'],
    ['means suffices-for is'],
  ])('%s is a sentence and printed as written', (text) => {
    const { sentence } = parseSentence(text);
    expect(sentence && printSentence(sentence)).toBe(text);
  });

  it('are one claim whichever way a symmetric relation is written', () => {
    const printed = ['b excludes a given (f)', 'a  excludes b given f'].map((text) => {
      const { sentence } = parseSentence(text);
      return sentence && printSentence(sentence);
    });
    expect(printed).toEqual(['a excludes b given f', 'a excludes b given f']);
  });

  it.each([
    ['x implies y@r given f and g', ['x', 'y@r', 'f', 'g']],
    ['f or g suffices-for x', ['f', 'g', 'x']],
    ['m has f', ['m', 'f']],
    ['d is r', ['d', 'r']],
  ])('know the places of what they name: %s', (text, expected) => {
    const { ids } = parseSentence(text);
    expect(ids?.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });

  it('name a chosen reading by its definition', () => {
    expect(parseSentence('d is r').ids?.map(({ id }) => id)).toEqual(['d', 'd@r']);
  });

  it.each([
    ['', 'the text ends at character 1; expected an id, `not` or `(`'],
    ['x', 'the text ends at character 2; expected a relation, such as `implies`, `has` or `means`'],
    [
      'x implys y',
      'unexpected `implys` at character 3; expected a relation, such as `implies`, `has` or `means`: did you mean `implies`?',
    ],
    ['x implies', 'the text ends at character 10; expected a definition, `definition@reading` or feature'],
    ['x implies y given', 'the text ends at character 18; expected an id, `not` or `(`'],
    ['x implies y z', 'unexpected `z` at character 13; expected `given` or the end'],
    ['m has f and g', 'unexpected `and` at character 9; expected the end'],
    ['d@r is r', 'unexpected `d@r` at character 1; expected a definition, without `@`'],
    ['m@r has f', 'unexpected `m@r` at character 1; expected a method, without `@`'],
    ['m has f@r', 'unexpected `f@r` at character 7; expected a feature, without `@`'],
    ['f and g', 'the text ends at character 8; expected `suffices-for` or another relation'],
    ['f and g suffices-for', 'the text ends at character 21; expected a definition'],
  ])('%s is refused', (text, message) => {
    expectMessage(parseSentence(text).error?.message, message);
  });
});

describe('a sentence in everyday words', () => {
  it.each([
    ['Is it round?', 'write a sentence such as `a implies b`, `m instance-of a` or `m has f`'],
    ['pluto is a wanderer', 'to say that a method qualifies, write `instance-of`, without an article'],
  ])('%s: says what to do', (text, remedy) => {
    expect(parseSentence(text).error?.message.split(': ').at(-1)).toBe(remedy);
  });
});

describe('contexts', () => {
  it('read a position, readings and claims', () => {
    const { context } = parseContext('p-1, d=r,+"x implies y given f" ,-"x overlaps y"');
    expect(context?.position).toBe('p-1');
    expect(context?.readings).toEqual({ d: 'r' });
    expect(context?.accepts.map(printSentence)).toEqual(['x implies y given f']);
    expect(context?.rejects.map(printSentence)).toEqual(['x overlaps y']);
  });

  it('read sentences whose quotes a shell took', () => {
    expect(parseContext('+x implies y,d=r').context?.accepts.map(printSentence)).toEqual(['x implies y']);
  });

  it.each(['core', ' core ', 'core,d=r'])('read %j as no position', (text) => {
    expect(parseContext(text).context?.position).toBeUndefined();
  });

  it('know the places of what they name', () => {
    const text = 'p-1,d=r,+"x implies y"';
    expect(parseContext(text).context?.ids.map(({ start, end }) => text.slice(start, end))).toEqual([
      'p-1',
      'd',
      'r',
      'x',
      'y',
    ]);
  });

  it.each([
    ['', 'unexpected nothing at character 1; expected `core`, a position or an assumption'],
    ['d=r,p', 'unexpected `p` at character 5; expected an assumption'],
    ['d=r,d=q', 'unexpected `d=q` at character 5; expected one reading of a definition, not a second'],
    ['+"x implies y', 'unexpected `x implies y` at character 3; expected a closing `"` after the sentence'],
    ['p,', 'unexpected nothing at character 3; expected an assumption'],
  ])('%j is refused', (text, message) => {
    expect(parseContext(text).error?.message).toContain(message);
  });

  it('point into the sentence that does not parse', () => {
    const text = 'd=r,+"x implys y"';
    const { error } = parseContext(text);
    expect(text.slice(error?.start, error?.end)).toBe('implys');
    expect(error?.message).toContain('at character 9');
  });
});
