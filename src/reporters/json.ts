import type { CheckReport } from '../checker/check.ts';
import type { Diagnostic, Fix } from '../checker/diagnostic.ts';
import type { AppliedFix } from '../checker/fix-content.ts';
import type { Place, Span } from '../model/span.ts';
import { toGround } from './ground.ts';

/** Raised when a field changes its meaning or goes; new fields do not raise it. */
const version = 1;

/** A report as one JSON document, keys and diagnostics always in the same order; with fixes that were made before it. */
export function reportJson(
  { summary, diagnostics }: CheckReport,
  applied?: readonly AppliedFix[] | undefined,
): string {
  const { entries, errors, warnings, findings } = summary;
  return printJson({
    version,
    summary: { entries, errors, warnings, findings },
    ...(applied && { fixed: applied.map(toFixedJson) }),
    diagnostics: diagnostics.map(toDiagnosticJson),
  });
}

export function printJson(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

export function toDiagnosticJson(diagnostic: Diagnostic) {
  const { rule, messageId, severity, basis, message, entries, span, context, contexts, because, restsOn } =
    diagnostic;
  return {
    rule,
    messageId,
    severity,
    basis,
    message,
    entries,
    ...toPlaces(span),
    context,
    contexts,
    because: because.map(({ text }) => text),
    grounds: because.map(toGround),
    restsOn,
    related: diagnostic.related.map(({ span: place, label }) => ({ ...toPlaces(place), label })),
    fixes: diagnostic.fixes.map(toFixJson),
  };
}

/** Places are those of the text before the fix. */
function toFixedJson({ diagnostic: { rule, messageId, message, span }, fix }: AppliedFix) {
  return { rule, messageId, message, ...toPlaces(span), ...toFixJson(fix) };
}

function toFixJson({ grade, title, edits }: Fix) {
  return { grade, title, edits: edits.map(({ span, text }) => ({ ...toPlaces(span), text })) };
}

function toPlaces({ file, start, end }: Span) {
  return { file, start: toPlace(start), end: toPlace(end) };
}

function toPlace({ line, column }: Place) {
  return { line, column };
}
