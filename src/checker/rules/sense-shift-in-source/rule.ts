import type { Entry } from '../../../model/entry.ts';
import { atom, not, or } from '../../../model/formula.ts';
import { hasLift, type Kind, kindOfRole, kinds } from '../../../model/kind.ts';
import type { KnowledgeBase } from '../../../model/knowledge-base.ts';
import { compareSpans, type Span } from '../../../model/span.ts';
import type { Statement } from '../../../model/statement.ts';
import { anyone } from '../../../reasoner/proposition.ts';
import { findCurrent } from '../../current-entry.ts';
import type { Inquiry } from '../../inquiry.ts';
import { joinNames } from '../../name-predicate.ts';
import { listOrigins } from '../../recorded-origin.ts';
import type { Report, Rule } from '../../rule.ts';
import { listTermMentions, type Sense } from '../../term-mention.ts';

/** One place in which a source uses a term, or gives it a meaning. */
interface Use {
  readonly source: string;
  readonly term: Entry<'terms'>;
  readonly kind: Kind;
  /** The sense that the source pins or defines there. */
  readonly sense: Sense | undefined;
  readonly entry: Entry;
  readonly locator: string | undefined;
  readonly span: Span;
}

export const senseShiftInSource: Rule = {
  id: 'sense-shift-in-source',
  summary: 'One source uses or defines a term in roles or senses that do not fit together',
  severity: 'finding',
  basis: 'proof',
  *check(inquiry) {
    const groups = Map.groupBy(listUses(inquiry.base), ({ source, term }) => `${source} ${term.id}`);
    for (const uses of groups.values()) {
      const roles = new Set(uses.map(({ kind }) => kind));
      if (roles.size > 1) yield reportRoles(uses);
      else yield* reportSenses(inquiry, uses);
    }
  },
};

function listUses(base: KnowledgeBase): readonly Use[] {
  const mentions = listTermMentions(base).map(({ usage, term, role, roleSpan, pin }) => ({
    source: usage.data.source,
    term,
    kind: kindOfRole(role),
    sense: pin === undefined ? undefined : findCurrent(base, 'definitions', pin),
    entry: usage as Entry,
    locator: usage.data.locator,
    span: roleSpan,
  }));
  const origins = listOrigins(base).flatMap(({ entry, path, origin }) => {
    // Readings interpret a definition, often somebody else's; only its own origins say what their source means.
    if (entry.collection !== 'definitions' || path[0] === 'readings' || origin.source === undefined)
      return [];
    const sense = entry as Sense;
    const term = findCurrent(base, 'terms', sense.data.term);
    const span = sense.locate.valueSpan(['kind']);
    const { source, locator } = origin;
    return term ? [{ source, term, kind: sense.data.kind, sense, entry, locator, span }] : [];
  });
  // What we define ourselves is no source's usage.
  return [...mentions, ...origins].filter(({ source }) => source !== 'editors');
}

function reportRoles(uses: readonly Use[]): Report {
  const byKind = [...Map.groupBy(uses, ({ kind }) => kind)];
  const list = byKind.map(([kind, group]) => `${kinds[kind].noun} (${describePlaces(group)})`);
  return {
    ...locate(
      uses,
      byKind.map(([, [first]]) => first as Use),
    ),
    messageId: 'several-roles',
    message: `${introduce(uses)} ${joinNames(list)}. No one sense can play all of these roles, so the word has more than one meaning there. A reader of the source should ask at each place which is meant; where the source shows it, pin the \`sense\` in the usage.`,
  };
}

/** Two senses of one kind, of which it follows that no method, or not every method, can be under both. */
function* reportSenses(inquiry: Inquiry, uses: readonly Use[]): Iterable<Report> {
  const bySense = [
    ...Map.groupBy(
      uses.filter(({ sense }) => sense && hasLift(sense.data.kind)),
      ({ sense }) => sense,
    ),
  ];
  for (const [index, [, [first]]] of bySense.entries()) {
    for (const [, [second]] of bySense.slice(index + 1)) {
      if (!first?.sense || !second?.sense) continue;
      const because = proveApart(inquiry, first.sense.id, second.sense.id);
      if (!because) continue;
      yield {
        ...locate(uses, [first, second]),
        messageId: 'several-senses',
        message: `${introduce(uses)} ${kinds[first.kind].noun} throughout, and in senses that exclude each other: ${first.sense.data.label} (${describePlaces([first])}) and ${second.sense.data.label} (${describePlaces([second])}). No method is both, so the word changes its meaning on the way. A reader of the source should ask at each place which is meant.`,
        because,
      };
    }
  }
}

function proveApart({ reasoner, asked }: Inquiry, a: string, b: string): readonly Statement[] | undefined {
  const context = asked ?? reasoner.core;
  if (!context.isPossible(atom(a)) || !context.isPossible(atom(b))) return undefined;
  return context.prove(anyone, or(not(atom(a)), not(atom(b))))?.statements;
}

function introduce([first]: readonly Use[]): string {
  return `In \`${first?.source}\` “${first?.term.data.name}” is`;
}

function describePlaces(uses: readonly Use[]): string {
  const places = uses.map(({ locator, entry }) => locator ?? `the place recorded in \`${entry.id}\``);
  return [...new Set(places)].join('; ');
}

function locate(
  uses: readonly Use[],
  [first, ...others]: readonly Use[],
): Pick<Report, 'entries' | 'span' | 'related'> {
  if (!first) throw new RangeError('a shift without uses');
  const rest = uses.filter(
    (use, index) =>
      use !== first && uses.findIndex(({ span }) => compareSpans(span, use.span) === 0) === index,
  );
  const ids = [first, ...others, ...rest].map(({ entry }) => entry.id);
  return {
    entries: [...new Set([...ids, first.term.id])],
    span: first.span,
    related: rest.map(({ span, kind }) => ({ span, label: `here it is ${kinds[kind].noun}` })),
  };
}
