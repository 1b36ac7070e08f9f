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
