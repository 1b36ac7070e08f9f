import { describe, expect, it } from 'vitest';
import { check } from '../../src/checker/check.ts';
import type { Diagnostic } from '../../src/checker/diagnostic.ts';
import type { Document } from '../../src/model/span.ts';
import type { AssumptionSet } from '../../src/reasoner/context.ts';
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

const other = writeEntry('terms/other', { name: 'Other' });
const book: Document = { path: 'references.bib', text: '@book{book, title = {Book}}' };

function find(rule: string, documents: readonly Document[], context?: AssumptionSet): readonly Diagnostic[] {
  return check(readBase([word, other, book, ...documents]), { only: [rule], context }).diagnostics;
}

function writeUsage(mentions: readonly object[], construction = 'single'): Document {
  return writeEntry('usages/passage', {
    source: 'book',
    locator: 'page 1',
    gloss: 'g',
    construction,
    mentions,
  });
}

const asMethod = { term: 'word', as: 'method' };
const assuming = (more: Partial<AssumptionSet>): AssumptionSet => ({
  readings: {},
  accepts: [],
  rejects: [],
  ...more,
});

describe('kind-mismatch', () => {
  it('reports a claim once, though both of its ends are at fault', () => {
    const found = find('kind-mismatch', [
      writeDefinition('a', { kind: 'hope', implies: [claim('b')] }),
      writeDefinition('b', { kind: 'field' }),
    ]);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ entries: ['a', 'b'], basis: 'proof', severity: 'error' });
    expect(found[0]?.message).toMatch(
      /`a` is a hope and `b` is a field, and no method qualifies under these/,
    );
  });

  it.each([
    [
      'a condition',
      writeDefinition('a', { implies: [claim('c', { given: 'hope' })] }),
      'cannot stand in a formula',
    ],
    ['a membership', writeMethod('m', { 'instance-of': [claim('hope')] }), 'cannot stand in `instance-of`'],
    ['its own criterion', writeDefinition('a', { kind: 'field', criterion: 'c' }), 'cannot have a criterion'],
    [
      'a position',
      writeEntry('positions/me', { holder: 'editors', accepts: ['hope implies c'] }),
      '`implies`',
    ],
  ])('reads a kind in %s', (_, document, words) => {
    const found = find('kind-mismatch', [
      writeDefinition('c'),
      writeDefinition('hope', { kind: 'hope' }),
      document,
    ]);
    expect(found.map(({ message }) => message)).toEqual([expect.stringContaining(words)]);
  });

  it('offers other senses of the term, but not the one that the claim is about', () => {
    const [found] = find('kind-mismatch', [
      writeDefinition('a', { implies: [claim('hope')] }),
      writeDefinition('c'),
      writeDefinition('hope', { kind: 'hope' }),
    ]);
    expect(found?.message).toContain('(`c`)');
  });
});

describe('the rules on usages', () => {
  const problem = writeDefinition('problem', { kind: 'problem' });
  const model = writeDefinition('model', { kind: 'model-of-problem' });

  it('leave withdrawn senses out, and read a pin to one as its replacement', () => {
    const senses = [problem, writeDefinition('class', { 'replaced-by': 'problem' })];
    expect(find('usage-fits-some-senses', [...senses, writeUsage([asMethod])])).toEqual([]);
    expect(find('usage-fits-no-sense', [...senses, writeUsage([asMethod])])).toHaveLength(1);
    const [pinned] = find('pinned-sense-mismatch', [
      ...senses,
      writeUsage([{ ...asMethod, sense: 'class' }]),
    ]);
    expect(pinned?.entries).toEqual(['passage', 'problem']);
  });

  it('say so where no sense of a term is recorded', () => {
    const [found] = find('usage-fits-no-sense', [writeUsage([asMethod])]);
    expect(found).toMatchObject({ messageId: 'none-recorded', entries: ['passage', 'word'] });
  });

  it('offer a coercion for the role of a method only', () => {
    const messages = ['method', 'goal'].flatMap((as) =>
      find('usage-fits-no-sense', [problem, writeUsage([{ term: 'word', as }])]),
    );
    expect(messages.map(({ message }) => message.includes('“Word methods”'))).toEqual([true, false]);
  });

  it('name the senses that fit, and count the others where they are many', () => {
    const others = Array.from({ length: 8 }, (_, index) =>
      writeDefinition(`p-${index}`, { kind: 'problem' }),
    );
    const documents = [writeDefinition('class'), model, ...others, writeUsage([asMethod])];
    const [found] = find('usage-fits-some-senses', documents);
    expect(found?.message).toContain('Under CLASS (a class of methods) that fits;');
    expect(found?.message).toContain('under the senses that are problems (8) and models of a problem (1)');
    expect(found?.entries).toHaveLength(documents.length);
    expect(found?.related.map(({ span }) => span.file)).toEqual(['definitions/class.mdx']);
  });

  it('report each mention of a passage by itself', () => {
    const documents = [problem, model, writeUsage([asMethod, { term: 'word', as: 'problem' }], 'list')];
    expect(find('usage-fits-some-senses', documents)).toHaveLength(1);
    expect(find('usage-fits-no-sense', documents)).toHaveLength(1);
  });

  describe('position-misuses-term', () => {
    const positions = ['one', 'two', 'three'].map((id) =>
      writeEntry(`positions/${id}`, {
        holder: 'editors',
        senses: { word: id === 'two' ? 'model' : 'problem' },
      }),
    );
    const documents = [problem, model, writeDefinition('class'), writeUsage([asMethod]), ...positions];

    it('reports a mention once, for all positions that cannot read it, those that agree together', () => {
      const found = find('position-misuses-term', documents);
      expect(found.map(({ context, contexts }) => [context, contexts])).toEqual([
        ['one', ['one', 'three', 'two']],
      ]);
      expect(found[0]?.message).toContain(
        'it is a problem to “one” and “three”; a model of a problem to “two”',
      );
    });

    it('looks at the position that is asked about, and at none in `core`', () => {
      const asked = find('position-misuses-term', documents, assuming({ position: 'two', accepts: [] }));
      expect(asked.map(({ entries }) => entries)).toEqual([['passage', 'two', 'model']]);
      expect(find('position-misuses-term', documents, assuming({}))).toEqual([]);
    });

    it('marks the place where each position names its senses', () => {
      const [found] = find('position-misuses-term', documents);
      expect(found?.related.map(({ span }) => span.file)).toEqual([
        'positions/one.mdx',
        'positions/three.mdx',
        'positions/two.mdx',
        'definitions/problem.mdx',
        'definitions/model.mdx',
      ]);
    });
  });
});

