import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { compareSpans } from '../model/span.ts';
import type { AssumptionSet } from '../reasoner/context.ts';
import { type Diagnostic, type Severity, severities } from './diagnostic.ts';
import { Inquiry } from './inquiry.ts';
import type { Report, Rule } from './rule.ts';
import { rules } from './rules.ts';

export interface CheckOptions {
  /** Looks at one context instead of `core`, every position and every open claim. */
  readonly context?: AssumptionSet | undefined;
  /** Only these rules, by id. */
  readonly only?: readonly string[] | undefined;
}

export interface CheckReport {
  /** Sorted: errors first, then by place. */
  readonly diagnostics: readonly Diagnostic[];
  readonly summary: {
    readonly entries: number;
    readonly errors: number;
    readonly warnings: number;
    readonly findings: number;
  };
}

/** Everything that the rules have to say about a knowledge base. Never throws on bad content. */
export function check(base: KnowledgeBase, options: CheckOptions = {}): CheckReport {
  const inquiry = new Inquiry(base, options.context);
  const diagnostics = rules
    .filter(({ id }) => options.only?.includes(id) ?? true)
    .flatMap((rule) => [...rule.check(inquiry)].map((report) => complete(rule, report)))
    .sort(compareDiagnostics);
  const count = (severity: Severity) => diagnostics.filter((found) => found.severity === severity).length;
  return {
    diagnostics,
    summary: {
      entries: countEntries(base),
      errors: count('error'),
      warnings: count('warning'),
      findings: count('finding'),
    },
  };
}

function complete(rule: Rule, report: Report): Diagnostic {
  const context = report.context ?? 'core';
  return {
    severity: rule.severity,
    basis: rule.basis,
    related: [],
    because: [],
    restsOn: [],
    contexts: [context],
    fixes: [],
    ...report,
    rule: rule.id,
    context,
  };
}

function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
    compareSpans(a.span, b.span) ||
    compareTexts(a.rule, b.rule) ||
    compareTexts(a.context, b.context) ||
    compareTexts(a.message, b.message)
  );
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function countEntries(base: KnowledgeBase): number {
  const { terms, definitions, methods, features, usages, positions, questions, guide } = base;
  return [terms, definitions, methods, features, usages, positions, questions, guide].reduce(
    (sum, entries) => sum + entries.size,
    0,
  );
}
