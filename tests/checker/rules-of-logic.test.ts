import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/checker/check.ts';
import type { Diagnostic } from '../../src/checker/diagnostic.ts';
import { Inquiry } from '../../src/checker/inquiry.ts';
import { MissingFeatures } from '../../src/checker/rules/membership-undecided/missing-features.ts';
import { findRemovableClaims } from '../../src/checker/rules/redundant-relation/removable-claims.ts';
import type { Document } from '../../src/model/span.ts';
import type { Statement } from '../../src/model/statement.ts';
import { type Proposition, readSentence } from '../../src/reasoner/proposition.ts';
import { TruthTable } from '../support/brute-force.ts';
import {
  claim,
  readBase,
  word,
  writeDefinition,
  writeEntry,
  writeFeature,
  writeMethod,
} from '../support/factories.ts';
import { randomDocuments } from '../support/random-content.ts';

function find(rule: string, documents: readonly Document[]): readonly Diagnostic[] {
  return check(readBase([word, ...documents]), { only: [rule] }).diagnostics;
}

const writePosition = (id: string, data: Record<string, unknown>) =>
  writeEntry(`positions/${id}`, { holder: 'editors', ...data });

describe('redundant-relation', () => {
  const bare = (target: string) => ({ target, 'asserted-by': [{ source: 'editors' }] });

  it('reports all that can go together, and no more: what stays gives it, and nothing that stays is given', () => {
    const names = ['a', 'b', 'c', 'd'];
    const ring = names.map((id) =>
      writeDefinition(id, { implies: names.filter((other) => other !== id).map((other) => claim(other)) }),
    );
    const base = readBase([word, ...ring]);
    const removed = new Set(findRemovableClaims(new Inquiry(base)).map(({ statement }) => statement));
    const kept = [...base.statements.values()].filter((statement) => !removed.has(statement));
    const verdictFrom = (statements: readonly Statement[], { sentence }: Statement) =>
      new TruthTable(statements, names).verdict(readSentence(sentence) as Proposition);
    expect([...removed].map((statement) => verdictFrom(kept, statement))).toEqual(
      Array(removed.size).fill('yes'),
    );
    for (const statement of kept)
      expect(
        verdictFrom(
          kept.filter((other) => other !== statement),
          statement,
        ),
      ).toBe('unknown');
    expect(find('redundant-relation', ring)).toHaveLength(removed.size);
  });

  it('loses nothing when everything it reports is removed at once, whatever the content', () => {
    fc.assert(
      fc.property(randomDocuments, (documents) => {
        const base = readBase(documents);
        const inquiry = new Inquiry(base);
        const removable = findRemovableClaims(inquiry);
        const removed = new Set(removable.map(({ statement }) => statement));
        const kept = inquiry.reasoner.core.context.statements.filter((statement) => !removed.has(statement));
        const table = new TruthTable(kept, ['a', 'b', 'c', 'c@x', 'c@y'], ['m', 'n']);
        for (const { statement, proof } of removable) {
          expect(proof.every((each) => kept.includes(each))).toBe(true);
          const proposition = readSentence(statement.sentence);
          if (proposition && table.conflictsOf('').length === 0)
            expect(table.verdict(proposition)).toBe('yes');
        }
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    ['another owner', { 'asserted-by': [{ source: 'other-author' }] }],
    ['a ground of its own', { ground: 'Another reason.' }],
    ['a dispute', { 'disputed-by': [{ source: 'editors' }] }],
  ])('never reports a claim with %s', (_, more) => {
    const documents = [
      writeDefinition('a', { implies: [claim('b'), { ...bare('c'), ...more }] }),
      writeDefinition('b', { implies: [claim('c')] }),
      writeDefinition('c'),
    ];
    expect(find('redundant-relation', documents)).toEqual([]);
  });
});

describe('equivalent-definitions', () => {
  it('reports a ring once, and leaves other kinds out', () => {
    const found = find('equivalent-definitions', [
      writeDefinition('a', { implies: [claim('b')] }),
      writeDefinition('b', { implies: [claim('c'), claim('other')] }),
      writeDefinition('c', { implies: [claim('a')] }),
      writeDefinition('other', { kind: 'problem', implies: [claim('a')] }),
    ]);
    expect(found.map(({ entries }) => entries)).toEqual([['a', 'b', 'c']]);
    expect(found[0]?.because.length).toBeGreaterThanOrEqual(3);
  });

  it('says nothing of a definition and its only reading, nor of what could be nothing', () => {
    const documents = [
      writeDefinition('a', { readings: { r: { gloss: 'r' } } }),
      writeDefinition('b', { criterion: 'f and not f' }),
      writeDefinition('c', { criterion: 'f and not f' }),
      writeFeature('f'),
    ];
    expect(find('equivalent-definitions', documents)).toEqual([]);
  });

  it('counts settled claims only', () => {
    const hedged = { 'asserted-by': [{ source: 'editors', hedge: 'perhaps' }] };
    const documents = [
      writeDefinition('a', { implies: [claim('b')] }),
      writeDefinition('b', { implies: [claim('a', hedged)] }),
    ];
    expect(find('equivalent-definitions', documents)).toEqual([]);
  });
});

describe('membership-undecided', () => {
  const features = ['f', 'g', 'h'].map((id) => writeFeature(id));

  it('names features of which any answer decides, whatever the content', () => {
    fc.assert(
      fc.property(randomDocuments, (documents) => {
        const base = readBase(documents);
        const { core } = new Inquiry(base).reasoner;
        const missing = new MissingFeatures(base, core);
        for (const method of base.methods.keys()) {
          for (const predicate of missing.predicates) {
            const named = missing.find(method, predicate);
            if (named.length === 0) continue;
            const table = new TruthTable(core.context.statements, [predicate, ...named], ['m', 'n']);
            const about = table.statementsAbout(method);
            if (!table.canHold(about)) continue;
            const literal = (id: string, holds: boolean) =>
              holds
                ? ({ type: 'atom', id } as const)
                : ({ type: 'not', operand: { type: 'atom', id } } as const);
            const [first = '', second = first] = named;
            for (const a of [true, false]) {
              for (const b of second === first ? [a] : [true, false]) {
                const answers = [literal(first, a), literal(second, b)];
                const canBe = (holds: boolean) =>
                  table.canHold(about, { type: 'and', operands: [...answers, literal(predicate, holds)] });
                expect(canBe(true) && canBe(false)).toBe(false);
              }
            }
            expect(core.verdictOn(method, predicate)).toBe('unknown');
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is one finding a method, however many senses are open', () => {
    const found = find('membership-undecided', [
      ...features,
      writeDefinition('a', { criterion: 'f' }),
      writeDefinition('b', { criterion: 'f and g' }),
      writeDefinition('c', { criterion: 'f and g and h' }),
      writeMethod('m', { features: { g: 'unclear' } }),
    ]);
    expect(found).toHaveLength(1);
    expect(found[0]?.message).toContain(
      'under A is open, and an answer to `f` (not recorded) would decide it; whether it does under B is open, and answers to `f` (not recorded) and `g` (unclear) would decide it.',
    );
    expect(found[0]?.message).not.toContain(' C');
  });

  it('does not call an answer missing that is hedged', () => {
    const documents = [
      ...features,
      writeDefinition('a', { criterion: 'f' }),
      writeMethod('m', { features: { f: { value: 'yes', hedge: 'perhaps' } } }),
    ];
    expect(find('membership-undecided', documents)).toEqual([]);
  });

  it('follows a criterion through readings and other definitions to the features', () => {
    const documents = [
      ...features,
      writeDefinition('a', { criterion: 'b' }),
      writeDefinition('b', {
        readings: { x: { gloss: 'x', criterion: 'f' }, y: { gloss: 'y', criterion: 'f and g' } },
      }),
      writeMethod('m', { features: { g: 'yes' } }),
    ];
    const [found] = find('membership-undecided', documents);
    expect(found?.message).toContain(
      'under A, B, B (x) and B (y) is open, and an answer to `f` (not recorded) would decide it.',
    );
  });
});

describe('position-conflict', () => {
  const ab = [writeDefinition('a'), writeDefinition('b'), writeDefinition('c')];

  it('finds what follows from claims of both, and the fewest to give up', () => {
    const [found, ...others] = find('position-conflict', [
      ...ab,
      writePosition('one', { accepts: ['a implies b', 'b implies c'] }),
      writePosition('two', { accepts: ['a not-implies c'] }),
    ]);
    expect(others).toEqual([]);
    expect(found?.because.map(({ text }) => text).sort()).toEqual([
      'a implies b',
      'a not-implies c',
      'b implies c',
    ]);
    expect(found?.message).toContain(
      'give up any one of these: “a implies b”; or “b implies c”; or “a not-implies c”.',
    );
    expect(found?.contexts).toEqual(['one', 'two']);
  });

  it('is one finding for two positions, with all that they clash about', () => {
    const [found, ...others] = find('position-conflict', [
      ...ab,
      writePosition('one', { accepts: ['a implies b', 'a implies c'] }),
      writePosition('two', { rejects: ['a implies b', 'a implies c'] }),
    ]);
    expect(others).toEqual([]);
    expect(found?.message).toMatch(/So do .+“a (not-)?implies c”/);
    expect(found?.message).toMatch(/enough to give up any one of these: “a [^;]+ and “a/);
  });

  it('does not count what a position holds against itself, or what both hold', () => {
    const documents = [
      ...ab,
      writePosition('one', { accepts: ['a implies b', 'a not-implies b'] }),
      writePosition('two', { accepts: ['a implies b'] }),
      writePosition('three', { accepts: ['b implies c'] }),
    ];
    expect(find('position-conflict', documents).map(({ contexts }) => contexts)).toEqual([]);
  });

  it('reads each claim as its position reads the definition, and says where only words differ', () => {
    const read = writeDefinition('r', { readings: { x: { gloss: 'x' }, y: { gloss: 'y' } } });
    const one = { readings: { r: 'x' }, accepts: ['r implies a'] };
    const verbal = [
      read,
      ...ab,
      writePosition('one', one),
      writePosition('two', { readings: { r: 'y' }, rejects: ['r implies a'] }),
    ];
    expect(find('position-conflict', verbal)).toEqual([]);
    const real = [
      read,
      ...ab,
      writePosition('one', { ...one, senses: { word: 'a' } }),
      writePosition('two', { readings: { r: 'y' }, senses: { word: 'b' }, rejects: ['r@x implies a'] }),
    ];
    const [found] = find('position-conflict', real);
    expect(found?.message).toContain(
      'They also use words differently, which is no conflict: “Word” (A; B) and R (read as x; as y).',
    );
  });

  it('compares links and criteria too, which have no denial in words', () => {
    const found = find('position-conflict', [
      ...ab,
      writePosition('one', { accepts: ['a part-of b'] }),
      writePosition('two', { rejects: ['a part-of b'] }),
    ]);
    expect(found.map(({ messageId }) => messageId)).toEqual(['accepted-and-rejected']);
  });
});

describe('scope-mismatch', () => {
  const wide = { scope: ['training', 'evaluation'] };
  const target = writeDefinition('narrow', { scope: ['training'] });

  it.each([
    ['of a narrow scope', { scope: ['training'], implies: [claim('narrow')] }, 0],
    ['of no recorded scope', { implies: [claim('narrow')] }, 0],
    ['of a wider scope', { ...wide, implies: [claim('narrow')] }, 1],
    ['of a wider scope that excludes', { ...wide, excludes: [claim('narrow')] }, 0],
    [
      'whose claim is disputed',
      { ...wide, implies: [claim('narrow', { 'disputed-by': [{ source: 'editors' }] })] },
      0,
    ],
    ['of a scope beside', { scope: ['deployment'], implies: [claim('narrow')] }, 1],
  ])('judges a subject %s', (_, more, count) => {
    expect(find('scope-mismatch', [target, writeDefinition('a', more)])).toHaveLength(count);
  });
});

describe('circular-definition', () => {
  it('goes through readings, and reports what leads to one another once', () => {
    const found = find('circular-definition', [
      writeDefinition('a', { criterion: 'b' }),
      writeDefinition('b', { readings: { x: { gloss: 'x', criterion: 'c' }, y: { gloss: 'y' } } }),
      writeDefinition('c', { criterion: 'a or d' }),
      writeDefinition('d', { criterion: 'c' }),
      writeDefinition('e', { criterion: 'a' }),
    ]);
    expect(found.map(({ entries }) => entries)).toEqual([['a', 'b', 'c']]);
    expect(found[0]?.message).toContain('The same circle runs through D.');
  });
});

describe('disputed-as-settled', () => {
  const disputed = { 'disputed-by': [{ source: 'editors' }] };
  const definitions = [
    writeDefinition('a', { implies: [claim('b', disputed)] }),
    writeDefinition('b', { excludes: [claim('c', disputed)] }),
    writeDefinition('c'),
  ];
  const withBody = (body: string): Document => {
    const { path, text } = writeDefinition('d');
    return { path, text: `${text}\n${body}\n` };
  };

  it.each([
    ['a claim as such', 'So `a implies b`.', 1],
    ['what follows from two of them', 'So `a excludes c`.', 1],
    ['in a block of code', '```\n`a implies b`\n```', 0],
    ['with its doubt in the same paragraph', 'So `a implies b`.\nThis is disputed.', 0],
    ['with its doubt elsewhere', 'So `a implies b`.\n\nOther things are disputed.', 1],
    ['what follows from nothing', 'So `c implies b`.', 0],
    ['of things that are not recorded', 'So `apples implies pears`.', 0],
  ])('reads prose that names %s', (_, body, count) => {
    const found = find('disputed-as-settled', [...definitions, withBody(body)]);
    expect(found).toHaveLength(count);
    expect(found.every(({ basis }) => basis === 'heuristic')).toBe(true);
  });

  it('says of a question what each answer rests on', () => {
    const question = writeEntry('questions/q', {
      question: 'q?',
      source: 'editors',
      locator: 'here',
      asks: 'a excludes c',
    });
    const [found] = find('disputed-as-settled', [...definitions, question]);
    expect(found).toMatchObject({ basis: 'proof', entries: ['q'], restsOn: ['a implies b', 'b excludes c'] });
  });
});

describe('hedge-dropped', () => {
  const cite = (citation: object) =>
    find('hedge-dropped', [
      writeDefinition('a', {
        implies: [claim('b', { 'asserted-by': [{ source: 'editors', ...citation }] })],
      }),
      writeDefinition('b'),
    ]);

  it.each([
    ['it appears[3] to exclude it', ['appears']],
    ['Perhaps it is so', ['Perhaps']],
    ['Published in May by the almighty', []],
    ['it is so', []],
  ])('reads “%s”', (quote, words) => {
    expect(cite({ quote }).map(({ message }) => /say “([^”]+)”/.exec(message)?.[1])).toEqual(words);
  });

  it('is content with any recorded hedge', () => {
    expect(cite({ quote: 'it might be so', hedge: 'might' })).toEqual([]);
  });

  it('reads what stands behind a feature’s value', () => {
    const value = (more: object) => ({
      features: { f: { value: 'yes', source: 'editors', quote: 'it may be so', ...more } },
    });
    const run = (more: object) => find('hedge-dropped', [writeFeature('f'), writeMethod('m', value(more))]);
    expect(run({})).toHaveLength(1);
    expect(run({ hedge: 'may' })).toEqual([]);
  });
});
