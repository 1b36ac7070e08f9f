import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KnowledgeBase } from '../../src/model/knowledge-base.ts';
import type { Document } from '../../src/model/span.ts';
import { readKnowledgeBase } from '../../src/parser/read-knowledge-base.ts';
import { claim, word, writeDefinition, writeEntry, writeFeature, writeMethod } from '../support/factories.ts';

function position(id: string, more: Record<string, unknown>): Document {
  return writeEntry(`positions/${id}`, { holder: 'editors', ...more });
}

const f = writeFeature('f');
const a = writeDefinition('a');

describe('a knowledge base', () => {
  const documents = [
    word,
    f,
    a,
    writeDefinition('b', { excludes: [claim('a')], readings: { n: { gloss: 'n' }, w: { gloss: 'w' } } }),
    writeMethod('m', { features: { f: 'yes' }, 'instance-of': [claim('a')] }),
    writeMethod('a'),
    position('p', { accepts: ['a implies b', 'b is n'] }),
    { path: 'references.bib', text: '@misc{z, title={z}}\n@misc{y, title={y}}' },
    { path: 'terms/broken.mdx', text: 'x' },
    { path: 'guide/g.mdx', text: '---\ntitle: G\n---\n{x}\n' },
    { path: '.hidden/x', text: '' },
  ];
  const show = (base: KnowledgeBase) =>
    JSON.stringify(base, (_, value: unknown) => (value instanceof Map ? [...value] : value));

  it('does not depend on the order of the documents', () => {
    const expected = show(readKnowledgeBase(documents));
    fc.assert(
      fc.property(fc.shuffledSubarray(documents, { minLength: documents.length }), (shuffled) => {
        expect(show(readKnowledgeBase(shuffled))).toBe(expected);
      }),
      { numRuns: 30 },
    );
  }, 60_000);

  it('is the same whatever ends the lines', () => {
    const crlf = documents.map(({ path, text }) => ({ path, text: text.replaceAll('\n', '\r\n') }));
    expect(show(readKnowledgeBase(crlf))).toBe(show(readKnowledgeBase(documents)));
  });

  it('is frozen', () => {
    const base = readKnowledgeBase(documents);
    const [statement] = base.statements.values();
    const parts = [
      base,
      statement,
      statement?.sentence,
      statement?.claims[0],
      base.definitions.get('a')?.data,
      base.problems,
      base.references[0]?.span,
      base.sources.get('y')?.data,
    ];
    expect(parts.map((part) => Object.isFrozen(part))).toEqual(parts.map(() => true));
  });

  it('holds the problems that the caller brings', () => {
    const span = { file: 'terms/z.mdx', start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
    const problem = { rule: 'invalid-entry', messageId: 'unreadable-file', message: 'm', span } as const;
    expect(readKnowledgeBase([], { problems: [problem] }).problems).toEqual([problem]);
  });

  it('is empty for no documents', () => {
    const base = readKnowledgeBase([]);
    expect([base.statements.size, base.problems.length, base.definitions.size]).toEqual([0, 0, 0]);
  });
});
