import { describe, expect, it } from 'vitest';
import { check } from '../../src/checker/check.ts';
import type { Diagnostic, Fix } from '../../src/checker/diagnostic.ts';
import type { Document } from '../../src/model/span.ts';
import { readKnowledgeBase } from '../../src/parser/read-knowledge-base.ts';
import { claim, word, writeDefinition, writeEntry, writeFeature, writeMethod } from '../support/factories.ts';

function find(rule: string, documents: readonly Document[]): readonly Diagnostic[] {
  return check(readKnowledgeBase([word, ...documents]), { only: [rule] }).diagnostics;
}

const findReferences = (...documents: Document[]) => find('unresolved-reference', documents);
const messageIds = (found: readonly Diagnostic[]) => found.map(({ messageId }) => messageId);

/** The documents with the edits of a fix made. */
function apply(documents: readonly Document[], { edits }: Fix): readonly Document[] {
  return documents.map((document) => {
    const lines = document.text.split('\n');
    for (const { span, text } of edits) {
      if (span.file !== document.path) continue;
      const line = lines[span.start.line - 1] ?? '';
      lines[span.start.line - 1] =
        line.slice(0, span.start.column - 1) + text + line.slice(span.end.column - 1);
    }
    return { ...document, text: lines.join('\n') };
  });
}

describe('unresolved-reference', () => {
  it.each([
    ['a relation', [writeDefinition('apple', { implies: [claim('pera')] }), writeDefinition('pear')]],
    [
      'a reading of the target',
      [
        writeDefinition('apple', { implies: [claim('pear@ripee')] }),
        writeDefinition('pear', { readings: { ripe: { gloss: 'r' }, raw: { gloss: 'w' } } }),
      ],
    ],
    [
      'a reading chosen by a position',
      [
        writeDefinition('pear', { readings: { ripe: { gloss: 'r' }, raw: { gloss: 'w' } } }),
        writeEntry('positions/me', { holder: 'editors', readings: { pear: 'ripee' } }),
      ],
    ],
    [
      'a sentence',
      [
        writeDefinition('apple'),
        writeEntry('positions/me', { holder: 'editors', accepts: ['apple implies aple'] }),
      ],
    ],
    ['a formula', [writeDefinition('apple', { criterion: 'not sweeet' }), writeFeature('sweet')]],
    [
      'a withdrawn entry',
      [
        writeDefinition('apple', { implies: [claim('old')] }),
        writeDefinition('old', { 'replaced-by': 'pear' }),
        writeDefinition('pear'),
      ],
    ],
  ])('offers a safe fix that answers it: %s', (_, documents) => {
    const found = find('unresolved-reference', documents);
    expect(found).toHaveLength(1);
    const [fix] = found[0]?.fixes ?? [];
    expect(fix?.grade).toBe('safe');
    expect(find('unresolved-reference', apply(documents, fix as Fix))).toEqual([]);
  });

  it('leaves a choice between several near names to the author', () => {
    const [found] = findReferences(
      writeDefinition('so-a', { implies: [claim('so-5')] }),
      writeDefinition('so-1'),
      writeDefinition('so-2'),
    );
    expect(found?.fixes.map(({ grade }) => grade)).toEqual(['needs-author']);
  });

  it('is silent where the file that is named could not be read: that is the root', () => {
    const documents = [
      writeDefinition('apple', { implies: [claim('pear')] }),
      writeDefinition('pear', { kind: 'friut' }),
    ];
    expect(findReferences(...documents)).toEqual([]);
    expect(find('invalid-entry', documents)).toHaveLength(1);
  });

  it('follows a chain of withdrawn entries to the last one', () => {
    const [found] = findReferences(
      writeDefinition('apple', { implies: [claim('older')] }),
      writeDefinition('older', { 'replaced-by': 'old' }),
      writeDefinition('old', { 'replaced-by': 'pear' }),
      writeDefinition('pear'),
    );
    expect(found).toMatchObject({ messageId: 'withdrawn', severity: 'warning' });
    expect(found?.message).toContain('`pear`');
  });

  it('says once, at the root, that withdrawn entries lead to each other', () => {
    const found = findReferences(
      writeDefinition('apple', { implies: [claim('old')] }),
      writeDefinition('old', { 'replaced-by': 'older' }),
      writeDefinition('older', { 'replaced-by': 'old' }),
    );
    expect(messageIds(found)).toEqual(['replaced-in-circle']);
    expect(found[0]?.message).toContain('`old` is replaced by `older`, and that by `old` again');
    expect(found[0]?.span.file).toBe('definitions/old.mdx');
  });

  it('reports a reading that the replacement does not have', () => {
    const found = findReferences(
      writeDefinition('apple', { implies: [claim('old@ripe')] }),
      writeDefinition('old', {
        readings: { ripe: { gloss: 'r' }, raw: { gloss: 'w' } },
        'replaced-by': 'pear',
      }),
      writeDefinition('pear'),
    );
    expect(found.map(({ messageId, severity }) => [messageId, severity])).toEqual([
      ['unknown-reading', 'error'],
    ]);
  });

  it('lets withdrawn entries refer to withdrawn entries', () => {
    const found = findReferences(
      writeDefinition('older', { implies: [claim('old')], 'replaced-by': 'pear' }),
      writeDefinition('old', { 'replaced-by': 'pear' }),
      writeDefinition('pear'),
    );
    expect(found).toEqual([]);
  });

  it('finds a source that is not in the bibliography', () => {
    const found = findReferences(
      writeDefinition('apple', { origin: { source: 'nobody-1900', locator: 'page 1' } }),
    );
    expect(messageIds(found)).toEqual(['unknown-source']);
  });
});

