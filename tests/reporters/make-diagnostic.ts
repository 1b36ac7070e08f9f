import type { CheckReport } from '../../src/checker/check.ts';
import type { Diagnostic } from '../../src/checker/diagnostic.ts';
import type { Span } from '../../src/model/span.ts';
import type { Statement } from '../../src/model/statement.ts';
import { plainPaint } from '../../src/reporters/paint.ts';
import type { TextOptions } from '../../src/reporters/text-options.ts';
import { sentence } from '../support/factories.ts';

export const plain: TextOptions = { paint: plainPaint, width: 80, pathOf: (file) => `content/${file}` };

/** A span within one line. */
export function makeSpan(file: string, line: number, column: number, length: number): Span {
  return { file, start: { line, column }, end: { line, column: column + length } };
}

export function makeDiagnostic(more: Partial<Diagnostic> = {}): Diagnostic {
  return {
    rule: 'some-rule',
    messageId: 'some-message',
    severity: 'error',
    basis: 'schema',
    message: 'unexpected `b`; expected `a`: did you mean `a`?',
    entries: ['one'],
    span: makeSpan('definitions/one.mdx', 2, 8, 1),
    related: [],
    because: [],
    restsOn: [],
    context: 'core',
    contexts: ['core'],
    fixes: [],
    ...more,
  };
}

export function makeStatement(text: string, more: Partial<Statement> = {}): Statement {
  const parsed = sentence(text);
  return {
    text,
    sentence: parsed,
    status: 'settled',
    owners: ['editors'],
    claims: [
      {
        sentence: parsed,
        entry: { collection: 'definitions', id: 'one' },
        path: ['implies', 0],
        span: makeSpan('definitions/one.mdx', 12, 13, 3),
        assertedBy: [{ source: 'editors' }],
        disputedBy: [],
        ground: undefined,
      },
    ],
    ...more,
  };
}

export function makeReport(diagnostics: readonly Diagnostic[]): CheckReport {
  const count = (severity: Diagnostic['severity']) =>
    diagnostics.filter((each) => each.severity === severity).length;
  return {
    diagnostics,
    summary: { entries: 3, errors: count('error'), warnings: count('warning'), findings: count('finding') },
  };
}
