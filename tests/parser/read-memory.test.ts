import { describe, expect, it, test } from 'vitest';
import { readContent } from '../../src/cli/read-content.ts';
import type { Document } from '../../src/model/span.ts';
import { readKnowledgeBase } from '../../src/parser/read-knowledge-base.ts';
import { ReadMemory } from '../../src/parser/read-memory.ts';
import { claim, word, writeDefinition, writeEntry, writeFeature, writeMethod } from '../support/factories.ts';

const { documents } = readContent('content');
const memory = new ReadMemory();
const before = readKnowledgeBase(documents, { memory });
const [changed] = [...before.methods.values()];

test('a folder read again keeps every entry but the one that changed', () => {
  const after = readKnowledgeBase(
    documents.map((document) =>
      document.path === changed?.file
        ? { ...document, text: document.text.replace(/^name: .*$/m, 'name: Another name') }
        : document,
    ),
    { memory },
  );
  for (const [id, entry] of after.methods) {
    if (id === changed?.id) expect(entry.data.name).toBe('Another name');
    else expect(entry).toBe(before.methods.get(id));
  }
});

test('what is remembered changes nothing but the time it takes', () => {
  const again = readKnowledgeBase(documents, { memory });
  const anew = readKnowledgeBase(documents);
  expect([...again.statements.values()]).toEqual([...anew.statements.values()]);
  expect(again.problems).toEqual(anew.problems);
  expect(again.references).toEqual(anew.references);
});

test('a claim of a file that stays is the same object, and so is a statement of such claims', () => {
  const after = readKnowledgeBase(
    documents.map((document) =>
      document.path === changed?.file ? { ...document, text: `${document.text}\nMore.\n` } : document,
    ),
    { memory },
  );
  for (const [text, statement] of after.statements) {
    const isOfChanged = statement.claims.some(({ entry }) => entry.id === changed?.id);
    if (!isOfChanged) expect(statement).toBe(before.statements.get(text));
  }
});

test('where no claim changed, statements, links and what positions claim stay as they are', () => {
  const start = readKnowledgeBase(documents, { memory });
  const after = readKnowledgeBase(
    documents.map((document) =>
      document.path === changed?.file
        ? { ...document, text: document.text.replace(/^gloss: /m, 'gloss: Edited, ') }
        : document,
    ),
    { memory },
  );
  expect(after.methods.get(changed?.id ?? '')?.data.gloss).toMatch(/^Edited, /);
  expect(after.statements).toBe(start.statements);
  expect(after.links).toBe(start.links);
  expect(after.positionClaims).toBe(start.positionClaims);
});

describe('what a file says is looked up anew where one that it names', () => {
  const readings = { wide: { gloss: 'In a wide sense.' }, narrow: { gloss: 'In a narrow sense.' } };
  const named = writeDefinition('named', { readings });
  const other = writeDefinition('other');
  const naming: readonly Document[] = [
    word,
    writeFeature('f'),
    writeDefinition('a', { implies: [claim('named'), claim('named@wide')], criterion: 'f and named@narrow' }),
    writeMethod('m', { 'instance-of': [claim('named@wide')], models: [claim('named')] }),
    writeEntry('positions/p', {
      holder: 'editors',
      readings: { named: 'wide' },
      accepts: ['named implies other', 'named is narrow'],
      rejects: ['m instance-of named'],
    }),
  ];
  const start = [...naming, named, other];
  const summarize = (given: readonly Document[], remembered?: ReadMemory) => {
    const base = readKnowledgeBase(given, { memory: remembered });
    return [base, base.patched?.base].map(
      (each) =>
        each && [
          each.statements,
          each.links,
          each.positionClaims,
          each.illTyped,
          each.references,
          each.problems,
        ],
    );
  };
  it.each<[string, readonly Document[]]>([
    ['goes', [...naming, other]],
    ['is renamed', [...naming, writeDefinition('namer', { readings }), other]],
    ['is withdrawn', [...naming, writeDefinition('named', { readings, 'replaced-by': 'other' }), other]],
    [
      'is withdrawn with what replaces it',
      [
        ...naming,
        writeDefinition('named', { readings, 'replaced-by': 'other' }),
        writeDefinition('other', { 'replaced-by': 'named' }),
      ],
    ],
    ['loses a reading', [...naming, writeDefinition('named', { readings: { wide: readings.wide } }), other]],
    ['becomes a problem', [...naming, writeDefinition('named', { readings, kind: 'problem' }), other]],
    ['becomes a hope', [...naming, writeDefinition('named', { readings, kind: 'hope' }), other]],
    ['moves to another collection', [...naming, writeMethod('named'), other]],
    ['gets a namesake', [...start, writeMethod('named')]],
    ['gets a fault', [...naming, writeDefinition('named', { readings, kind: 'nonsense' }), other]],
    ['is one that nobody had recorded', [...start, writeDefinition('new', { implies: [claim('named')] })]],
    ['can no longer be read', [...naming, { path: named.path, text: 'Nothing.' }, other]],
  ])('%s, and again when that is undone', (_, edited) => {
    const kept = new ReadMemory();
    for (const given of [start, edited, start, edited])
      expect(summarize(given, kept)).toEqual(summarize(given));
    expect(summarize(edited)).not.toEqual(summarize(start));
  });
});
