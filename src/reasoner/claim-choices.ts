import { not } from '../model/formula.ts';
import type { Choices } from './conclusion.ts';
import { conflictLimit } from './grounds.ts';
import { enumerateMinimalSets, type MinimalSets } from './minimal-sets.ts';
import { anyone, deny, type Individual, type Proposition } from './proposition.ts';
import type { StatedGrounds } from './stated-grounds.ts';
import type { Compiled } from './theory.ts';

/**
 * How a proposition fares under each largest set of a context's claims that can hold together (skeptical and credulous
 * inference; Reiter 1980, Brewka 1989). Settled claims are kept as long as they can be.
 */
export function judgeUnderChoices(stated: StatedGrounds, proposition: Proposition): Choices {
  const yes = judge(stated, proposition);
  const no = judge(stated, deny(proposition));
  return {
    count: Math.max(0, ...[...yes, ...no].map(({ answers }) => answers.length)),
    isComplete: [...yes, ...no].every(({ isComplete }) => isComplete),
    inEvery: yes.some(holdsInEvery) ? 'yes' : no.some(holdsInEvery) ? 'no' : 'unknown',
    inSome: [
      ...(yes.some(holdsInSome) ? (['yes'] as const) : []),
      ...(no.some(holdsInSome) ? (['no'] as const) : []),
    ],
  };
}

interface Judgement {
  /** By choice: whether the condition follows. */
  readonly answers: readonly boolean[];
  readonly isComplete: boolean;
}

/** For each individual of the scope, whether the condition follows under each choice. */
function judge(stated: StatedGrounds, { scope, condition }: Proposition): readonly Judgement[] {
  const { solver } = stated.theory;
  const individuals: readonly Individual[] =
    'all' in scope ? [anyone] : 'method' in scope ? [scope.method] : stated.individuals;
  const denied = stated.theory.literalsOf(not(condition));
  return individuals.map((individual) => {
    const all = [...stated.universal.statements, ...stated.factsOf(individual)];
    const { repairs, isComplete } = giveUp(stated, all);
    const answers = repairs.map((repair) => {
      const kept = all.map(({ selector }) => selector).filter((selector) => !repair.includes(selector));
      return !solver.solve(denied, { layers: [kept] });
    });
    return { answers, isComplete };
  });
}

/** The least that has to be given up: of the assumptions where that suffices, else of everything. */
function giveUp(stated: StatedGrounds, all: readonly Compiled[]): MinimalSets {
  const { solver } = stated.theory;
  const selectors = (isAssumed: boolean) =>
    all.filter(({ statement }) => stated.isAssumed(statement) === isAssumed).map(({ selector }) => selector);
  const [fixed, soft] = [selectors(false), selectors(true)];
  if (solver.solve([...fixed, ...soft])) return { conflicts: [], repairs: [[]], isComplete: true };
  return solver.solve(fixed)
    ? enumerateMinimalSets({ solver, layers: [fixed], fixed: [], soft }, conflictLimit)
    : enumerateMinimalSets({ solver, fixed: [], soft: [...soft, ...fixed] }, conflictLimit);
}

function holdsInEvery({ answers }: Judgement): boolean {
  return answers.every(Boolean);
}

function holdsInSome({ answers }: Judgement): boolean {
  return answers.some(Boolean);
}
