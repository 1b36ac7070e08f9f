import fc from 'fast-check';
import type { Document } from '../../src/model/span.ts';
import { claim, word, writeDefinition, writeFeature, writeMethod } from './factories.ts';

/** The names that random content uses. The last definition has the readings `x` and `y`. */
export interface Names {
  readonly definitions: readonly string[];
  readonly features: readonly string[];
  readonly methods: readonly string[];
}

type Fact = { readonly at: string; readonly key: string; readonly value: unknown };

const dispute = fc.constantFrom({}, {}, { 'disputed-by': [{ source: 'editors' }] });

/** Content over some names, with as many claims as `size` says. */
export function createRandomContent(
  { definitions, features, methods }: Names,
  size: { readonly minLength: number; readonly maxLength: number },
) {
  const vague = definitions.at(-1) ?? '';
  const readings = [`${vague}@x`, `${vague}@y`];
  const predicates = [...definitions, ...readings];
  const atoms = [...features, ...features, ...definitions.slice(0, -2).slice(0, 3), ...readings.slice(0, 1)];

  const formula: fc.Arbitrary<string> = fc.letrec<{ formula: string }>((tie) => ({
    formula: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom(...atoms),
      tie('formula').map((inner) => `not (${inner})`),
      fc
        .tuple(tie('formula'), fc.constantFrom('and', 'or'), tie('formula'))
        .map(([a, op, b]) => `(${a}) ${op} (${b})`),
    ),
  })).formula;

  const relation: fc.Arbitrary<Fact> = fc
    .record({
      at: fc.constantFrom(...definitions),
      key: fc.constantFrom('implies', 'implies', 'excludes', 'excludes', 'not-implies', 'overlaps'),
      target: fc.constantFrom(...predicates),
      given: fc.option(formula, { nil: undefined, freq: 3 }),
      dispute,
    })
    .map(({ at, key, target, given, dispute: more }) => ({
      at,
      key,
      value: claim(target, { ...(given !== undefined && { given }), ...more }),
    }));

  const membership: fc.Arbitrary<Fact> = fc
    .record({
      at: fc.constantFrom(...methods),
      key: fc.constantFrom('instance-of', 'not-instance-of'),
      target: fc.constantFrom(...predicates),
      dispute,
    })
    .map(({ at, key, target, dispute: more }) => ({ at, key, value: claim(target, more) }));

  const featureValue: fc.Arbitrary<Fact> = fc.record({
    at: fc.constantFrom(...methods),
    key: fc.constantFrom(...features.map((feature) => `features.${feature}`)),
    value: fc.constantFrom('yes', 'no', 'unclear', { value: 'yes', hedge: 'perhaps' }),
  });

  const criterion: fc.Arbitrary<Fact> = fc.record({
    at: fc.constantFrom(...definitions.slice(0, -1), ...readings),
    key: fc.constantFrom('exactly', 'necessary', 'sufficient'),
    value: formula,
  });

  const documents: fc.Arbitrary<readonly Document[]> = fc
    .array(fc.oneof(relation, relation, membership, featureValue, criterion), { ...size, size: 'max' })
    .map((facts) => writeFacts({ definitions, features, methods }, facts));
  return { documents, formula };
}

const small = createRandomContent(
  { definitions: ['a', 'b', 'c'], features: ['f', 'g'], methods: ['m', 'n'] },
  { minLength: 1, maxLength: 9 },
);

/** Formulas over the names of small random content. */
export const randomFormula: fc.Arbitrary<string> = small.formula;

/** Small content folders: three definitions (one with two readings), two features, two methods, a few claims. */
export const randomDocuments: fc.Arbitrary<readonly Document[]> = small.documents;

function writeFacts({ definitions, features, methods }: Names, facts: readonly Fact[]): readonly Document[] {
  const vague = definitions.at(-1);
  const about = (id: string) => facts.filter(({ at }) => at === id);
  const criterionOf = (id: string) => {
    const found = about(id).filter(({ key }) => ['exactly', 'necessary', 'sufficient'].includes(key));
    return found.length === 0
      ? {}
      : { criterion: Object.fromEntries(found.map(({ key, value }) => [key, value])) };
  };
  const readings = {
    x: { gloss: 'x', ...criterionOf(`${vague}@x`) },
    y: { gloss: 'y', ...criterionOf(`${vague}@y`) },
  };
  return [
    word,
    ...features.map((id) => writeFeature(id)),
    ...definitions.map((id) =>
      writeDefinition(id, { ...group(about(id)), ...criterionOf(id), ...(id === vague && { readings }) }),
    ),
    ...methods.map((id) =>
      writeMethod(id, {
        ...group(about(id)),
        features: Object.fromEntries(
          about(id)
            .filter(({ key }) => key.startsWith('features.'))
            .map(({ key, value }) => [key.slice('features.'.length), value]),
        ),
      }),
    ),
  ];
}

/** Relations and memberships by key, each claim once. */
function group(facts: readonly Fact[]): Record<string, readonly unknown[]> {
  const grouped: Record<string, unknown[]> = {};
  const seen = new Set<string>();
  for (const { key, value } of facts) {
    if (typeof value !== 'object' || value === null || !('target' in value)) continue;
    // Formulas that only differ in parentheses are one claim, so a target appears once for each key.
    const name = `${key} ${String(value.target)}`;
    if (seen.has(name)) continue;
    seen.add(name);
    grouped[key] = [...(grouped[key] ?? []), value];
  }
  return grouped;
}
