import { atom, type Formula } from '../model/formula.ts';
import type { Sentence } from '../model/sentence.ts';
import type { Statement } from '../model/statement.ts';
import type { Verdict } from './conclusion.ts';
import type { ContextReasoner } from './context-reasoner.ts';
import { listMethods } from './predicates.ts';
import { anyone, deny, type Proposition } from './proposition.ts';
import type { Reasoner } from './reasoner.ts';

/** A smallest set of claims that a context leaves open, and the verdict with them. */
export interface Deciding {
  readonly accepting: readonly Statement[];
  readonly verdict: Verdict;
}

/**
 * What would decide a question that is open in a context: the smallest sets of open claims that give it or its denial,
 * fewest claims first. None that would only leave nothing to satisfy `presupposed`.
 */
export function findDeciding(
  reasoner: Reasoner,
  context: ContextReasoner,
  proposition: Proposition,
  presupposed: readonly Formula[] = [],
): readonly Deciding[] {
  const finder = reasoner.supportsBeside(context);
  const find = ({ scope, condition }: Proposition, verdict: Verdict) => {
    const individuals =
      'method' in scope ? [scope.method] : 'all' in scope ? [anyone] : listMethods(reasoner.base);
    return individuals.flatMap((individual) =>
      finder
        .find(condition, individual, individual === anyone ? presupposed : [])
        .map(({ assumptions }) => ({ accepting: assumptions, verdict })),
    );
  };
  const distinct = new Map<string, Deciding>();
  for (const each of [...find(proposition, 'yes'), ...find(deny(proposition), 'no')])
    distinct.set([each.verdict, ...each.accepting.map(({ text }) => text)].join('\n'), each);
  return [...distinct.values()]
    .filter(
      ({ accepting, verdict }, _, all) =>
        !all.some(
          (other) =>
            other.verdict === verdict &&
            other.accepting.length < accepting.length &&
            other.accepting.every((claim) => accepting.includes(claim)),
        ),
    )
    .sort((a, b) => a.accepting.length - b.accepting.length);
}

/** What a relation says something of: without such methods it would hold of nothing. */
export function presupposedBy(sentence: Sentence): readonly Formula[] {
  if (sentence.type !== 'relation') return [];
  return [atom(sentence.subject), ...(sentence.given ? [sentence.given] : [])];
}
