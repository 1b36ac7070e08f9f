/**
 * The candidate that a misspelt name most likely means: fewest edits (Damerau–Levenshtein, adjacent letters swapped
 * count once), at most one in three letters and never more than three. Undefined where none is near; ties go to the
 * first in order.
 */
export function findNearestName(name: string, candidates: Iterable<string>): string | undefined {
  const written = name.toLowerCase();
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const limit = Math.min(3, Math.max(1, Math.floor(Math.max(written.length, candidate.length) / 3)));
    if (Math.abs(candidate.length - written.length) > limit) continue;
    const distance = countEdits(written, candidate.toLowerCase());
    if (distance <= limit && distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** The nearest names, at most two: whether there is a second one decides whether the first is a guess. */
export function findNearestNames(name: string, candidates: readonly string[]): readonly string[] {
  const first = findNearestName(name, candidates);
  if (first === undefined) return [];
  const others = candidates.filter((candidate) => candidate !== first);
  return [first, findNearestName(name, others) ?? []].flat();
}

/**
 * Whether the nearest names leave no doubt what was meant: there is one, and it has the same numbers, for another year
 * or number may well be another thing that nobody recorded yet.
 */
export function isUnmistakable(name: string, nearest: readonly string[]): boolean {
  const [only, second] = nearest;
  const numbersOf = (text: string) => text.replace(/\D+/g, ' ').trim();
  return only !== undefined && second === undefined && numbersOf(name) === numbersOf(only);
}

/** Optimal string alignment distance (Damerau 1964; Levenshtein 1966). */
function countEdits(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      current.push(least);
    }
    before = previous;
    previous = current;
  }
  return previous[b.length] ?? 0;
}
