import type { Statement } from '../model/statement.ts';

/** Things that go wrong together, and the statement that all of them share. */
export interface Culprits<T> {
  /** Undefined where a thing shares no statement with any other. */
  readonly culprit: Statement | undefined;
  readonly members: readonly T[];
}

/**
 * Groups what may have one cause: again and again the statement that most of the remaining things share, with all that
 * share it; of several such, the first by text. What shares nothing stands alone. In order of the first member.
 */
export function groupByCulprit<T>(
  things: readonly T[],
  suspectsOf: (thing: T) => readonly Statement[],
): readonly Culprits<T>[] {
  const suspects = new Map(things.map((thing) => [thing, new Set(suspectsOf(thing))]));
  const groups: Culprits<T>[] = [];
  let rest = [...things];
  while (rest.length > 0) {
    const counts = new Map<Statement, number>();
    for (const thing of rest)
      for (const statement of suspects.get(thing) ?? [])
        counts.set(statement, (counts.get(statement) ?? 0) + 1);
    const [best] = [...counts].sort(([a, m], [b, n]) => n - m || (a.text < b.text ? -1 : 1));
    if (!best || best[1] < 2) {
      groups.push(...rest.map((thing) => ({ culprit: undefined, members: [thing] })));
      break;
    }
    const [culprit] = best;
    const isShared = (thing: T) => suspects.get(thing)?.has(culprit);
    groups.push({ culprit, members: rest.filter(isShared) });
    rest = rest.filter((thing) => !isShared(thing));
  }
  const place = ({ members: [first] }: Culprits<T>) => (first === undefined ? 0 : things.indexOf(first));
  return groups.sort((a, b) => place(a) - place(b));
}
