import { describe, expect, test } from 'vitest';
import { Reasoner } from '../../src/reasoner/reasoner.ts';
import {
  claim,
  readBase,
  sentence,
  word,
  writeDefinition,
  writeEntry,
  writeFeature,
  writeMethod,
} from '../support/factories.ts';

function reason(...documents: Parameters<typeof readBase>[0]) {
  return new Reasoner(readBase([word, ...documents]));
}

const texts = (statements: readonly { text: string }[] | undefined) => statements?.map(({ text }) => text);

describe('textbook traps', () => {
  test('A ⇒ C and not-A ⇒ C give C, which propagation alone does not see', () => {
    const { core } = reason(
      writeFeature('f'),
      writeDefinition('c', { criterion: { sufficient: ['f', 'not f'] } }),
      writeMethod('m'),
    );
    expect(core.verdict(sentence('m instance-of c'))).toBe('yes');
  });

  test('A ⇒ B, A and B ⇒ C, not C give not A', () => {
    const { core } = reason(
      writeDefinition('a', { implies: [claim('b')] }),
      writeDefinition('b'),
      writeDefinition('c', { criterion: { sufficient: 'a and b' } }),
      writeMethod('m', { 'not-instance-of': [claim('c')] }),
    );
    expect(core.verdict(sentence('m instance-of a'))).toBe('no');
    expect(core.conclude(sentence('m instance-of a')).justification?.statements).toHaveLength(3);
  });
});

describe('contexts', () => {
  const documents = [
    writeDefinition('a', { excludes: [claim('b', { 'disputed-by': [{ source: 'editors' }] })] }),
    writeDefinition('b'),
    writeDefinition('d'),
    writeMethod('m', { 'instance-of': [claim('a'), claim('b'), claim('d')] }),
    writeEntry('positions/strict', { holder: 'editors', accepts: ['a excludes b'] }),
    writeEntry('positions/lax', { holder: 'editors', rejects: ['m instance-of d', 'a excludes b'] }),
  ];

  test('a disputed claim is out of core, where the recorded method denies it', () => {
    const { core } = reason(...documents);
    expect(core.conflicts).toEqual([]);
    expect(core.conclude(sentence('a excludes b')).verdict).toBe('no');
    expect(core.conclude(sentence('a excludes b')).counterexample?.methods).toEqual(['m']);
  });

  test('an inconsistent context names the minimal set and still answers what does not rest on it', () => {
    const strict = reason(...documents).under({ position: 'strict', readings: {}, accepts: [], rejects: [] });
    expect(strict.conflicts.map(({ statements }) => texts(statements))).toEqual([
      ['a excludes b', 'm instance-of a', 'm instance-of b'],
    ]);
    expect(strict.verdict(sentence('m instance-of a'))).toBe('unknown');
    expect(strict.verdict(sentence('m instance-of d'))).toBe('yes');
    // Another method is another matter: the conflict about `m` does not leak.
    const answer = strict.conclude(sentence('a excludes b'));
    expect(answer.verdict).toBe('yes');
    expect(answer.justification?.restsOn).toEqual(['a excludes b']);
    expect(answer.conflicts).toHaveLength(1);
  });

  test('a position dissents where it adds to the settled claims or takes from them', () => {
    const reasoner = reason(
      ...documents,
      writeEntry('positions/agrees', { holder: 'editors', accepts: ['m instance-of d'] }),
      writeEntry('positions/silent', { holder: 'editors', senses: { word: 'a' } }),
      writeEntry('positions/takes', { holder: 'editors', rejects: ['m has nothing', 'm instance-of a'] }),
    );
    const dissenting = reasoner.dissenting.map(({ context }) => context.id);
    expect(dissenting).toEqual(['lax', 'strict', 'takes']);
  });

  test('a rejected claim leaves, settled or not, and its denial enters', () => {
    const lax = reason(...documents).under({ position: 'lax', readings: {}, accepts: [], rejects: [] });
    const answer = lax.conclude(sentence('m instance-of d'));
    expect(answer.verdict).toBe('no');
    expect(texts(answer.justification?.statements)).toEqual(['m not-instance-of d']);
    expect(answer.justification?.statements[0]?.owners).toEqual(['editors']);
    expect(lax.conclude(sentence('a overlaps b')).verdict).toBe('yes');
  });
});

describe('readings', () => {
  const documents = [
    writeFeature('f'),
    writeFeature('g'),
    writeDefinition('v', {
      readings: { x: { gloss: 'x', criterion: 'f' }, y: { gloss: 'y', criterion: 'f or g' } },
    }),
    writeMethod('both', { features: { f: 'yes', g: 'yes' } }),
    writeMethod('one', { features: { f: 'no', g: 'yes' } }),
    writeMethod('none', { features: { f: 'no', g: 'no' } }),
  ];

  test('without a choice, all readings decide for and none decides against', () => {
    const { core } = reason(...documents);
    expect(core.verdictOn('both', 'v')).toBe('yes');
    expect(core.verdictOn('one', 'v')).toBe('unknown');
    expect(core.verdictOn('none', 'v')).toBe('no');
  });

  test('a choice identifies the definition with its reading, and conclusions rest on it', () => {
    const chosen = reason(...documents).under({ readings: { v: 'x' }, accepts: [], rejects: [] });
    const answer = chosen.conclude(sentence('one not-instance-of v'));
    expect(answer.verdict).toBe('yes');
    expect(answer.justification?.restsOn).toEqual(['v is x']);
  });
});

test('what follows only because nothing qualifies is marked as vacuous', () => {
  const { core } = reason(
    writeDefinition('a', { implies: [claim('b')], excludes: [claim('b')] }),
    writeDefinition('b'),
    writeDefinition('z'),
  );
  expect(core.conclude(sentence('a implies z'))).toMatchObject({ verdict: 'yes', isVacuous: true });
  expect(core.conclude(sentence('a excludes b'))).toMatchObject({ verdict: 'yes', isVacuous: true });
  expect(core.conclude(sentence('b implies z'))).toMatchObject({ verdict: 'unknown', isVacuous: false });
});

test('claims of existence say that there is a method, and what follows for it', () => {
  const { core } = reason(
    writeDefinition('a', { 'not-implies': [claim('b')], implies: [claim('c')] }),
    writeDefinition('b'),
    writeDefinition('c'),
  );
  expect(core.verdict(sentence('a implies b'))).toBe('no');
  const answer = core.conclude(sentence('c not-implies b'));
  expect(texts(answer.justification?.statements)).toEqual(['a implies c', 'a not-implies b']);
});
