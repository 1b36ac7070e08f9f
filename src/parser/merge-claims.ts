import { type Status, statusOf } from '../model/claim.ts';
import { compareSpans } from '../model/span.ts';
import type { Claim, Statement } from '../model/statement.ts';
import { compareText } from './compare-text.ts';

/**
 * The status of one record of a claim. Criteria and feature values rest on the origin of their entry, which counts as
 * their ground; that a definition has its readings is settled, and which of them to choose is up to each context.
 */
export function statusOfClaim(claim: Claim): Status {
  const { type } = claim.sentence;
  if (type === 'reading') return 'tentative';
  const hasOwnGround =
    claim.ground !== undefined || claim.assertedBy.some(({ ground }) => ground !== undefined);
  const hasGround = hasOwnGround || type === 'criterion' || type === 'feature' || type === 'readings';
  return statusOf({ assertedBy: claim.assertedBy, disputedBy: claim.disputedBy, hasGround });
}

/**
 * One statement for each sentence, sorted by it: disputed if anybody disputes it, else settled if any record of it
 * is, else tentative. What was made of the same claims `before` is taken again, each statement and all of them.
 */
export function mergeClaims(
  claims: Iterable<{ readonly claim: Claim; readonly text: string }>,
  before: ReadonlyMap<string, Statement>,
): ReadonlyMap<string, Statement> {
  const byText = new Map<string, [Claim, ...Claim[]]>();
  for (const { claim, text } of claims) {
    const same = byText.get(text);
    if (same) same.push(claim);
    else byText.set(text, [claim]);
  }
  let isNew = byText.size !== before.size;
  const statements = [...byText].map(([text, same]) => {
    same.sort(compareClaims);
    const known = before.get(text);
    if (known && areSame(known.claims, same)) return known;
    isNew = true;
    return mergeSame(text, same);
  });
  if (!isNew) return before;
  return new Map(
    statements.sort((a, b) => compareText(a.text, b.text)).map((statement) => [statement.text, statement]),
  );
}

/** Whether two lists are of the same objects. */
export function areSame(a: readonly Claim[], b: readonly Claim[]): boolean {
  return a.length === b.length && a.every((claim, index) => claim === b[index]);
}

function mergeSame(text: string, claims: readonly [Claim, ...Claim[]]): Statement {
  const statuses = claims.map(statusOfClaim);
  const order: readonly Status[] = ['disputed', 'settled'];
  const owners = claims.flatMap(({ assertedBy }) => assertedBy.map(({ source }) => source));
  return {
    text,
    sentence: claims[0].sentence,
    status: order.find((status) => statuses.includes(status)) ?? 'tentative',
    owners: [...new Set(owners)].sort(compareText),
    claims,
  };
}

export function compareClaims(a: Claim, b: Claim): number {
  return compareSpans(a.span, b.span) || compareText(a.path.join('/'), b.path.join('/'));
}
