/** Why a command cannot be carried out, in a sentence for its user. Ends the command with exit code 2. */
export class Refusal extends Error {
  /** The command was called wrongly, so that its usage helps. */
  readonly isMisuse: boolean;

  constructor(message: string, { isMisuse = false } = {}) {
    super(message);
    this.name = 'Refusal';
    this.isMisuse = isMisuse;
  }
}

export function refuseMisuse(message: string): never {
  throw new Refusal(message, { isMisuse: true });
}

/** Does both, and throws one `Refusal` with all that either refuses. */
export function readBoth<First, Second>(
  readFirst: () => First,
  readSecond: () => Second,
): readonly [First, Second] {
  const refused: Refusal[] = [];
  const attempt = <T>(read: () => T): T | undefined => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused.push(error);
      return undefined;
    }
  };
  const results = [attempt(readFirst), attempt(readSecond)];
  if (refused.length > 0) throw new Refusal(refused.map(({ message }) => message).join('\n'));
  return results as [First, Second];
}
