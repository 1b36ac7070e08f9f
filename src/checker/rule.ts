import type { Basis, Diagnostic, Severity } from './diagnostic.ts';
import type { Inquiry } from './inquiry.ts';

/** What a rule reports: a diagnostic, of which the frame fills in what the rule leaves out. */
export type Report = Pick<Diagnostic, 'messageId' | 'message' | 'entries' | 'span'> &
  Partial<Omit<Diagnostic, 'rule'>>;

/** One thing that the checker looks for. Its documentation and executed examples stand beside it in `doc.mdx`. */
export interface Rule {
  /** Its name, kebab-case; also its folder's. Never reused. */
  readonly id: string;
  /** One sentence: what is reported. */
  readonly summary: string;
  /** The severity of its reports, where they do not say otherwise. */
  readonly severity: Severity;
  /** Every severity that it can report. */
  readonly severities?: readonly Severity[];
  /** What its reports stand on, where they do not say otherwise. */
  readonly basis: Basis;
  /** Looks at what entries say one by one, so that it is given the patched entries of files with faults as well. */
  readonly judgesPatched?: boolean;
  /** `found` holds what the rules before it in the catalogue reported, warnings that an entry allows among it. */
  check(inquiry: Inquiry, found: readonly Diagnostic[]): Iterable<Report>;
}
