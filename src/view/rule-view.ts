import type { Basis, Severity } from '../checker/diagnostic.ts';
import { rules } from '../checker/rules.ts';
import { type Address, addressOf } from './address.ts';
import { type FindingView, listFindings } from './finding-view.ts';
import type { Knowledge } from './knowledge.ts';
import { quoteCode } from './phrase.ts';

export interface RuleView {
  readonly id: string;
  readonly address: Address;
  readonly summary: string;
  readonly severities: readonly Severity[];
  readonly basis: Basis;
  readonly findings: readonly FindingView[];
}

/** What each severity means to a reader. */
export const severityWords: Readonly<Record<Severity, string>> = {
  error: 'the entries are wrong, and the site is not built',
  warning: 'likely wrong or incomplete; the site is built all the same',
  finding: 'true of the literature: the recorded sources do not fit together',
};

/** What a diagnostic stands on, in a reader's words. */
export const basisWords: Readonly<Record<Basis, string>> = {
  schema: 'the form of the entry',
  proof: 'a proof from recorded claims',
  counterexample: 'a counterexample',
  heuristic: 'a rule of thumb, which may be mistaken',
};

/** The rules in the order of the catalogue. */
export function listRules(knowledge: Knowledge): readonly RuleView[] {
  const findings = listFindings(knowledge);
  return rules.map(({ id, summary, severity, severities, basis }) => ({
    id,
    address: addressOf('rules', id),
    summary: quoteCode(summary),
    severities: severities ?? [severity],
    basis,
    findings: findings.filter(({ rule }) => rule.id === id),
  }));
}
