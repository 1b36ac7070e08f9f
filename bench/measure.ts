/** Milliseconds of every run, and what the first one gave. */
export interface Measured<T> {
  readonly runs: readonly number[];
  readonly result: T;
}

/** Runs a task some times, fewer where it is slow: after `budget` milliseconds it is not begun again. */
export async function measure<T>(
  task: () => T | Promise<T>,
  { runs = 15, budget = 20_000 }: { readonly runs?: number; readonly budget?: number } = {},
): Promise<Measured<T>> {
  const begun = performance.now();
  const times: number[] = [];
  let result: T | undefined;
  do {
    const start = performance.now();
    const given = await task();
    times.push(performance.now() - start);
    result ??= given;
  } while (times.length < runs && performance.now() - begun < budget);
  return { runs: times, result: result as T };
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low = 0, high = 0] =
    sorted.length % 2 === 0 ? sorted.slice(middle - 1, middle + 1) : [sorted[middle], sorted[middle]];
  return (low + high) / 2;
}

/** The most memory that this process has had, in megabytes. */
export function peakMemory(): number {
  return process.resourceUsage().maxRSS / 1024;
}
