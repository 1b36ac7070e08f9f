import type { Conclusion, Justification } from '../reasoner/conclusion.ts';
import { anyone } from '../reasoner/theory.ts';
import { toGround } from './ground.ts';
import { printJson } from './json.ts';

/** An answer as one JSON document, keys always in the same order. */
export function conclusionJson(conclusion: Conclusion): string {
  const { sentence, context, verdict, justification, isVacuous, conflicts, counterexample } = conclusion;
  return printJson({
    sentence,
    context,
    verdict,
    isVacuous,
    justifications: justification ? [toJson(justification)] : [],
    complete: isComplete(conclusion),
    conflicts: conflicts.map(({ individual, statements }) => ({
      method: individual === anyone ? null : individual,
      statements: statements.map(({ text }) => text),
    })),
    ...(counterexample && {
      counterexample: { features: counterexample.features, methods: counterexample.methods },
    }),
  });
}

/** Whether the answer has every justification: only one is looked for, and there is no other beside none or an empty one. */
export function isComplete({ justification }: Conclusion): boolean {
  return justification === undefined || justification.statements.length === 0;
}

function toJson({ statements, restsOn }: Justification) {
  return { statements: statements.map(toGround), restsOn };
}
