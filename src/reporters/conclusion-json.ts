import type { Conclusion, Justification } from '../reasoner/conclusion.ts';
import { anyone } from '../reasoner/proposition.ts';
import type { Answer } from './answer.ts';
import { toGround } from './ground.ts';
import { printJson } from './json.ts';

/** An answer as one JSON document, keys always in the same order. */
export function conclusionJson({ conclusion, needed, deciding, repairs }: Answer): string {
  const { sentence, context } = conclusion;
  return printJson({
    sentence,
    context,
    ...toConclusionJson(conclusion),
    needed: needed.map(({ text }) => text),
    wouldDecide: deciding.map(({ accepting, verdict: becomes }) => ({
      accepting: accepting.map(({ text }) => text),
      verdict: becomes,
    })),
    repairs: repairs.map(({ individual, statements, lost }) => ({
      method: individual === anyone ? null : individual,
      giveUp: statements.map(({ text }) => text),
      lost,
    })),
  });
}

/** The verdict on a sentence and its evidence. */
export function toConclusionJson(conclusion: Conclusion) {
  const { verdict, isVacuous, isComplete, isSmallest, conflicts, choices, counterexample } = conclusion;
  return {
    verdict,
    isVacuous,
    justifications: listShown(conclusion).map(toJustificationJson),
    complete: isComplete,
    smallest: isSmallest,
    conflicts: conflicts.map(({ individual, statements }) => ({
      method: individual === anyone ? null : individual,
      statements: statements.map(({ text }) => text),
    })),
    ...(choices && {
      choices: {
        count: choices.count,
        complete: choices.isComplete,
        inEvery: choices.inEvery,
        inSome: choices.inSome,
      },
    }),
    ...(counterexample && {
      counterexample: { features: counterexample.features, methods: counterexample.methods },
    }),
  };
}

/** The justifications that an answer shows: the preferred one alone where one was asked for. */
export function listShown({ justification, justifications }: Conclusion): readonly Justification[] {
  return justifications.length > 1 ? justifications : justification ? [justification] : [];
}

export function toJustificationJson({ statements, restsOn, tier }: Justification) {
  return { statements: statements.map(toGround), restsOn, tier };
}
