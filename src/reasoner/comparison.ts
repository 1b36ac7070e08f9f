import { and, atom, type Formula, not } from '../model/formula.ts';
import type { Sentence } from '../model/sentence.ts';
import type { Conclusion, Counterexample, Verdict } from './conclusion.ts';
import type { ContextReasoner } from './context-reasoner.ts';
import { type Deciding, findDeciding } from './deciding-claims.ts';
import { listMethods } from './predicates.ts';
import type { Reasoner } from './reasoner.ts';

/**
 * How the methods of one sense relate to those of another. `inside` and `contains` are said of the first, and leave open
 * whether the two are the same unless the other direction is denied. `overlapping`: some method is both, and neither
 * lies inside the other as far as is known.
 */
export type Fit = 'same' | 'inside' | 'contains' | 'disjoint' | 'overlapping' | 'unknown';

export interface Comparison {
  readonly context: string;
  readonly first: string;
  readonly second: string;
  readonly fit: Fit;
  /** The fit holds only because nothing at all could qualify under these; else none. */
  readonly empty: readonly string[];
  /** "first implies second": its counterexample is a method of the first alone. */
  readonly inside: Conclusion;
  /** "second implies first": its counterexample is a method of the second alone. */
  readonly contains: Conclusion;
  /** "first excludes second": its counterexample is a method of both. */
  readonly disjoint: Conclusion;
  /** What is missing where one of the three is unknown; worked out when asked for. */
  readonly missing: readonly Missing[];
}

/** A question that a comparison leaves open, and what would decide it. */
export interface Missing {
  readonly sentence: string;
  /**
   * Smallest sets of claims that the context leaves open, and the verdict with each, fewest claims first; none that would
   * only leave the first sense empty.
   */
  readonly claims: readonly Deciding[];
  /** Recorded methods that would break it if they qualified, or not, as said. */
  readonly candidates: readonly { readonly method: string; readonly unknown: readonly string[] }[];
  /** A described method that would break it, if there is one like it. */
  readonly hypothetical: Counterexample | undefined;
}

/** How two senses or readings relate in a context, each answer with its evidence. */
export function compareSenses(
  reasoner: Reasoner,
  context: ContextReasoner,
  first: string,
  second: string,
): Comparison {
  const conclude = (relation: 'implies' | 'excludes', subject: string, object: string) =>
    context.conclude({ type: 'relation', relation, subject, object } satisfies Sentence);
  const inside = conclude('implies', first, second);
  const contains = conclude('implies', second, first);
  const disjoint = conclude('excludes', first, second);
  const open = [
    { conclusion: inside, broken: [atom(first), not(atom(second))] },
    { conclusion: contains, broken: [atom(second), not(atom(first))] },
    { conclusion: disjoint, broken: [atom(first), atom(second)] },
  ].filter(({ conclusion }) => conclusion.verdict === 'unknown');
  return {
    context: context.context.id,
    first,
    second,
    fit: judgeFit(inside.verdict, contains.verdict, disjoint.verdict),
    empty: [...new Set([first, second])].filter((predicate) => !context.isPossible(atom(predicate))),
    inside,
    contains,
    disjoint,
    get missing() {
      return open.map(({ conclusion, broken }) => findMissing(reasoner, context, conclusion, broken));
    },
  };
}

/** Every pair of some senses, in their order. */
export function compareAll(
  reasoner: Reasoner,
  context: ContextReasoner,
  predicates: readonly string[],
): readonly Comparison[] {
  return predicates.flatMap((first, index) =>
    predicates.slice(index + 1).map((second) => compareSenses(reasoner, context, first, second)),
  );
}

function judgeFit(inside: Verdict, contains: Verdict, disjoint: Verdict): Fit {
  if (inside === 'yes') return contains === 'yes' ? 'same' : 'inside';
  if (contains === 'yes') return 'contains';
  if (disjoint === 'yes') return 'disjoint';
  return disjoint === 'no' ? 'overlapping' : 'unknown';
}

function findMissing(
  reasoner: Reasoner,
  context: ContextReasoner,
  { sentence, counterexample }: Conclusion,
  broken: readonly Formula[],
): Missing {
  const methods = listMethods(reasoner.base);
  const proposition = { scope: { all: true }, condition: not(and(...broken)) } as const;
  return {
    sentence,
    claims: findDeciding(reasoner, context, proposition, broken.slice(0, 1)),
    candidates: methods.flatMap((method) => {
      const unknown = broken.filter((part) => !context.holds(method, part));
      const isClose = unknown.length < broken.length && !context.holds(method, not(and(...broken)));
      return isClose ? [{ method, unknown: unknown.map(nameOf) }] : [];
    }),
    hypothetical: counterexample,
  };
}

function nameOf(part: Formula): string {
  return part.type === 'atom' ? part.id : part.type === 'not' ? nameOf(part.operand) : '';
}
