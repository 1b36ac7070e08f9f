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

export function findCell({ rows }: Table, method: string, predicate: string): Cell | undefined {
  return rows.find((row) => row.method === method)?.cells.find((cell) => cell.predicate === predicate);
}
