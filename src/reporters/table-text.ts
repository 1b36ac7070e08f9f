import type { Sentence } from '../model/sentence.ts';
import type { Cell, Row, Table } from '../reasoner/table.ts';
import { formatInConflict } from './in-conflict-text.ts';
import type { TextOptions } from './text-options.ts';
import { wrapText } from './wrap-text.ts';

const gap = '  ';
const signs = { yes: 'yes', no: 'no', unknown: '?' } as const;

/**
 * Every method under every sense for people, as many columns beside each other as fit, then what is disputed. Where the
 * names of the senses take more than one line of columns, numbers stand for them.
 */
export function tableText(table: Table, options: TextOptions): string {
  const { context, predicates, rows } = table;
  const { paint, width } = options;
  if (rows.length === 0 || predicates.length === 0)
    return `No method or no sense that methods can qualify under is recorded (in ${context}).\n`;
  const title = `${rows.length} methods under ${predicates.length} senses (in ${context})`;
  const numbers = predicates.map((_, index) => String(index + 1));
  const isNamed = splitColumns(predicates, rows, width).length === 1;
  const heads = isNamed ? predicates : numbers;
  const blocks = splitColumns(heads, rows, width).map(({ from, to }) =>
    formatBlock(rows, heads, from, to, options),
  );
  const legend = predicates.map((predicate, index) => `${numbers[index]}=${predicate}`).join(', ');
  const conflicting = rows.flatMap(({ method, isInConflict }) => (isInConflict ? [method] : []));
  const disputed = formatDisputed(rows, options);
  const notes = [
    'yes, no: it follows. ?: unknown.',
    ...(disputed === '' ? [] : ['*: disputed, see below.']),
    ...(conflicting.length > 0 ? ['!: what is recorded of the method conflicts.'] : []),
  ];
  const parts = [
    paint.strong(wrapText(title, width)),
    isNamed ? '' : wrapText(legend, width),
    ...blocks,
    wrapText(notes.join(' '), width),
    disputed,
    formatInConflict(conflicting, width),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

interface ColumnRange {
  readonly from: number;
  readonly to: number;
}

function splitColumns(heads: readonly string[], rows: readonly Row[], width: number): readonly ColumnRange[] {
  const ranges: ColumnRange[] = [];
  const start = measureNames(rows);
  let from = 0;
  let used = start;
  for (const [index, head] of heads.entries()) {
    const needed = gap.length + measureColumn(head);
    if (index > from && used + needed > width) {
      ranges.push({ from, to: index });
      from = index;
      used = start;
    }
    used += needed;
  }
  return [...ranges, { from, to: heads.length }];
}

function formatBlock(
  rows: readonly Row[],
  heads: readonly string[],
  from: number,
  to: number,
  { paint }: TextOptions,
): string {
  const names = measureNames(rows);
  const shown = heads.slice(from, to);
  const line = (name: string, values: readonly string[]) =>
    [name.padEnd(names), ...values.map((value, index) => value.padEnd(measureColumn(shown[index] ?? '')))]
      .join(gap)
      .trimEnd();
  return [
    paint.strong(line('', shown)),
    ...rows.map((row) => line(nameOf(row), row.cells.slice(from, to).map(signOf))),
  ].join('\n');
}

function signOf({ verdict, changes }: Cell): string {
  return `${signs[verdict]}${changes.length > 0 ? '*' : ''}`;
}

function nameOf({ method, isInConflict }: Row): string {
  return isInConflict ? `${method} !` : method;
}

function measureNames(rows: readonly Row[]): number {
  return Math.max(...rows.map((row) => nameOf(row).length));
}

function measureColumn(head: string): number {
  return Math.max(head.length, 'yes*'.length);
}

/** The cells that one open claim changes, by claim; those that need several together are counted. */
function formatDisputed(rows: readonly Row[], { width }: TextOptions): string {
  const claimed: string[] = [];
  const byClaim = new Map<string, string[]>();
  let joint = 0;
  for (const { method, cells } of rows)
    for (const { predicate, changes } of cells)
      for (const { accepting, verdict } of changes) {
        const [claim, ...others] = accepting;
        if (!claim || others.length > 0) joint++;
        else if (saysSo(claim.sentence, method, predicate)) claimed.push(`${method} ${predicate} ${verdict}`);
        else
          byClaim.set(claim.text, [...(byClaim.get(claim.text) ?? []), `${method} ${predicate} ${verdict}`]);
      }
  const item = (head: string, changed: readonly string[]) =>
    wrapText(`${head}: ${changed.join('; ')}`, width, '  ', '    ');
  const items = [
    ...(claimed.length > 0 ? [item('as somebody claims of the method itself', claimed)] : []),
    ...[...byClaim]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([text, changed]) => item(`with “${text}”`, changed)),
    ...(joint > 0
      ? [
          wrapText(
            `${joint} more changes need several claims together: \`--format json\` names them`,
            width,
            '  ',
          ),
        ]
      : []),
  ];
  if (items.length === 0) return '';
  return ['Disputed: what an answer becomes where an open claim is accepted', ...items].join('\n');
}

/** Whether a claim is just what a cell asks. */
function saysSo(sentence: Sentence, method: string, predicate: string): boolean {
  return sentence.type === 'membership' && sentence.method === method && sentence.target === predicate;
}
