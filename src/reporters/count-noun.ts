/** "1 error", "2 errors". */
export function countNoun(number: number, noun: string, plural = `${noun}s`): string {
  return `${number} ${number === 1 ? noun : plural}`;
}

/** "1 error, 0 warnings, 2 findings in 1 entry". */
export function countAll(summary: {
  readonly errors: number;
  readonly warnings: number;
  readonly findings: number;
  readonly entries: number;
}): string {
  const { errors, warnings, findings, entries } = summary;
  const counts = [countNoun(errors, 'error'), countNoun(warnings, 'warning'), countNoun(findings, 'finding')];
  return `${counts.join(', ')} in ${countNoun(entries, 'entry', 'entries')}`;
}
