import type { Statement } from '../model/statement.ts';
import type { Individual } from './theory.ts';

/** Entailed, its denial entailed, or neither: what is not stated is not false. */
export type Verdict = 'yes' | 'no' | 'unknown';

/** A subset-minimal set of statements from which a conclusion follows. */
export interface Justification {
  /** In the order of a proof: universal claims first, then what is said of the method. */
  readonly statements: readonly Statement[];
  /** Texts of those that are not settled: disputed and tentative claims, and readings chosen. */
  readonly restsOn: readonly string[];
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
  /** Of the sentence for `yes`, of its denial for `no`. */
  readonly justification: Justification | undefined;
  /** It holds only because nothing at all could qualify under its subject. */
  readonly isVacuous: boolean;
  /** The conflicts of the context that share a statement with the justification, or speak of the question's entries. */
  readonly conflicts: readonly Conflict[];
  readonly counterexample: Counterexample | undefined;
}
