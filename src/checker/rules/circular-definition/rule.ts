import { splitPredicate } from '../../../model/identifier.ts';
import type { KnowledgeBase } from '../../../model/knowledge-base.ts';
import { compareSpans, type Span } from '../../../model/span.ts';
import type { Claim } from '../../../model/statement.ts';
import { buildCriterionGraph, type DefiningStep, findCycle } from '../../criterion-graph.ts';
import { joinNames, namePredicate } from '../../name-predicate.ts';
import type { Report, Rule } from '../../rule.ts';

export const circularDefinition: Rule = {
  id: 'circular-definition',
  summary: 'Definitions by `exactly` that lead back to themselves, so that they say nothing',
  severity: 'error',
  basis: 'proof',
  judgesPatched: true,
  *check({ base }) {
    const graph = buildCriterionGraph(base);
    const reported = new Set<string>();
    for (const start of [...graph.keys()].sort()) {
      if (reported.has(start)) continue;
      const cycle = findCycle(graph, start);
      if (!cycle) continue;
      // All that lead to one another are one mistake, of which the shortest way round is shown.
      const others = [...graph.keys()].filter((other) => isOnWayRound(graph, start, other));
      for (const other of others) reported.add(other);
      const shown = new Set(cycle.map(({ from }) => from));
      yield report(
        base,
        cycle,
        others.filter((other) => !shown.has(other)),
      );
    }
  },
};

type Graph = ReadonlyMap<string, readonly DefiningStep[]>;

function isOnWayRound(graph: Graph, start: string, other: string): boolean {
  return listReached(graph, start).has(other) && listReached(graph, other).has(start);
}

function listReached(graph: Graph, start: string): ReadonlySet<string> {
  const reached = new Set<string>();
  const queue = [start];
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    for (const { to } of graph.get(name) ?? []) {
      if (reached.has(to)) continue;
      reached.add(to);
      queue.push(to);
    }
  }
  return reached;
}

function report(base: KnowledgeBase, cycle: readonly DefiningStep[], others: readonly string[]): Report {
  const places = cycle.flatMap(({ statement, to }) =>
    statement.sentence.type === 'criterion' && statement.claims[0]
      ? [{ claim: statement.claims[0], span: findAtom(base, statement.claims[0], to), text: statement.text }]
      : [],
  );
  const [first] = places;
  if (!first) throw new RangeError('a way round without a criterion');
  const names = cycle.map(({ from }) => namePredicate(base, from));
  const [start = ''] = names;
  const way =
    cycle.length === 1
      ? `${start} is defined by itself`
      : `${start} is defined by ${names.slice(1).join(', which is defined by ')}, which is defined by ${start} again`;
  const besides =
    others.length > 0
      ? ` The same circle runs through ${joinNames(others.map((other) => namePredicate(base, other)))}.`
      : '';
  return {
    messageId: cycle.length === 1 ? 'defined-by-itself' : 'defined-in-a-circle',
    message: `${way}: whoever does not yet know what qualifies does not learn it here.${besides} An \`exactly\` criterion should end in features: put features in place of ${namePredicate(base, cycle[0]?.to ?? '')}, or, if this is a claim and not the definition, write it as \`necessary\` or \`sufficient\`.`,
    entries: [...new Set(cycle.map(({ from }) => splitPredicate(from).id))],
    span: first.span,
    related: places.slice(1).map(({ span }) => ({ span, label: 'and this leads on' })),
    because: [...new Set(cycle.map(({ statement }) => statement))],
  };
}

/** The place in a criterion that names a definition. */
function findAtom({ references }: KnowledgeBase, { entry, span }: Claim, id: string): Span {
  const found = references.find(
    (reference) =>
      reference.from.collection === entry.collection &&
      reference.from.id === entry.id &&
      reference.target === id &&
      compareSpans(reference.span, span) >= 0 &&
      isBefore(reference.span.end, span.end),
  );
  return found?.span ?? span;
}

function isBefore(a: Span['end'], b: Span['end']): boolean {
  return a.line < b.line || (a.line === b.line && a.column <= b.column);
}