describe('incompatible-combination', () => {
  const combine = (...mentions: object[]) => writeUsage(mentions, 'combination');
  const asOther = { term: 'other', as: 'method' };
  const hedged = { 'asserted-by': [{ source: 'book', locator: 'page 2', hedge: 'perhaps' }] };
  const part = writeDefinition('part', { implies: [claim('whole', hedged)] });
  const whole = writeDefinition('whole', { term: 'other' });

  it('is a finding of the context that accepts the claim it rests on', () => {
    const [found] = find('incompatible-combination', [part, whole, combine(asMethod, asOther)]);
    expect(found).toMatchObject({
      messageId: 'case-of-other',
      context: '+"part implies whole"',
      restsOn: ['part implies whole'],
    });
    expect(found?.because.map(({ text }) => text)).toEqual(['part implies whole']);
  });

  it('is no finding of a context in which the claim does not hold', () => {
    const documents = [part, whole, combine(asMethod, asOther)];
    expect(find('incompatible-combination', documents, assuming({}))).toEqual([]);
    const accepting = assuming({ accepts: [sentence('part implies whole')] });
    expect(find('incompatible-combination', documents, accepting)).toHaveLength(1);
  });

  it('holds in `core` where the claim is settled', () => {
    const settled = writeDefinition('part', { implies: [claim('whole')] });
    const [found] = find('incompatible-combination', [settled, whole, combine(asMethod, asOther)]);
    expect(found).toMatchObject({ context: 'core', restsOn: [] });
  });

  it('does not count what follows only because nothing could qualify', () => {
    const empty = writeDefinition('empty', {
      implies: [claim('whole')],
      criterion: { necessary: 'hot and not hot' },
    });
    const documents = [empty, whole, writeFeature('hot'), combine(asMethod, asOther)];
    expect(find('incompatible-combination', documents)).toEqual([]);
  });

  it('counts a method that is an instance of what it is combined with', () => {
    const peel = writeMethod('peel', { 'instance-of': [claim('whole')] });
    const [found] = find('incompatible-combination', [peel, whole, combine({ method: 'peel' }, asOther)]);
    expect(found?.message).toContain('Method peel is already one of the WHOLE methods.');
  });

  it('counts a sense that is combined with itself', () => {
    const [found] = find('incompatible-combination', [whole, combine(asOther, asOther)]);
    expect(found).toMatchObject({ messageId: 'not-methods', entries: ['passage', 'whole'] });
    expect(found?.message).toContain('the same');
  });

  it('looks at every two of three mentions', () => {
    const peel = writeMethod('peel');
    const documents = [part, whole, peel, combine(asMethod, { method: 'peel' }, asOther)];
    const [found] = find('incompatible-combination', documents);
    expect(found?.message).toContain(
      'none of them a case of another. 1 of the 3 pairs of senses does not fit',
    );
  });

  it('asks nothing of lists', () => {
    const list = writeUsage([asMethod, asOther], 'list');
    expect(find('incompatible-combination', [part, whole, list])).toEqual([]);
  });

  it('tries a condition under which somebody claims it, and says which', () => {
    const conditional = writeDefinition('part', { implies: [claim('whole', { given: 'hot and not wet' })] });
    const documents = [
      conditional,
      whole,
      writeFeature('hot'),
      writeFeature('wet'),
      combine(asMethod, asOther),
    ];
    const [found] = find('incompatible-combination', documents);
    expect(found?.message).toContain('every PART method that satisfies `hot and not wet` is already one of');
  });
});
