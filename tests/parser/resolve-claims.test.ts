import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/model/span.ts';
import { readKnowledgeBase } from '../../src/parser/read-knowledge-base.ts';
import {
  claim,
  readBase,
  word,
  writeDefinition,
  writeEntry,
  writeFeature,
  writeMethod,
} from '../support/factories.ts';
import { mark } from './span-text.ts';

function position(id: string, more: Record<string, unknown>): Document {
  return writeEntry(`positions/${id}`, { holder: 'editors', ...more });
}

const f = writeFeature('f');
const a = writeDefinition('a');

describe('claims of the wrong kind', () => {
  const setting = writeDefinition('s', {
    kind: 'setting',
    implies: [claim('a')],
    criterion: 'f',
    models: [claim('p')],
    'part-of': [claim('a')],
  });
  const documents = [
    word,
    f,
    setting,
    writeDefinition('a', {
      implies: [claim('s'), claim('p', { given: 'f and s' })],
      models: [claim('p')],
      criterion: { necessary: ['s or f'] },
    }),
    writeDefinition('p', { kind: 'problem' }),
    writeDefinition('o', { kind: 'model-of-problem', models: [claim('p'), claim('a')] }),
    writeMethod('m', { 'instance-of': [claim('s')], models: [claim('a')] }),
    position('pos', { accepts: ['s excludes a', 'a implies p'] }),
  ];
  const base = readBase(documents);

  it('are kept apart, with the end at fault', () => {
    const found = base.illTyped.map(
      ({ text, fault }) => `${text}: ${fault.id} at ${mark(documents, fault.span)}`,
    );
    expect(found.toSorted()).toEqual(
      [
        's implies a: s at a',
        's means f: s at f',
        's models p: s at p',
        'a implies s: s at s',
        'a implies p given f and s: s at s',
        'a models p: a at p',
        'a requires s or f: s at s',
        'o models a: a at a',
        'm instance-of s: s at s',
        'm models a: a at a',
        'a excludes s: s at s',
      ].toSorted(),
    );
  });

  it('leave the sound ones', () => {
    expect([...base.links.keys()]).toEqual(['o models p', 's part-of a']);
    expect([...base.statements.keys()]).toEqual([]);
    expect(base.positionClaims.get('pos')?.accepts.length).toBe(1);
  });
});

describe('withdrawn entries', () => {
  const base = readKnowledgeBase([
    word,
    f,
    writeFeature('g', { 'replaced-by': 'f' }),
    a,
    writeDefinition('old', { 'replaced-by': 'older', implies: [claim('a')], label: 'A' }),
    writeDefinition('older', { 'replaced-by': 'b' }),
    writeDefinition('b', { readings: { n: { gloss: 'n' }, w: { gloss: 'w' } } }),
    writeDefinition('loop', { 'replaced-by': 'pool' }),
    writeDefinition('pool', { 'replaced-by': 'loop' }),
    writeDefinition('c', { implies: [claim('old'), claim('loop'), claim('old@n', { given: 'g' })] }),
    position('gone', { accepts: ['a implies c'], 'replaced-by': 'here' }),
    position('here', { accepts: ['old excludes c'] }),
  ]);

  it('claim nothing and stand for their replacement', () => {
    const claims = [...base.statements.keys()].filter((text) => !text.startsWith('b is'));
    expect(claims).toEqual(['c implies b', 'c implies b@n given f']);
    expect(base.positionClaims.get('gone')).toBeUndefined();
    expect(base.positionClaims.get('here')?.accepts.map(({ sentence }) => sentence)).toMatchObject([
      { subject: 'b', object: 'c' },
    ]);
  });

  it('give up their label, and keep their references', () => {
    expect(base.problems).toEqual([]);
    expect(base.references.some(({ target, from }) => target === 'older' && from.id === 'old')).toBe(true);
  });
});
