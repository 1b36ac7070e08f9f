import type { KnowledgeBase } from '../../src/model/knowledge-base.ts';
import type { Sentence } from '../../src/model/sentence.ts';
import type { Document } from '../../src/model/span.ts';
import { parseSentence } from '../../src/parser/parse-sentence.ts';
import { readKnowledgeBase } from '../../src/parser/read-knowledge-base.ts';

/** An entry as a document; the front matter is JSON, which is YAML too. */
export function writeEntry(path: string, data: Record<string, unknown>): Document {
  return { path: `${path}.mdx`, text: `---\n${JSON.stringify(data)}\n---\n` };
}

/** A definition of the term `word`, of which methods can be instances, with whatever else is given. */
export function writeDefinition(id: string, more: Record<string, unknown> = {}): Document {
  const data = {
    label: id.toUpperCase(),
    term: 'word',
    kind: 'method-class',
    gloss: id,
    origin: { source: 'editors' },
  };
  return writeEntry(`definitions/${id}`, { ...data, ...more });
}

export function writeMethod(id: string, more: Record<string, unknown> = {}): Document {
  return writeEntry(`methods/${id}`, {
    name: `Method ${id}`,
    gloss: id,
    origin: { source: 'editors' },
    ...more,
  });
}

export function writeFeature(id: string, more: Record<string, unknown> = {}): Document {
  return writeEntry(`features/${id}`, { name: `Feature ${id}`, question: `${id}?`, ...more });
}

export const word: Document = writeEntry('terms/word', { name: 'Word' });

/** A relation claim that is settled, or disputed. */
export function claim(target: string, more: Record<string, unknown> = {}): Record<string, unknown> {
  return { target, ground: 'Because.', 'asserted-by': [{ source: 'editors' }], ...more };
}

/** The knowledge base of some documents, which must be free of problems. */
export function readBase(documents: readonly Document[]): KnowledgeBase {
  const base = readKnowledgeBase(documents);
  const [problem] = base.problems;
  if (problem) throw new Error(`${problem.span.file}:${problem.span.start.line}: ${problem.message}`);
  return base;
}

/** Parses a sentence that must be right. */
export function sentence(text: string): Sentence {
  const result = parseSentence(text);
  if (result.error) throw new Error(result.error.message);
  return result.sentence;
}
