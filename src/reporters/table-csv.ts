import type { Table } from '../reasoner/table.ts';

/**
 * Every method under every sense as comma-separated values with a line of headings (RFC 4180, but lines end as on
 * Unix). Two more columns, which no id can be called: the senses whose answer is disputed, and whether what is recorded
 * of the method conflicts. Ids have neither commas nor quotes, so nothing has to be quoted.
 */
export function tableCsv({ predicates, rows }: Table): string {
  const lines = rows.map(({ method, isInConflict, cells }) => [
    method,
    ...cells.map(({ verdict }) => verdict),
    cells.flatMap(({ predicate, changes }) => (changes.length > 0 ? [predicate] : [])).join(' '),
    isInConflict ? 'yes' : 'no',
  ]);
  return [['method', ...predicates, 'disputed senses', 'in conflict'], ...lines]
    .map((line) => `${line.join(',')}\n`)
    .join('');
}
