import { describe, expect, it } from 'vitest';
import type { KnowledgeBase } from '../../src/model/knowledge-base.ts';
import { readKnowledgeBase } from '../../src/parser/read-knowledge-base.ts';
import { claim, readBase, word, writeDefinition, writeFeature, writeMethod } from '../support/factories.ts';
import { mark } from './span-text.ts';

function listStatements(base: KnowledgeBase): readonly string[] {
  return [...base.statements.values()].map(
    ({ text, status, owners }) => `${status} ${text} (${owners.join()})`,
  );
}

const f = writeFeature('f');
const b = writeDefinition('b');

describe('status of a statement', () => {
  const hedged = { source: 'editors', hedge: 'perhaps' };
  const plain = { source: 'editors' };
  it.each<[string, string, readonly Record<string, unknown>[]]>([
    ['settled', 'with an owner and a ground', [{ 'asserted-by': [plain], ground: 'g' }]],
    ['settled', 'with an owner who gives a ground', [{ 'asserted-by': [{ ...plain, ground: 'g' }] }]],
    ['tentative', 'without a ground', [{ 'asserted-by': [plain] }]],
    ['tentative', 'without an owner', [{ ground: 'g' }]],
    ['tentative', 'if all owners hedge', [{ 'asserted-by': [hedged, hedged], ground: 'g' }]],
    ['settled', 'if one owner does not hedge', [{ 'asserted-by': [hedged, plain], ground: 'g' }]],
    [
      'disputed',
      'if somebody disputes it',
      [{ 'asserted-by': [plain], ground: 'g', 'disputed-by': [plain] }],
    ],
  ])('is %s %s', (status, _, [more]) => {
    const base = readBase([word, writeDefinition('a', { implies: [{ target: 'b', ...more }] }), b]);
    expect([...base.statements.values()].map((statement) => statement.status)).toEqual([status]);
  });

  it('is disputed if any record is, else settled if any record is', () => {
    const merge = (first: Record<string, unknown>, second: Record<string, unknown>) => {
      const base = readBase([
        word,
        writeDefinition('a', { excludes: [claim('b', first)] }),
        writeDefinition('b', { excludes: [claim('a', second)] }),
      ]);
      expect(base.statements.size).toBe(1);
      const [statement] = base.statements.values();
      return [statement?.text, statement?.status, statement?.owners, statement?.claims.length];
    };
    const disputed = { 'disputed-by': [plain] };
    expect(merge({}, disputed)).toEqual(['a excludes b', 'disputed', ['editors'], 2]);
    expect(merge({ 'asserted-by': [hedged] }, {})).toEqual(['a excludes b', 'settled', ['editors'], 2]);
  });

  it('of criteria and feature values rests on the origin of their entry', () => {
    const base = readBase([
      word,
      f,
      writeFeature('g'),
      writeFeature('h'),
      writeDefinition('a', {
        criterion: {
          necessary: ['f', { formula: 'g', 'asserted-by': [hedged] }],
          sufficient: { formula: 'f or g', 'disputed-by': [plain] },
        },
      }),
      writeMethod('m', { features: { f: 'yes', g: { value: 'no', hedge: 'perhaps' }, h: 'unclear' } }),
    ]);
    expect(listStatements(base)).toEqual([
      'settled a requires f (editors)',
      'tentative a requires g (editors)',
      'disputed f or g suffices-for a (editors)',
      'settled m has f (editors)',
      'tentative m lacks g (editors)',
    ]);
  });
});

describe('statements', () => {
  it('hold every form of claim', () => {
    const base = readBase([
      word,
      f,
      writeFeature('g', { implies: [claim('f')] }),
      writeDefinition('a', {
        readings: { n: { gloss: 'n', criterion: 'f and (g)' }, w: { gloss: 'w' } },
        implies: [claim('b', { given: 'not  (f)', reading: 'n' })],
        overlaps: [claim('b')],
        'part-of': [claim('b')],
      }),
      writeDefinition('b', { kind: 'problem', 'not-implies': [claim('a@w')], criterion: 'f' }),
      writeMethod('m', {
        'instance-of': [claim('a@n')],
        'not-instance-of': [claim('b')],
        models: [claim('b')],
      }),
    ]);
    expect([...base.statements.keys()]).toEqual([
      'a is n',
      'a is n or w',
      'a is w',
      'a overlaps b',
      'a@n implies b given not f',
      'a@n means f and g',
      'b means f',
      'b not-implies a@w',
      'g implies f',
      'm instance-of a@n',
      'm not-instance-of b',
    ]);
    expect([...base.links.keys()]).toEqual(['a part-of b', 'm models b']);
    expect(
      [...base.statements.values()].filter(({ status }) => status !== 'settled').map(({ text }) => text),
    ).toEqual(['a is n', 'a is w']);
  });

  it('mark the scalar that names each claim', () => {
    const documents = [
      word,
      f,
      b,
      {
        path: 'definitions/a.mdx',
        text: '---\nlabel: A\nterm: word\nkind: problem\ngloss: g\norigin: {source: editors}\nreadings:\n  n: {gloss: g, criterion: "f"}\n  w: {gloss: g}\ncriterion: {sufficient: [not f, {formula: f or b}]}\nimplies:\n  - target: b\n    ground: g\n---\n',
      },
      {
        path: 'methods/m.mdx',
        text: '---\nname: M\ngloss: g\norigin: {source: editors}\nfeatures:\n  f: {value: no}\n---\n',
      },
    ];
    const base = readBase(documents);
    expect(
      [...base.statements.values()].map(({ text, claims }) => [
        text,
        claims.map(({ span }) => mark(documents, span)),
      ]),
    ).toEqual([
      ['a implies b', ['b']],
      ['a is n', ['n']],
      ['a is n or w', ['readings']],
      ['a is w', ['w']],
      ['a@n means f', ['f']],
      ['f or b suffices-for a', ['f or b']],
      ['m lacks f', ['no']],
      ['not f suffices-for a', ['not f']],
    ]);
  });

  it('leave out what names nothing', () => {
    const base = readKnowledgeBase([
      word,
      writeDefinition('a', {
        implies: [claim('x'), claim('b@x'), claim('b', { given: 'x' })],
        criterion: 'x',
      }),
      b,
      writeMethod('m', { features: { x: 'yes' }, 'instance-of': [claim('m')] }),
    ]);
    expect([...base.statements.keys()]).toEqual([]);
    expect(base.problems).toEqual([]);
  });
});
