import { joinPredicate } from '../model/identifier.ts';
import { hasLift } from '../model/kind.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { canonical, printSentence, type Sentence } from '../model/sentence.ts';
import { areRelated, closureOf } from '../reasoner/closure.ts';
import type { ContextReasoner } from '../reasoner/context-reasoner.ts';
import { concludeOnce } from '../reasoner/kept-conclusions.ts';
import type { EdgeRelation, GraphEdge } from './concept-graph.ts';

interface Predicate {
  readonly id: string;
  readonly reading: string | undefined;
}

interface Question {
  readonly base: KnowledgeBase;
  readonly reasoner: ContextReasoner;
}

/**
 * The `implies` and `excludes` that follow between two definitions, or readings of them, in either direction and that
 * nobody claims. What follows only because nothing can qualify is left out: it is no knowledge about the other end.
 */
export function deriveRelations(question: Question, one: string, other: string): readonly GraphEdge[] {
  const ones = predicatesOf(question.base, one);
  const others = predicatesOf(question.base, other);
  const closure = closureOf(question.base, question.reasoner);
  const pairs = ones.flatMap((a) => others.map((b) => [a, b] as const));
  return pairs
    .filter(([a, b]) => areRelated(closure, join(a), join(b)))
    .flatMap(([a, b]) => [
      ...deriveRelation(question, a, 'implies', b),
      ...deriveRelation(question, b, 'implies', a),
      ...deriveRelation(question, a, 'excludes', b),
    ]);
}

function deriveRelation(
  { base, reasoner }: Question,
  from: Predicate,
  relation: 'implies' | 'excludes',
  to: Predicate,
): readonly GraphEdge[] {
  const [subject, object] = [join(from), join(to)];
  const sentence = { type: 'relation', relation, subject, object } as const;
  const text = printSentence(sentence);
  // Of what nothing can fall under the closure has no relation.
  if (base.statements.has(text) || !closureOf(base, reasoner).sentences.has(text)) return [];
  const isTurned = canonical<Sentence & { type: 'relation' }>(sentence).subject !== subject;
  return [
    isTurned
      ? toEdge(reasoner, sentence, to, relation, from)
      : toEdge(reasoner, sentence, from, relation, to),
  ];
}

/** The definitions that a method provably falls under although nobody says so. */
export function deriveMemberships(
  { base, reasoner }: Question,
  method: string,
  definition: string,
): readonly GraphEdge[] {
  return predicatesOf(base, definition).flatMap((predicate) => {
    const target = join(predicate);
    const sentence = { type: 'membership', holds: true, method, target } as const;
    if (base.statements.has(printSentence(sentence)) || reasoner.verdictOn(method, target) !== 'yes')
      return [];
    return [toEdge(reasoner, sentence, { id: method, reading: undefined }, 'instance-of', predicate)];
  });
}

function toEdge(
  reasoner: ContextReasoner,
  sentence: Sentence,
  from: Predicate,
  relation: EdgeRelation,
  to: Predicate,
): GraphEdge {
  const text = printSentence(sentence);
  return {
    id: text,
    from: from.id,
    to: to.id,
    fromReading: from.reading,
    toReading: to.reading,
    relation,
    isNegated: false,
    given: undefined,
    state: 'derived',
    owners: [],
    disputers: [],
    claim: canonical(sentence),
    sentence: text,
    // Looked for when it is shown: many edges are left out of a graph.
    get because() {
      const { justification } = concludeOnce(reasoner, sentence);
      return justification?.statements.map((statement) => statement.text) ?? [];
    },
  };
}

/** A definition with a lift and its readings; nothing for what no method can fall under. */
function predicatesOf(base: KnowledgeBase, id: string): readonly Predicate[] {
  const definition = base.definitions.get(id);
  if (!definition || !hasLift(definition.data.kind) || definition.data['replaced-by'] !== undefined)
    return [];
  return [undefined, ...Object.keys(definition.data.readings ?? {})].map((reading) => ({ id, reading }));
}

function join({ id, reading }: Predicate): string {
  return joinPredicate(id, reading);
}
