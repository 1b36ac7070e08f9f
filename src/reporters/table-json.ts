import type { Table } from '../reasoner/table.ts';
import { printJson } from './json.ts';

/** Every method under every sense as one JSON document, keys always in the same order. */
export function tableJson({ context, predicates, rows }: Table): string {
  const disputed = rows.flatMap(({ method, cells }) => {
    const changing = cells.filter(({ changes }) => changes.length > 0);
    return changing.length > 0 ? [{ method, changing }] : [];
  });
  return printJson({
    context,
    definitions: predicates,
    verdicts: Object.fromEntries(
      rows.map(({ method, cells }) => [
        method,
        Object.fromEntries(cells.map(({ predicate, verdict }) => [predicate, verdict])),
      ]),
    ),
    disputed: Object.fromEntries(
      disputed.map(({ method, changing }) => [
        method,
        Object.fromEntries(
          changing.map(({ predicate, changes }) => {
            const texts = changes.flatMap(({ accepting }) => accepting.map(({ text }) => text));
            return [predicate, [...new Set(texts)].sort()];
          }),
        ),
      ]),
    ),
    changes: disputed.flatMap(({ method, changing }) =>
      changing.flatMap(({ predicate, changes }) =>
        changes.map(({ accepting, verdict }) => ({
          method,
          definition: predicate,
          accepting: accepting.map(({ text }) => text),
          verdict,
        })),
      ),
    ),
    inConflict: rows.flatMap(({ method, isInConflict }) => (isInConflict ? [method] : [])),
  });
}
