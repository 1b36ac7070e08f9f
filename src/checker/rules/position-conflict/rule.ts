import type { Entry } from '../../../model/entry.ts';
import type { Claim, Statement } from '../../../model/statement.ts';
import { findCurrent } from '../../current-entry.ts';
import type { Inquiry } from '../../inquiry.ts';
import { countNames, joinNames, namePredicate } from '../../name-predicate.ts';
import type { Report, Rule } from '../../rule.ts';
import { type Clash, listClashes, listConcessions } from './clash.ts';
import { listViews, type View } from './view.ts';

const shownConcessions = 3;

export const positionConflict: Rule = {
  id: 'position-conflict',
  summary: 'Claims that two positions cannot both hold, and the fewest to give up for them to agree',
  severity: 'finding',
  basis: 'proof',
  *check(inquiry) {
    const views = listViews(inquiry);
    const asked = inquiry.asked?.context.id.split(',')[0];
    for (const { pair, clashes } of listClashes(inquiry, views)) {
      if (asked !== undefined && !pair.some(({ position }) => position.id === asked)) continue;
      yield report(inquiry, pair, clashes);
    }
  },
};

function report({ base }: Inquiry, pair: readonly [View, View], clashes: readonly Clash[]): Report {
  const [first] = clashes;
  if (!first) throw new RangeError('a pair without a clash');
  const places = clashes.flatMap(({ claims }) => claims.flatMap((claim) => findPlaces(pair, claim)));
  const own = places.find(({ claim }) => claim.entry.id === pair[0].position.id) ?? places[0];
  if (!own) throw new RangeError('a clash without a place');
  const names = pair.map(({ position }) => namePosition(position));
  const others =
    clashes.length > 1
      ? ` So do ${countNames(clashes.slice(1).map(({ claims }) => describeClaims(pair, claims)))}.`
      : '';
  const concessions = listConcessions(clashes).slice(0, shownConcessions).map(quote);
  const settled = first.settled.length > 0 ? `, beside the settled ${quote(first.settled)}` : '';
  return {
    messageId: first.claims.length === 1 ? 'accepted-and-rejected' : 'cannot-both-hold',
    message: `${joinNames(names)} cannot agree as they stand: ${describeClaims(pair, first.claims)} cannot hold together${settled}.${others} To agree it is enough to give up any one of these: ${concessions.join('; or ')}.${describeWords(base, pair)}`,
    entries: pair.map(({ position }) => position.id),
    span: own.claim.span,
    related: places
      .filter(
        (place, index) =>
          place !== own && places.findIndex(({ claim }) => claim.span === place.claim.span) === index,
      )
      .map(({ claim, label }) => ({ span: claim.span, label })),
    because: [...new Set([...first.settled, ...first.claims])],
    restsOn: first.claims.map(({ text }) => text),
    context: pair[0].position.id,
    contexts: pair.map(({ position }) => position.id),
  };
}

/** Where the two say so. */
function findPlaces(
  pair: readonly View[],
  { text }: Statement,
): readonly { readonly claim: Claim; readonly label: string }[] {
  return pair.flatMap(({ position, held, rejected }) => {
    const accepted = held.get(text)?.claims[0];
    const refused = rejected.get(text);
    return [
      ...(accepted ? [{ claim: accepted, label: `${namePosition(position)} holds “${text}”` }] : []),
      ...(refused ? [{ claim: refused, label: `${namePosition(position)} rejects “${text}”` }] : []),
    ];
  });
}

function describeClaims(pair: readonly View[], claims: readonly Statement[]): string {
  const [only] = claims;
  if (claims.length === 1 && only) {
    const [holder, refuser] = [...pair].sort(
      (a, b) => Number(b.held.has(only.text)) - Number(a.held.has(only.text)),
    );
    return `“${only.text}” (held by ${nameView(holder)}) and its rejection (by ${nameView(refuser)})`;
  }
  return joinNames(
    pair.flatMap((view) => {
      const own = claims.filter(({ text }) => view.held.has(text));
      return own.length > 0 ? [`${quote(own)} (${nameView(view)})`] : [];
    }),
  );
}

/** Where the two choose other senses or readings, they mean different things by a word: that is no conflict. */
function describeWords(base: Inquiry['base'], [one, other]: readonly [View, View]): string {
  const senses = [...base.terms.values()].flatMap((term) => {
    const chosen = [one, other].map(({ position }) => listSenses(base, position, term.id));
    const differ = chosen.every(({ length }) => length > 0) && chosen[0]?.join() !== chosen[1]?.join();
    return differ ? [`“${term.data.name}” (${chosen.map((names) => names.join(' or ')).join('; ')})`] : [];
  });
  const readings = [...one.readings].flatMap(([definition, reading]) => {
    const theirs = other.readings.get(definition);
    return theirs !== undefined && theirs !== reading
      ? [`${namePredicate(base, definition)} (read as ${reading}; as ${theirs})`]
      : [];
  });
  const words = [...senses, ...readings];
  return words.length > 0
    ? ` They also use words differently, which is no conflict: ${joinNames(words)}.`
    : '';
}

function listSenses(base: Inquiry['base'], { data }: Entry<'positions'>, term: string): readonly string[] {
  const written = Object.entries(data.senses ?? {}).filter(
    ([key]) => findCurrent(base, 'terms', key)?.id === term,
  );
  return written
    .flatMap(([, senses]) => senses)
    .map((sense) => namePredicate(base, findCurrent(base, 'definitions', sense)?.id ?? sense))
    .sort();
}

function nameView(view: View | undefined): string {
  return view ? namePosition(view.position) : 'nobody';
}

function namePosition({ id, data }: Entry<'positions'>): string {
  return `“${data.name ?? id}”`;
}

function quote(statements: readonly Statement[]): string {
  return joinNames(statements.map(({ text }) => `“${text}”`));
}
