import type { CheckReport } from '../checker/check.ts';
import type { Diagnostic, Fix, Severity } from '../checker/diagnostic.ts';
import type { Rule } from '../checker/rule.ts';
import { rules } from '../checker/rules.ts';
import type { Edit, Span } from '../model/span.ts';
import { printJson } from './json.ts';
import type { SourceLines } from './source-lines.ts';

export interface SarifOptions {
  /** Of the tool. */
  readonly version: string;
  /** A file of the content folder as programs that read the log would find it. */
  pathOf(file: string): string;
  /** What a rule reports, why it matters and the way out, in Markdown. */
  helpOf(rule: Rule): string;
}

const levels = { error: 'error', warning: 'warning', finding: 'note' } as const satisfies Record<
  Severity,
  string
>;

/** A report in the Static Analysis Results Interchange Format 2.1.0 (OASIS), with every rule; columns are in UTF-16. */
export function reportSarif({ diagnostics }: CheckReport, lines: SourceLines, options: SarifOptions): string {
  const writer = new SarifWriter(lines, options);
  return printJson({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'oversight',
            version: options.version,
            rules: rules.map((rule) => writer.describeRule(rule)),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map((diagnostic) => writer.describeResult(diagnostic)),
      },
    ],
  });
}

/** It stands in no line or column of SARIF, and is three bytes in UTF-8. */
const byteOrderMark = { byteOffset: 0, byteLength: 3 };

class SarifWriter {
  readonly #lines: SourceLines;
  readonly #options: SarifOptions;

  constructor(lines: SourceLines, options: SarifOptions) {
    this.#lines = lines;
    this.#options = options;
  }

  describeRule(rule: Rule) {
    const { id, summary, severity, basis } = rule;
    const help = this.#options.helpOf(rule);
    return {
      id,
      shortDescription: { text: `${summary}.` },
      help: { text: help, markdown: help },
      defaultConfiguration: { level: levels[severity] },
      properties: { severity, basis },
    };
  }

  describeResult(diagnostic: Diagnostic) {
    const { rule, messageId, severity, basis, message, entries, span, related, restsOn, fixes } = diagnostic;
    const { because, context, contexts } = diagnostic;
    const edited = fixes.filter(({ edits }) => edits.length > 0);
    return {
      ruleId: rule,
      ruleIndex: rules.findIndex(({ id }) => id === rule),
      level: levels[severity],
      message: { text: message },
      locations: [
        {
          ...this.#locate(span),
          ...(entries.length > 0 && { logicalLocations: entries.map((name) => ({ name })) }),
        },
      ],
      ...(related.length > 0 && {
        relatedLocations: related.map((each, id) => ({
          id,
          ...this.#locate(each.span),
          message: { text: each.label },
        })),
      }),
      ...(edited.length > 0 && { fixes: edited.map((fix) => this.#describeFix(fix)) }),
      properties: {
        messageId,
        severity,
        basis,
        context,
        contexts,
        because: because.map(({ text }) => text),
        restsOn,
      },
    };
  }

  #locate(span: Span) {
    return {
      physicalLocation: { artifactLocation: this.#nameFile(span.file), region: this.#toRegion(span) },
    };
  }

  /** An address, in which a space or a `#` of a file's name has another meaning. */
  #nameFile(file: string) {
    return { uri: this.#options.pathOf(file).split('/').map(encodeURIComponent).join('/') };
  }

  #toRegion({ file, start, end }: Span) {
    return {
      startLine: start.line,
      startColumn: this.#lines.utf16Column(file, start),
      endLine: end.line,
      endColumn: this.#lines.utf16Column(file, end),
    };
  }

  #describeFix({ grade, title, edits }: Fix) {
    const byFile = [...Map.groupBy(edits, ({ span }) => span.file)];
    return {
      description: { text: `${title} (${grade})` },
      artifactChanges: byFile.map(([file, own]) => ({
        artifactLocation: this.#nameFile(file),
        replacements: own.map((edit) => this.#describeEdit(edit)),
      })),
    };
  }

  #describeEdit(edit: Edit) {
    const { span, text } = edit;
    if (this.#lines.removesMark(edit)) return { deletedRegion: byteOrderMark };
    return { deletedRegion: this.#toRegion(span), ...(text !== '' && { insertedContent: { text } }) };
  }
}
