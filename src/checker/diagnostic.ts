import type { Edit, Span } from '../model/span.ts';
import type { Statement } from '../model/statement.ts';

/**
 * `error`: the knowledge base is wrong. `warning`: likely wrong or incomplete. `finding`: true of the
 * literature, whose recorded sources do not fit together; never a failure.
 */
export type Severity = 'error' | 'warning' | 'finding';
export const severities: readonly Severity[] = ['error', 'warning', 'finding'];

/** What a diagnostic stands on. A heuristic is never an error. */
export type Basis = 'schema' | 'proof' | 'counterexample' | 'heuristic';

/** A change to the text that would answer a diagnostic. */
export interface Fix {
  /**
   * `safe` changes no conclusion, or makes readable what could not be read, where one spelling alone is near.
   * `needs-author` asks for knowledge that only the author has.
   */
  readonly grade: 'safe' | 'changes-conclusions' | 'needs-author';
  /** What to do, as an instruction. */
  readonly title: string;
  /** None where the text alone does not answer it. */
  readonly edits: readonly Edit[];
}

/** One fact about a knowledge base, as data. */
export interface Diagnostic {
  readonly rule: string;
  readonly messageId: string;
  readonly severity: Severity;
  readonly basis: Basis;
  /** What is unexpected, what was expected, what to do. */
  readonly message: string;
  /** Ids of the entries concerned, the one at `span` first. */
  readonly entries: readonly string[];
  /** The exact scalar, or place in a body. */
  readonly span: Span;
  readonly related: readonly { readonly span: Span; readonly label: string }[];
  /** The justification, in the order of a proof. */
  readonly because: readonly Statement[];
  /** Texts of the unsettled claims and chosen readings that it depends on. */
  readonly restsOn: readonly string[];
  /** The weakest context in which it holds. */
  readonly context: string;
  /** All contexts that were checked and show it. */
  readonly contexts: readonly string[];
  readonly fixes: readonly Fix[];
}
