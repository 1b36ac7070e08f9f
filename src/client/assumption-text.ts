/** Assumptions as switches set them: texts only, since the reasoner's worker judges what they mean. */
export interface WrittenAssumptions {
  /** Empty for none. */
  readonly position: string;
  readonly readings: ReadonlyMap<string, string>;
  readonly accepts: ReadonlySet<string>;
  readonly rejects: ReadonlySet<string>;
}

/** Takes the command line's spelling apart; anything in no such form is left to the parser to refuse. */
export function parseAssumptions(text: string): WrittenAssumptions {
  const items = text.match(/[+-]"[^"]*"|[^,]+/g)?.map((item) => item.trim()) ?? [];
  const claimsWith = (sign: string) =>
    new Set(items.filter((item) => item.startsWith(sign)).map((item) => item.slice(1).replace(/^"|"$/g, '')));
  const plain = items.filter((item) => !/^[+-]/.test(item));
  return {
    position: plain.find((item) => !item.includes('=') && item !== 'core') ?? '',
    readings: new Map(
      plain.flatMap((item): [string, string][] => {
        const [definition, reading] = item.split('=').map((part) => part.trim());
        return definition && reading ? [[definition, reading]] : [];
      }),
    ),
    accepts: claimsWith('+'),
    rejects: claimsWith('-'),
  };
}

export function printAssumptions({ position, readings, accepts, rejects }: WrittenAssumptions): string {
  const parts = [
    ...(position === '' ? [] : [position]),
    ...[...readings].map(([definition, reading]) => `${definition}=${reading}`),
    ...[...accepts].map((claim) => `+"${claim}"`),
    ...[...rejects].map((claim) => `-"${claim}"`),
  ];
  return parts.length === 0 ? 'core' : parts.join(',');
}