describe('the fixes of problems of the file', () => {
  it('change nothing where no text would answer the problem', () => {
    const document = { ...writeMethod('x', { features: {} }), path: 'methods/Hot_Foam.mdx' };
    const [found] = find('invalid-entry', [document]);
    expect(found?.fixes).toMatchObject([{ grade: 'needs-author', edits: [] }]);
  });

  it('are safe where they only put the same thing in the right form', () => {
    const documents = [{ path: 'features/y.mdx', text: '---\nname: 1984\nquestion: q\n---\n' }];
    const [found] = find('invalid-entry', documents);
    expect(found?.fixes[0]?.grade).toBe('safe');
    expect(find('invalid-entry', apply(documents, found?.fixes[0] as Fix))).toEqual([]);
  });
});

describe('orphan-entry and unused-feature', () => {
  const unused = [writeFeature('sweet'), writeMethod('peel')];

  it('find what nothing refers to', () => {
    expect(messageIds([...find('unused-feature', unused), ...find('orphan-entry', unused)])).toEqual([
      'unused',
      'unused-method',
      'unused-term',
    ]);
  });

  it('are silent while a file is unread, since it may refer to anything', () => {
    const documents = [...unused, writeDefinition('apple', { kind: 'friut' })];
    expect([...find('unused-feature', documents), ...find('orphan-entry', documents)]).toEqual([]);
  });

  it('leave withdrawn entries alone', () => {
    const documents = [
      writeFeature('sweet', { 'replaced-by': 'sour' }),
      writeFeature('sour', { implies: [claim('sweet')] }),
    ];
    expect(find('unused-feature', documents)).toEqual([]);
  });

  it('count a mention in prose as a link to an entry, not as a use of a feature', () => {
    const guide: Document = {
      path: 'guide/page.mdx',
      text: '---\ntitle: Page\n---\n\n<Ref id="sweet" /> and <Ref id="peel" /> and <Ref id="word" />\n',
    };
    expect(find('orphan-entry', [...unused, guide])).toEqual([]);
    expect(find('unused-feature', [...unused, guide])).toHaveLength(1);
  });

  it('do not count what an entry says of itself', () => {
    const peel = writeMethod('peel');
    const documents = [{ ...peel, text: `${peel.text}\nSee <Ref id="peel" />.\n` }];
    expect(messageIds(find('orphan-entry', documents))).toContain('unused-method');
  });

  it('count features of a position’s claims and of relations between features as used', () => {
    const documents = [
      writeFeature('sweet', { implies: [claim('ripe')] }),
      writeFeature('ripe'),
      writeFeature('raw'),
      writeDefinition('apple'),
      writeEntry('positions/me', { holder: 'editors', accepts: ['apple requires not raw'] }),
    ];
    expect(find('unused-feature', documents)).toEqual([]);
  });
});
