import type { Statement } from '../model/statement.ts';
import { sortByText } from './claims-of-all.ts';
import type { Justification } from './conclusion.ts';
import { compareStatements } from './context.ts';
import type { Literal } from './solver.ts';
import type { Compiled, Theory } from './theory.ts';
import { findTier, type Tier } from './tier.ts';

/** A subset-minimal set of unsettled claims with which a conclusion follows, and why. */
export class Support {
  /** In order of their text. */
  readonly claims: readonly Compiled[];
  readonly #theory: Theory;
  readonly #denied: readonly Literal[];
  readonly #prove: () => readonly Compiled[];
  #proof: { readonly steps: readonly Compiled[]; readonly tier: Tier } | undefined;

  /** `prove` gives the statements by which what is `denied` cannot be; it is called when first asked for. */
  constructor(
    theory: Theory,
    claims: readonly Compiled[],
    denied: readonly Literal[],
    prove: () => readonly Compiled[],
  ) {
    this.#theory = theory;
    this.claims = sortByText(claims);
    this.#denied = denied;
    this.#prove = prove;
  }

  get assumptions(): readonly Statement[] {
    return this.claims.map(({ statement }) => statement);
  }

  /** The smallest proof with these claims, what is said of all methods first. */
  get justification(): Justification {
    this.#proof ??= this.#findProof();
    return {
      statements: this.#proof.steps.map(({ statement }) => statement),
      restsOn: this.claims.map(({ statement }) => statement.text),
      tier: this.#proof.tier,
    };
  }

  #findProof() {
    const proof = this.#prove();
    const rank = ({ statement }: Compiled) => Number('method' in statement.sentence);
    const steps = [...proof].sort((a, b) => rank(a) - rank(b) || compareStatements(a.statement, b.statement));
    return { steps, tier: findTier(this.#theory, proof, this.#denied) };
  }
}
