import { expect, test } from 'vitest';
import { readContent } from '../../src/cli/read-content.ts';
import { readKnowledgeBase } from '../../src/parser/read-knowledge-base.ts';
import { ReadMemory } from '../../src/parser/read-memory.ts';

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
