import { atom } from '../model/formula.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { canonical, denialOf, printSentence, type Sentence } from '../model/sentence.ts';
import type { ContextReasoner } from './context-reasoner.ts';
import { listFeatures, listMethods, listPredicates } from './predicates.ts';
import type { Reasoner } from './reasoner.ts';
import { listInConflict } from './table.ts';

/** What follows in one context, as a set of sentences. */
export interface Closure {
  /**
   * By canonical spelling: the relations and denials between definitions and readings, the memberships and features of
   * methods, and those of the sentences asked about, or their denials, that follow.
   */
  readonly sentences: ReadonlyMap<string, Sentence>;
  /**
   * Predicates under which nothing could qualify. Of these everything follows, so `sentences` holds only that each
   * excludes itself.
   */
  readonly empty: ReadonlySet<string>;
  /** Predicates under which some method is known to qualify. */
  readonly inhabited: ReadonlySet<string>;
  /** Methods of which the context says contradictory things: what follows for all need not follow for them. */
  readonly inConflict: ReadonlySet<string>;
}

const kept = new WeakMap<ContextReasoner, Closure>();

/** Everything that follows in a context, worked out when it is first asked for. */
export function closureOf(base: KnowledgeBase, context: ContextReasoner): Closure {
  const closure = kept.get(context) ?? findClosure({ base }, context);
  kept.set(context, closure);
  return closure;
}

const related = new WeakMap<Closure, ReadonlyMap<string, ReadonlySet<string>>>();

/** Whether anything at all follows about how two predicates lie to each other. */
export function areRelated(closure: Closure, first: string, second: string): boolean {
  let all = related.get(closure);
  if (!all) {
    all = listRelated(closure);
    related.set(closure, all);
  }
  return closure.empty.has(first) || closure.empty.has(second) || all.get(first)?.has(second) === true;
}

function listRelated({ sentences }: Closure): ReadonlyMap<string, ReadonlySet<string>> {
  const all = new Map<string, Set<string>>();
  const relate = (one: string, other: string) => all.set(one, (all.get(one) ?? new Set()).add(other));
  for (const sentence of sentences.values()) {
    if (sentence.type !== 'relation') continue;
    relate(sentence.subject, sentence.object);
    relate(sentence.object, sentence.subject);
  }
  return all;
}

/** Everything that follows in a context, and which of some further sentences do. */
export function findClosure(
  { base }: Pick<Reasoner, 'base'>,
  context: ContextReasoner,
  asked: readonly Sentence[] = [],
): Closure {
  const predicates = listPredicates(base);
  const empty = new Set(predicates.filter((predicate) => !context.isPossible(atom(predicate))));
  const kept = predicates.filter((predicate) => !empty.has(predicate));
  const features = listFeatures(base);
  const sentences = new Map<string, Sentence>();
  const inhabited = new Set<string>();
  const inConflict = new Set(listInConflict(base, context));
  const closure = { sentences, empty, inhabited, inConflict };
  const add = (sentence: Sentence) => sentences.set(printSentence(sentence), canonical(sentence));
  const relate = (relation: 'implies' | 'excludes' | 'not-implies' | 'overlaps') => {
    return (subject: string, object: string) => add({ type: 'relation', relation, subject, object });
  };

  for (const predicate of empty) relate('excludes')(predicate, predicate);
  for (const [index, subject] of kept.entries()) {
    const values = context.consequencesOf(subject);
    for (const object of kept)
      if (object !== subject && values?.get(object) === true) relate('implies')(subject, object);
    for (const object of kept.slice(index + 1))
      if (values?.get(object) === false) relate('excludes')(subject, object);
  }
  for (const individual of context.individuals) {
    const { has, lacks } = judge(context, individual, kept);
    for (const one of has) inhabited.add(one);
    for (const [index, one] of has.entries()) {
      for (const other of has.slice(index + 1)) relate('overlaps')(one, other);
      for (const other of lacks) relate('not-implies')(one, other);
    }
  }
  for (const method of listMethods(base)) {
    const belongs = judge(context, method, inConflict.has(method) ? predicates : kept);
    for (const holds of [true, false])
      for (const target of holds ? belongs.has : belongs.lacks)
        add({ type: 'membership', holds, method, target });
    const answers = judge(context, method, features);
    for (const holds of [true, false])
      for (const feature of holds ? answers.has : answers.lacks)
        add({ type: 'feature', holds, method, feature });
  }
  for (const sentence of asked) {
    const verdict = context.verdict(sentence);
    const told = verdict === 'yes' ? sentence : verdict === 'no' ? denialOf(sentence) : undefined;
    if (told && !follows(closure, told)) add(told);
  }
  return closure;
}

/** Whether a sentence of the closure's forms follows, also where only because nothing could qualify under a sense. */
export function follows({ sentences, empty, inhabited, inConflict }: Closure, sentence: Sentence): boolean {
  if (sentences.has(printSentence(sentence))) return true;
  if (sentence.type === 'membership')
    return !sentence.holds && empty.has(sentence.target) && !inConflict.has(sentence.method);
  if (sentence.type !== 'relation') return false;
  const { relation, subject, object, given } = sentence;
  if (relation === 'implies') return empty.has(subject);
  if (relation === 'excludes') return empty.has(subject) || empty.has(object);
  return relation === 'not-implies' && !given && inhabited.has(subject) && empty.has(object);
}

/** What is known of one individual, whether recorded or only said to exist. */
function judge(context: ContextReasoner, individual: string, predicates: readonly string[]) {
  const having = (verdict: 'yes' | 'no') =>
    predicates.filter((predicate) => context.verdictOn(individual, predicate) === verdict);
  return { has: having('yes'), lacks: having('no') };
}
