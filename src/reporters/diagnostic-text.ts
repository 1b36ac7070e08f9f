import type { Diagnostic, Fix } from '../checker/diagnostic.ts';
import type { Span } from '../model/span.ts';
import { measureWidth } from './display-width.ts';
import { formatSteps } from './evidence-text.ts';
import { makePrintable } from './printable-text.ts';
import { quoteSource } from './quote-source.ts';
import type { SourceLines } from './source-lines.ts';
import type { TextOptions } from './text-options.ts';
import { wrapText } from './wrap-text.ts';

const gradeWords = {
  safe: 'safe',
  'changes-conclusions': 'changes conclusions',
  'needs-author': 'needs your judgement',
} as const satisfies Record<Fix['grade'], string>;

/** Places beside the main one that are listed; of more the number is given. All are in the JSON. */
const mostPlaces = 6;

/** One diagnostic: what, where, the lines, the grounds, what it rests on, where it holds, and the way out. */
export function formatDiagnostic(diagnostic: Diagnostic, lines: SourceLines, options: TextOptions): string {
  const { severity, span, related, because, restsOn, fixes } = diagnostic;
  const { paint, width } = options;
  const isQuoted = related.length === 1;
  const listed = related.length > mostPlaces + 1 ? related.slice(0, mostPlaces) : related;
  const quoted = [span, ...(isQuoted ? related.map((other) => other.span) : [])];
  const gutter = ' '.repeat(Math.max(...quoted.map(({ start }) => `${start.line}`.length)));
  const note = (name: string, text: string) =>
    wrapText(makePrintable(text), width, `${gutter} = ${name}: `, `${gutter}     `);
  const main: Mark = { sign: '^', label: '', paint: (text) => paint.severity(severity, text) };
  return [
    formatMessage(diagnostic, options),
    `${gutter}--> ${formatPlace(span, options)}`,
    ...quoteSpan(span, main, gutter, lines, options),
    ...listed.flatMap((other) => {
      const place = `${gutter}::: ${formatPlace(other.span, options)}`;
      if (!isQuoted) return [`${place}: ${makePrintable(other.label)}`];
      return [
        place,
        ...quoteSpan(
          other.span,
          { sign: '-', label: other.label, paint: paint.faint },
          gutter,
          lines,
          options,
        ),
      ];
    }),
    ...(listed.length < related.length
      ? [`${gutter}::: and ${related.length - listed.length} more places`]
      : []),
    ...(because.length > 0
      ? [`${gutter} = because:`, ...formatSteps(because, `${gutter}     `, options)]
      : []),
    ...(restsOn.length > 0 ? [note('rests on', restsOn.join('; '))] : []),
    ...(diagnostic.basis === 'schema' ? [] : [note('holds in', describeContexts(diagnostic))]),
    ...fixes.map((fix) => note(`fix (${gradeWords[fix.grade]})`, fix.title.replace(/\.$/, ''))),
  ].join('\n');
}

function formatMessage({ severity, rule, message }: Diagnostic, { paint, width }: TextOptions): string {
  const head = `${severity}[${rule}]`;
  const text = wrapText(makePrintable(message), width, `${head} `, '    ');
  return paint.severity(severity, head) + paint.strong(text.slice(head.length));
}

/** A place as editors and terminals make it a link. */
export function formatPlace({ file, start }: Span, { pathOf }: Pick<TextOptions, 'pathOf'>): string {
  return `${makePrintable(pathOf(file))}:${start.line}:${start.column}`;
}

/** How a span is marked below its line. */
interface Mark {
  readonly sign: string;
  readonly label: string;
  paint(text: string): string;
}

function quoteSpan(
  span: Span,
  mark: Mark,
  gutter: string,
  lines: SourceLines,
  { paint, width }: TextOptions,
): readonly string[] {
  const bar = `${gutter} | `;
  const label = makePrintable(mark.label);
  const below = label === '' ? [] : [wrapText(label, width, bar, bar)];
  const quotation = quoteSource(span, lines, { width: width - bar.length, mark: mark.sign });
  if (!quotation) return below;
  const { line } = span.start;
  const goesOn = span.end.line > line ? ` (to line ${span.end.line})` : '';
  const marks = quotation.marks + goesOn;
  const isJoined = measureWidth(`${bar}${marks} ${label}`) <= width;
  return [
    bar.trimEnd(),
    `${paint.faint(`${line}`.padStart(gutter.length))} | ${quotation.source}`,
    bar + mark.paint(isJoined ? `${marks} ${label}`.trimEnd() : marks),
    ...(isJoined ? [] : below),
  ];
}

function describeContexts({ context, contexts }: Diagnostic): string {
  const others = contexts.filter((other) => other !== context);
  return others.length === 0 ? context : `${context}; also in ${others.join('; ')}`;
}
