import { type Formula, printFormula } from '../model/formula.ts';
import { splitPredicate } from '../model/identifier.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { canonical } from '../model/sentence.ts';
import type { Statement } from '../model/statement.ts';
import type { EdgeRelation, GraphEdge } from './concept-graph.ts';

/** Every graph of a knowledge base asks for them. */
const collected = new WeakMap<KnowledgeBase, readonly GraphEdge[]>();

/** Every claim of a knowledge base that links two entries, as edges, in order of id. */
export function collectRecordedEdges(base: KnowledgeBase): readonly GraphEdge[] {
  let edges = collected.get(base);
  if (!edges) {
    const statements = [...base.statements.values(), ...base.links.values()];
    edges = [...statements.flatMap(edgesOf), ...collectVariants(base)].sort((a, b) => (a.id < b.id ? -1 : 1));
    collected.set(base, edges);
  }
  return edges;
}

function edgesOf(statement: Statement): readonly GraphEdge[] {
  const sentence = canonical(statement.sentence);
  switch (sentence.type) {
    case 'relation': {
      const { subject, object, relation, given } = sentence;
      return [{ ...toEdge(statement, subject, relation, object), given: given && printFormula(given) }];
    }
    case 'membership': {
      const relation = sentence.holds ? 'instance-of' : 'not-instance-of';
      return [toEdge(statement, sentence.method, relation, sentence.target)];
    }
    case 'link':
      return [toEdge(statement, sentence.subject, sentence.relation, sentence.object)];
    case 'criterion':
      return [...signsOf(sentence.formula)].map(([atom, signs]) => ({
        ...toEdge(statement, sentence.subject, 'criterion', atom),
        id: `${statement.text} → ${atom}`,
        isNegated: !signs.has(true),
      }));
    default:
      return [];
  }
}

function toEdge(statement: Statement, subject: string, relation: EdgeRelation, object: string): GraphEdge {
  const from = splitPredicate(subject);
  const to = splitPredicate(object);
  const disputers = statement.claims.flatMap(({ disputedBy }) => disputedBy.map(({ source }) => source));
  return {
    id: statement.text,
    from: from.id,
    to: to.id,
    fromReading: from.reading,
    toReading: to.reading,
    relation,
    isNegated: false,
    given: undefined,
    state: statement.status === 'settled' ? 'asserted' : statement.status,
    owners: statement.owners,
    disputers: [...new Set(disputers)].sort(),
    claim: statement.sentence,
    sentence: statement.text,
    because: [],
  };
}

/** The atoms of a formula, each with the signs it occurs under. */
function signsOf(
  formula: Formula,
  sign = true,
  found = new Map<string, Set<boolean>>(),
): ReadonlyMap<string, ReadonlySet<boolean>> {
  if (formula.type === 'atom') {
    const signs = found.get(formula.id) ?? new Set();
    found.set(formula.id, signs.add(sign));
  } else if (formula.type === 'not') signsOf(formula.operand, !sign, found);
  else for (const operand of formula.operands) signsOf(operand, sign, found);
  return found;
}

function collectVariants(base: KnowledgeBase): readonly GraphEdge[] {
  return [...base.methods.values()].flatMap(({ id, data }) =>
    [data['variant-of'] ?? []].flat().map((other) => ({
      id: `${id} variant-of ${other}`,
      from: id,
      to: other,
      fromReading: undefined,
      toReading: undefined,
      relation: 'variant-of' as const,
      isNegated: false,
      given: undefined,
      state: 'asserted' as const,
      owners: ['editors'],
      disputers: [],
      claim: undefined,
      sentence: `${id} variant-of ${other}`,
      because: [],
    })),
  );
}
