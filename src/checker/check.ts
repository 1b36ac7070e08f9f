import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { compareSpans } from '../model/span.ts';
import { restsOnFault } from '../parser/build-knowledge-base.ts';
import type { AssumptionSet } from '../reasoner/context.ts';
import type { ReasonerMemory } from '../reasoner/reasoner-memory.ts';
import { dropAllowed, listAllowances } from './allowance.ts';
import { type Diagnostic, type Severity, severities } from './diagnostic.ts';
import { Inquiry } from './inquiry.ts';
import type { Report, Rule } from './rule.ts';
import { badSuppression, rules } from './rules.ts';

export interface CheckOptions {
  /** Looks at one context instead of `core`, every position and every open claim. */
  readonly context?: AssumptionSet | undefined;
  /** Only these rules, by id. */
  readonly only?: readonly string[] | undefined;
  /** Today's date (YYYY-MM-DD), with which the last day of an `allow` is compared; without one, none expires. */
  readonly today?: string | undefined;
  /** Whoever checks again and again keeps one; the report is the same. */
  readonly memory?: ReasonerMemory | undefined;
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
  const inquiry = new Inquiry(base, options);
  const patched = base.patched && new Inquiry(base.patched.base, { ...options, memory: undefined });
  const allowances = listAllowances(patched ?? inquiry);
  const isAsked = ({ id }: Pick<Rule, 'id'>) => options.only?.includes(id) ?? true;
  // Whether a suppression is of any use shows only beside what it suppresses.
  const judged = isAsked(badSuppression) ? allowances.map(({ rule }) => rule) : [];
  const found: Diagnostic[] = [];
  for (const rule of rules) {
    if (!isAsked(rule) && !judged.includes(rule.id)) continue;
    const reports = [...rule.check((rule.judgesPatched && patched) || inquiry, found)];
    found.push(
      ...reports
        .filter((report) => !rule.judgesPatched || !restsOnFault(report, base.patched?.faults ?? []))
        .map((report) => complete(rule, report)),
    );
  }
  const asked = options.only ? found.filter(({ rule }) => options.only?.includes(rule)) : found;
  const diagnostics = dropAllowed(asked, allowances).sort(compareDiagnostics);
  const count = (severity: Severity) => diagnostics.filter((each) => each.severity === severity).length;
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
