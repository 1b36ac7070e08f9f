import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/model/span.ts';
import { readKnowledgeBase } from '../../src/parser/read-knowledge-base.ts';
import { claim, word, writeDefinition, writeEntry, writeFeature } from '../support/factories.ts';
import { mark } from './span-text.ts';

function position(id: string, more: Record<string, unknown>): Document {
  return writeEntry(`positions/${id}`, { holder: 'editors', ...more });
}

const f = writeFeature('f');
const b = writeDefinition('b');

describe('references', () => {
  it('mark every id, with what it may name', () => {
    const documents: Document[] = [
      {
        path: 'definitions/a.mdx',
        text: '---\nlabel: A\nterm: t1\nkind: problem\ngloss: g\norigin: {source: s1, quoted-in: {source: s2}}\nreadings: {n: {gloss: g, origin: {source: s3, quoted-in: s4}}, w: {gloss: g}}\ncriterion: f1 and d1@r\nimplies:\n  - target: d2@r\n    reading: n\n    given: "not f2"\n    asserted-by: [{source: s5}]\n    disputed-by: [{source: editors}]\nreplaced-by: d3\n---\n<Ref id="x1" /> <Cite source="s6" />\n',
      },
      {
        path: 'usages/u.mdx',
        text: '---\nsource: s7\nlocator: l\ngloss: g\nconstruction: list\nmentions: [{term: t2, as: method, sense: d4}, {method: m1}]\n---\n',
      },
      {
        path: 'positions/p.mdx',
        text: '---\nholder: s8\nsenses: {t3: d5, t4: [d6]}\nreadings: {a: x}\naccepts: ["m2 has f3", d7 is r]\n---\n',
      },
      {
        path: 'questions/q.mdx',
        text: '---\nquestion: q\nsource: s9\nlocator: l\nasks: {formula: f4 or d8}\n---\n',
      },
      {
        path: 'methods/m.mdx',
        text: '---\nname: M\ngloss: g\norigin: {source: editors}\nfeatures: {f5: {value: unclear, source: s10}}\nvariant-of: [m3]\n---\n',
      },
    ];
    const { references, problems } = readKnowledgeBase(documents);
    expect(problems).toEqual([]);
    const listed = references.map(({ target, expected, span }) => [
      mark(documents, span),
      target,
      expected.join(),
    ]);
    expect(listed).toEqual([
      ['t1', 't1', 'terms'],
      ['s1', 's1', 'sources'],
      ['s2', 's2', 'sources'],
      ['s3', 's3', 'sources'],
      ['s4', 's4', 'sources'],
      ['f1', 'f1', 'features,definitions'],
      ['d1@r', 'd1@r', 'definitions'],
      ['d2@r', 'd2@r', 'definitions'],
      ['n', 'a@n', 'definitions'],
      ['f2', 'f2', 'features,definitions'],
      ['s5', 's5', 'sources'],
      ['d3', 'd3', 'definitions'],
      ['x1', 'x1', 'definitions,methods,features,terms,usages,positions,questions,guide,sources'],
      ['s6', 's6', 'sources'],
      ['f5', 'f5', 'features'],
      ['s10', 's10', 'sources'],
      ['m3', 'm3', 'methods'],
      ['s8', 's8', 'sources'],
      ['t3', 't3', 'terms'],
      ['d5', 'd5', 'definitions'],
      ['t4', 't4', 'terms'],
      ['d6', 'd6', 'definitions'],
      ['a', 'a', 'definitions'],
      ['x', 'a@x', 'definitions'],
      ['m2', 'm2', 'methods'],
      ['f3', 'f3', 'features'],
      ['d7', 'd7', 'definitions'],
      ['s9', 's9', 'sources'],
      ['f4', 'f4', 'features,definitions'],
      ['d8', 'd8', 'features,definitions'],
      ['s7', 's7', 'sources'],
      ['t2', 't2', 'terms'],
      ['d4', 'd4', 'definitions'],
      ['m1', 'm1', 'methods'],
    ]);
  });
});

describe('formulas and sentences that do not parse', () => {
  it('are problems at their characters', () => {
    const documents = [
      word,
      f,
      writeDefinition('a', { criterion: 'f && f', implies: [claim('b', { given: 'f and (f' })] }),
      b,
      position('p', { accepts: ['a implys b'], rejects: ['a implies b given f f'] }),
      writeEntry('questions/q', { question: 'q', source: 'editors', locator: 'l', asks: 'a implies' }),
    ];
    const { problems } = readKnowledgeBase(documents);
    expect(
      problems.map(({ rule, span, suggestion }) => [rule, span.file, mark(documents, span), suggestion]),
    ).toEqual([
      ['invalid-formula', 'definitions/a.mdx', '&&', 'and'],
      ['invalid-formula', 'definitions/a.mdx', '', undefined],
      ['invalid-formula', 'positions/p.mdx', 'implys', 'implies'],
      ['invalid-formula', 'positions/p.mdx', 'f', undefined],
      ['invalid-formula', 'questions/q.mdx', '', undefined],
    ]);
  });
});
