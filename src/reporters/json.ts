import type { CheckReport } from '../checker/check.ts';
import type { Diagnostic } from '../checker/diagnostic.ts';
import type { Place, Span } from '../model/span.ts';
import { toGround } from './ground.ts';

/** Raised when a field changes its meaning or goes; new fields do not raise it. */
const version = 1;

/** A report as one JSON document, keys and diagnostics always in the same order. */
export function reportJson({ summary, diagnostics }: CheckReport): string {
  const { entries, errors, warnings, findings } = summary;
  return printJson({
    version,
    summary: { entries, errors, warnings, findings },
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
    fixes: diagnostic.fixes.map(({ grade, title, edits }) => ({
      grade,
      title,
      edits: edits.map(({ span: place, text }) => ({ ...toPlaces(place), text })),
    })),
  };
}

function toPlaces({ file, start, end }: Span) {
  return { file, start: toPlace(start), end: toPlace(end) };
}

function toPlace({ line, column }: Place) {
  return { line, column };
}
