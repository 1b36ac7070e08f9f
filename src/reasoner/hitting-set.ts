/** What a hitting set is looked for among: numbers, in ascending order within each set. */
export type NumberSet = readonly number[];

/**
 * A smallest set with a member in each of `sets` that contains none of `forbidden` whole; of several, the first in
 * order of their members. By branch and bound: sets that share nothing need a member each. `undefined` where there is
 * none, or where `budget.steps` runs out, which it then shows as 0.
 */
export function findHittingSet(
  sets: readonly NumberSet[],
  forbidden: readonly NumberSet[],
  budget: { steps: number },
): readonly number[] | undefined {
  const candidates = [...new Set(sets.flat())].sort((a, b) => a - b);
  for (let size = countDisjoint(sets); size <= candidates.length; size++) {
    const found = extend([], sets, size);
    if (found || budget.steps <= 0) return found;
  }
  return undefined;

  /** Members are added in ascending order, so that the first that is found is the first in order. */
  function extend(chosen: NumberSet, open: readonly NumberSet[], left: number): NumberSet | undefined {
    if (budget.steps-- <= 0) return undefined;
    if (forbidden.some((set) => set.every((member) => chosen.includes(member)))) return undefined;
    if (open.length === 0) return left === 0 ? chosen : undefined;
    if (countDisjoint(open) > left) return undefined;
    const last = chosen.at(-1) ?? Number.NEGATIVE_INFINITY;
    // Whatever comes later is larger: the set whose members end first has to be hit by then.
    const bound = Math.min(...open.map((set) => set.at(-1) as number));
    for (const candidate of candidates) {
      if (candidate <= last) continue;
      if (candidate > bound) return undefined;
      const rest = open.filter((set) => !set.includes(candidate));
      if (rest.length === open.length) continue;
      const found = extend([...chosen, candidate], rest, left - 1);
      if (found) return found;
    }
    return undefined;
  }
}

/** How many of the sets, chosen greedily, share no member: no hitting set is smaller. */
function countDisjoint(sets: readonly NumberSet[]): number {
  const used = new Set<number>();
  let count = 0;
  for (const set of [...sets].sort((a, b) => a.length - b.length)) {
    if (set.some((member) => used.has(member))) continue;
    for (const member of set) used.add(member);
    count++;
  }
  return count;
}
