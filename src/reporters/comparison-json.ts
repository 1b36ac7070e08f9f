import type { Comparison, Missing } from '../reasoner/comparison.ts';
import type { Conclusion } from '../reasoner/conclusion.ts';
import { toConclusionJson } from './conclusion-json.ts';
import { printJson } from './json.ts';

/** How senses relate, pair by pair, as one JSON document, keys always in the same order. */
export function comparisonJson(context: string, pairs: readonly Comparison[]): string {
  return printJson({ context, pairs: pairs.map(toJson) });
}

function toJson({ first, second, fit, empty, inside, contains, disjoint, missing }: Comparison) {
  return {
    first,
    second,
    fit,
    empty,
    inside: toRelation(inside),
    contains: toRelation(contains),
    disjoint: toRelation(disjoint),
    witnesses: {
      both: listWitnesses(disjoint),
      firstOnly: listWitnesses(inside),
      secondOnly: listWitnesses(contains),
    },
    missing: missing.map(toMissing),
  };
}

/** Recorded methods that are proved to break a relation. */
export function listWitnesses({ counterexample }: Conclusion): readonly string[] {
  return counterexample?.methods ?? [];
}

function toRelation(conclusion: Conclusion) {
  return { sentence: conclusion.sentence, ...toConclusionJson(conclusion) };
}

function toMissing({ sentence, claims, candidates, hypothetical }: Missing) {
  return {
    sentence,
    claims: claims.map(({ accepting, verdict }) => ({
      accepting: accepting.map(({ text }) => text),
      verdict,
    })),
    candidates: candidates.map(({ method, unknown }) => ({ method, unknown })),
    ...(hypothetical && { hypothetical: { features: hypothetical.features } }),
  };
}
