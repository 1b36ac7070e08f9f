import type { ContextReasoner } from '../reasoner/context-reasoner.ts';
import type { Reasoner } from '../reasoner/reasoner.ts';
import { buildTable, type Cell, type Table } from '../reasoner/table.ts';

const tables = new WeakMap<ContextReasoner, Table>();

/** Every method under every sense in one context, worked out once. */
export function tableIn(reasoner: Reasoner, context: ContextReasoner): Table {
  const table = tables.get(context) ?? buildTable(reasoner, context);
  tables.set(context, table);
  return table;
}

/** The cells of a method by sense. */
export function findCells({ rows }: Table, method: string): ReadonlyMap<string, Cell> {
  const cells = rows.find((row) => row.method === method)?.cells ?? [];
  return new Map(cells.map((cell) => [cell.predicate, cell]));
}
