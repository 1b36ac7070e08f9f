import { splitPredicate } from '../model/identifier.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import type { Verdict } from '../reasoner/conclusion.ts';
import type { Table } from '../reasoner/table.ts';
import { type Address, addressOf, anchorOfProof, anchorOfVerdict } from './address.ts';
import { listActive } from './entry-view.ts';
import type { Knowledge } from './knowledge.ts';
import { tableIn } from './membership-table.ts';
import { type Link, nameOf, nameOfTerm } from './phrase.ts';

/** A method under a sense. */
export interface MatrixCell {
  readonly sense: Link;
  readonly verdict: Verdict;
  /** What the verdict would be if claims that are not settled were granted, where that is another. */
  readonly granted: readonly Verdict[];
  /** The verdict on settled claims alone, where the chosen assumptions change it. */
  readonly before: Verdict | undefined;
  /** The proof, or what is said in its place; nothing where nothing is known. */
  readonly to: Address | undefined;
}

/** Methods against senses, in the context of the knowledge. */
export interface MatrixView {
  /** The columns: senses and readings under which something is decided or disputed, by term. */
  readonly terms: readonly { readonly term: Link; readonly senses: readonly Link[] }[];
  readonly rows: readonly {
    readonly method: Link;
    /** What is recorded of it conflicts; its cells are what does not rest on the conflict. */
    readonly isInConflict: boolean;
    readonly cells: readonly MatrixCell[];
  }[];
  /** Senses and readings that have no column: nothing is known of any method under them. */
  readonly undecided: readonly Link[];
}

export function viewMatrix({ base, reasoner, context }: Knowledge): MatrixView {
  const table = tableIn(reasoner, context);
  const core = tableIn(reasoner, reasoner.core);
  const known = new Set([...listKnown(table), ...listKnown(core)]);
  const terms = groupByTerm(
    base,
    table.predicates.filter((predicate) => known.has(predicate)),
  );
  const places = terms.flatMap(({ predicates }) =>
    predicates.map((predicate) => table.predicates.indexOf(predicate)),
  );
  return {
    terms: terms.map(({ term, predicates }) => ({
      term,
      senses: predicates.map((predicate) => nameOf(base, predicate)),
    })),
    rows: table.rows.map(({ method, isInConflict, cells }, row) => ({
      method: nameOf(base, method),
      isInConflict,
      cells: places.flatMap((place) => {
        const cell = cells[place];
        const before = core.rows[row]?.cells[place]?.verdict;
        if (!cell) return [];
        const { predicate, verdict, changes } = cell;
        const anchor = verdict === 'unknown' ? anchorOfVerdict(predicate) : anchorOfProof(predicate);
        const isOpen = verdict === 'unknown' && changes.length === 0 && before === verdict;
        return [
          {
            sense: nameOf(base, predicate),
            verdict,
            granted: [...new Set(changes.map((change) => change.verdict))],
            before: before === verdict ? undefined : before,
            to: isOpen ? undefined : `${addressOf('methods', method)}#${anchor}`,
          },
        ];
      }),
    })),
    undecided: table.predicates
      .filter((predicate) => !known.has(predicate))
      .map((predicate) => nameOf(base, predicate)),
  };
}

/** The senses under which some method is decided, or would be if something unsettled were granted. */
function listKnown({ rows }: Table): readonly string[] {
  return rows.flatMap(({ cells }) =>
    cells
      .filter(({ verdict, changes }) => verdict !== 'unknown' || changes.length > 0)
      .map(({ predicate }) => predicate),
  );
}

function groupByTerm(
  base: KnowledgeBase,
  predicates: readonly string[],
): readonly { readonly term: Link; readonly predicates: readonly string[] }[] {
  const termOf = (predicate: string) => base.definitions.get(splitPredicate(predicate).id)?.data.term;
  return listActive(base, 'terms')
    .map((term) => ({
      term: nameOfTerm(base, term),
      predicates: predicates.filter((predicate) => termOf(predicate) === term),
    }))
    .filter(({ predicates }) => predicates.length > 0)
    .sort((a, b) => b.predicates.length - a.predicates.length);
}
