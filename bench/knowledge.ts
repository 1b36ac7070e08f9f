import type { Entry } from '../src/model/entry.ts';
import type { KnowledgeBase } from '../src/model/knowledge-base.ts';
import { printSentence, type Sentence } from '../src/model/sentence.ts';
import type { Statement } from '../src/model/statement.ts';

const owners = ['editors'];
const claims: Statement['claims'] = [];

/** A settled claim without a file. */
export function state(sentence: Sentence): Statement {
  return { text: printSentence(sentence), sentence, status: 'settled', owners, claims };
}

/** A knowledge base as a content folder would give it, as far as the reasoner looks: what it takes to read files is left out. */
export function makeKnowledgeBase(
  statements: readonly Statement[],
  names: { readonly definitions: readonly string[]; readonly methods?: readonly string[] },
): KnowledgeBase {
  // As reading leaves them: in order.
  const sorted = new Map<string, Statement>();
  for (const statement of [...statements].sort((a, b) => (a.text < b.text ? -1 : 1)))
    sorted.set(statement.text, statement);
  const definition = { kind: 'method-class' };
  return {
    terms: new Map(),
    definitions: indexEntries(names.definitions, 'definitions', definition),
    methods: indexEntries(names.methods ?? [], 'methods', {}),
    features: new Map(),
    usages: new Map(),
    positions: new Map(),
    questions: new Map(),
    guide: new Map(),
    sources: new Map(),
    statements: sorted,
    links: new Map(),
    illTyped: [],
    positionClaims: new Map(),
    references: [],
    problems: [],
    patched: undefined,
  };
}

function indexEntries<C extends 'definitions' | 'methods'>(
  ids: readonly string[],
  collection: C,
  data: object,
): ReadonlyMap<string, Entry<C>> {
  return new Map(
    ids.map((id) => [id, { collection, id, file: `${collection}/${id}.mdx`, data } as unknown as Entry<C>]),
  );
}
