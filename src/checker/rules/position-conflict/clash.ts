import { denialOf } from '../../../model/sentence.ts';
import type { Statement } from '../../../model/statement.ts';
import type { Inquiry } from '../../inquiry.ts';
import type { View } from './view.ts';

/** Claims of two positions that cannot hold together, with the settled claims that show it. */
export interface Clash {
  /** Claims that only the one, or only the other, makes. */
  readonly claims: readonly Statement[];
  readonly settled: readonly Statement[];
}

/** Pairs of positions with everything that they cannot both hold. */
export function listClashes(
  inquiry: Inquiry,
  views: readonly View[],
): readonly { readonly pair: readonly [View, View]; readonly clashes: readonly Clash[] }[] {
  const suspects = listSuspects(inquiry, views);
  return suspects.flatMap((one, index) =>
    suspects.slice(index + 1).flatMap((other) => {
      const clashes = [...findOppositions(one, other), ...findContradictions(inquiry, one, other)];
      return clashes.length > 0 ? [{ pair: [one, other] as const, clashes }] : [];
    }),
  );
}

/** Those with a part in what all positions together cannot hold; where that is nothing, no two need be compared. */
function listSuspects(inquiry: Inquiry, views: readonly View[]): readonly View[] {
  const statements = join(inquiry, views);
  const involved = new Set(
    inquiry.reasoner
      .in({ id: 'all positions', statements, assumptions: [] })
      .conflicts.flatMap((conflict) => conflict.statements.map(({ text }) => text)),
  );
  const accepted = new Set(views.flatMap(({ held }) => [...held.keys()]));
  return views.filter(
    ({ held, rejected }) =>
      [...held.keys()].some(
        (text) => involved.has(text) || views.some((other) => other.rejected.has(text)),
      ) || [...rejected.keys()].some((text) => accepted.has(text)),
  );
}

function join({ reasoner }: Inquiry, views: readonly View[]): readonly Statement[] {
  const byText = new Map(reasoner.core.context.statements.map((statement) => [statement.text, statement]));
  // What either gives up is not held against the other.
  if (views.length === 2)
    for (const { rejected } of views) for (const text of rejected.keys()) byText.delete(text);
  for (const { held } of views) for (const [text, statement] of held) byText.set(text, statement);
  return [...byText.values()];
}

/** What one accepts and the other rejects, where the grammar has no word for the denial. */
function findOppositions(one: View, other: View): readonly Clash[] {
  const against = (a: View, b: View) =>
    [...a.held.values()].filter(({ sentence, text }) => !denialOf(sentence) && b.rejected.has(text));
  return [...against(one, other), ...against(other, one)].map((claim) => ({ claims: [claim], settled: [] }));
}

/** Minimal sets of claims that cannot hold together, in which each of the two has a part of its own. */
function findContradictions(inquiry: Inquiry, one: View, other: View): readonly Clash[] {
  const id = `${one.position.id} and ${other.position.id}`;
  const joint = inquiry.reasoner.in({ id, statements: join(inquiry, [one, other]), assumptions: [] });
  const isOf =
    (view: View, than: View) =>
    ({ text }: Statement) =>
      view.held.has(text) && !than.held.has(text);
  const found = joint.conflicts.flatMap(({ statements }): readonly Clash[] => {
    const ofOne = statements.filter(isOf(one, other));
    const ofOther = statements.filter(isOf(other, one));
    if (ofOne.length === 0 || ofOther.length === 0) return [];
    const claims = [...ofOne, ...ofOther];
    return [{ claims, settled: statements.filter((statement) => !claims.includes(statement)) }];
  });
  return dropWider(found);
}

/** Several proofs may show the same claims to clash, or more than are needed: the smallest sets are kept, each once. */
function dropWider(clashes: readonly Clash[]): readonly Clash[] {
  const sorted = [...clashes].sort(
    (a, b) => a.claims.length - b.claims.length || a.settled.length - b.settled.length,
  );
  return sorted.filter(
    ({ claims }, index) =>
      !sorted.slice(0, index).some((smaller) => smaller.claims.every((claim) => claims.includes(claim))),
  );
}

const mostRepairs = 50;

/** The smallest sets of claims to give up after which the two could agree, the smallest first. */
export function listConcessions(clashes: readonly Clash[]): readonly (readonly Statement[])[] {
  let sets: (readonly Statement[])[] = [[]];
  for (const { claims } of clashes) {
    const wider = sets.flatMap((set) =>
      claims.some((claim) => set.includes(claim)) ? [set] : claims.map((claim) => [...set, claim]),
    );
    sets = wider
      .filter(
        (set) =>
          !wider.some((other) => other.length < set.length && other.every((claim) => set.includes(claim))),
      )
      .sort((a, b) => a.length - b.length)
      .slice(0, mostRepairs);
  }
  return sets;
}
