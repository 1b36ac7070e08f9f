import type { Statement } from '../model/statement.ts';
import type { Individual } from './proposition.ts';
import type { Tier } from './tier.ts';

/** Entailed, its denial entailed, or neither: what is not stated is not false. */
export type Verdict = 'yes' | 'no' | 'unknown';

/** A subset-minimal set of statements from which a conclusion follows. */
export interface Justification {
  /** In the order of a proof: universal claims first, then what is said of the method. */
  readonly statements: readonly Statement[];
  /** Texts of those that are not settled: disputed and tentative claims, and readings chosen. */
  readonly restsOn: readonly string[];
  /** What it takes to get from the statements to the conclusion. */
  readonly tier: Tier;
}

/** Justifications of one condition. */
export interface Justified {
  readonly justifications: readonly Justification[];
  readonly isComplete: boolean;
  readonly isSmallest: boolean;
}

/** How an answer fares where the claims of a context cannot all hold: under each largest choice of them that can. */
export interface Choices {
  /** How many such choices there are, as far as they were looked for. */
  readonly count: number;
  readonly isComplete: boolean;
  /** The verdict that every choice gives (skeptical); `unknown` where there is none. */
  readonly inEvery: Verdict;
  /** Verdicts that some choice gives (credulous), `unknown` left out. */
  readonly inSome: readonly Verdict[];
}

/** A subset-minimal set of statements of one context that cannot all hold of one method. */
export interface Conflict {
  /** The method in conflict; `anyone` where the statements conflict whatever the method. */
  readonly individual: Individual;
  readonly statements: readonly Statement[];
}

/** A method that breaks a relation which does not follow. */
export interface Counterexample {
  /** Its description: the feature values that matter. */
  readonly features: Readonly<Record<string, boolean>>;
  /** Recorded methods that fit the description, sorted; none where the counterexample is hypothetical. */
  readonly methods: readonly string[];
}

/** The answer to one sentence in one context. */
export interface Conclusion {
  readonly sentence: string;
  readonly context: string;
  readonly verdict: Verdict;
  /** Of the sentence for `yes`, of its denial for `no`: the smallest, of settled claims alone where these suffice. */
  readonly justification: Justification | undefined;
  /** The smallest ones, as many as were asked for: by size, then in order of their statements. */
  readonly justifications: readonly Justification[];
  /** Whether these are all there are. */
  readonly isComplete: boolean;
  /** Whether the first is known to be of the smallest size; each is subset-minimal in any case. */
  readonly isSmallest: boolean;
  /** It holds only because nothing at all could qualify under its subject. */
  readonly isVacuous: boolean;
  /** The conflicts of the context that share a statement with the justification, or speak of the question's entries. */
  readonly conflicts: readonly Conflict[];
  /** Only where statements that bear on the question conflict. */
  readonly choices: Choices | undefined;
  readonly counterexample: Counterexample | undefined;
}
