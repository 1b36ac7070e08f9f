import { atomsOf, type Formula, not, printFormula } from '../model/formula.ts';
import type { Justification } from './conclusion.ts';
import type { ContextReasoner } from './context-reasoner.ts';
import { findCounterexample } from './counterexample.ts';
import { listMethods } from './predicates.ts';
import { anyone } from './proposition.ts';
import type { Reasoner } from './reasoner.ts';
import { listInConflict } from './table.ts';

/** A recorded method that satisfies the formula, and why. */
export interface Match {
  readonly method: string;
  readonly justification: Justification;
}

/** A recorded method of which nothing decides whether it satisfies the formula. */
export interface PossibleMatch {
  readonly method: string;
  /** What the formula speaks of and is not known of the method, in the formula's order. */
  readonly unknown: readonly string[];
}

/** Which methods satisfy a formula in one context. Methods are in order of id. */
export interface FormulaAnswer {
  readonly formula: string;
  readonly context: string;
  readonly certain: readonly Match[];
  /** Neither certain nor excluded; none where nothing at all can satisfy the formula. */
  readonly possible: readonly PossibleMatch[];
  /** Recorded methods that cannot satisfy it. */
  readonly excluded: readonly string[];
  /** Why nothing at all can satisfy it; `undefined` where something could. */
  readonly impossible: Justification | undefined;
  /** Claims that there is a method, recorded or not, from which it follows that one satisfies the formula. */
  readonly claimed: readonly Justification[];
  /** Feature values of a described method that would satisfy it; only where no recorded method does for certain. */
  readonly hypothetical: Readonly<Record<string, boolean>> | undefined;
  /** Recorded methods of which the context says what cannot all hold, so that less is concluded about them. */
  readonly inConflict: readonly string[];
}

/** Sorts the recorded methods by whether they satisfy the formula for certain, possibly or not. */
export function askFormula(reasoner: Reasoner, context: ContextReasoner, formula: Formula): FormulaAnswer {
  const methods = listMethods(reasoner.base);
  const impossible = context.prove(anyone, not(formula));
  const certain: Match[] = [];
  const possible: PossibleMatch[] = [];
  const excluded: string[] = [];
  for (const method of methods) {
    const justification = impossible ? undefined : context.prove(method, formula);
    if (justification) certain.push({ method, justification });
    else if (impossible || context.holds(method, not(formula))) excluded.push(method);
    else possible.push({ method, unknown: listUnknown(context, method, formula) });
  }
  const isRecorded = new Set(methods);
  return {
    formula: printFormula(formula),
    context: context.context.id,
    certain,
    possible,
    excluded,
    impossible,
    claimed: context.individuals.flatMap((individual) =>
      impossible || isRecorded.has(individual) ? [] : (context.prove(individual, formula) ?? []),
    ),
    hypothetical:
      impossible || certain.length > 0
        ? undefined
        : findCounterexample(context, { scope: { all: true }, condition: not(formula) })?.features,
    inConflict: listInConflict(reasoner.base, context),
  };
}

function listUnknown(context: ContextReasoner, method: string, formula: Formula): readonly string[] {
  const named = [...new Set(atomsOf(formula).map(({ id }) => id))];
  return named.filter((predicate) => context.verdictOn(method, predicate) === 'unknown');
}
