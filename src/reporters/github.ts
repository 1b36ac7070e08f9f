import type { CheckReport } from '../checker/check.ts';
import type { Diagnostic } from '../checker/diagnostic.ts';
import { countAll } from './count-noun.ts';
import { orderByRoot } from './order-by-root.ts';
import type { SourceLines } from './source-lines.ts';

/** GitHub shows ten annotations of a kind for each step of a workflow; what is beyond is dropped without a word. */
export const annotationLimit = 10;

const commands = { error: 'error', warning: 'warning' } as const;

interface GithubOptions {
  /** A file of the content folder from the root of the repository. */
  pathOf(file: string): string;
}

/**
 * Errors and warnings as annotations of a pull request, in the commands that GitHub Actions reads from a log, those
 * first that others may follow from. Findings are about the literature, not about a change: they are counted.
 */
export function reportGithub(
  { diagnostics, summary }: CheckReport,
  lines: SourceLines,
  options: GithubOptions,
): string {
  const annotate = (severity: keyof typeof commands) => {
    const found = orderByRoot(diagnostics.filter((each) => each.severity === severity));
    const rest = found.length - annotationLimit;
    return [
      ...found.slice(0, annotationLimit).map((each) => formatAnnotation(each, lines, options)),
      ...(rest > 0
        ? [
            `${rest} more ${rest === 1 ? severity : `${severity}s`}, which GitHub would not show: \`oversight check\` lists all.`,
          ]
        : []),
    ];
  };
  return `${[...annotate('error'), ...annotate('warning'), `${countAll(summary)}.`].join('\n')}\n`;
}

function formatAnnotation(diagnostic: Diagnostic, lines: SourceLines, { pathOf }: GithubOptions): string {
  const { severity, rule, message, span, because, fixes } = diagnostic;
  const { start, end } = span;
  const properties: Record<string, string | number> = {
    file: pathOf(span.file),
    line: start.line,
    endLine: end.line,
    // GitHub takes columns only of a stretch of one line.
    ...(start.line === end.line && {
      col: lines.utf16Column(span.file, start),
      endColumn: lines.utf16Column(span.file, end),
    }),
    title: rule,
  };
  const text = [
    message,
    ...(because.length > 0
      ? ['because:', ...because.map((each, index) => `${index + 1}. ${each.text}`)]
      : []),
    ...fixes.map(({ grade, title }) => `fix (${grade}): ${title}`),
  ].join('\n');
  const written = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(`${value}`)}`);
  return `::${severity === 'error' ? commands.error : commands.warning} ${written.join(',')}::${escapeData(text)}`;
}

/** As the runner undoes it: `actions/toolkit`, "command.ts". A line break would end the command and let the rest be one. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
