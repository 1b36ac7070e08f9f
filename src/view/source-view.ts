import { type Citation, readQuotedIn } from '../model/citation.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { type ClaimView, viewClaim } from './claim-view.ts';
import { type EntryView, linkTo, listActive, viewEntry } from './entry-view.ts';
import type { Knowledge } from './knowledge.ts';
import { type Link, nameOf } from './phrase.ts';
import { listAuthors, nameOfSource } from './source-name.ts';

/** A thing that a source supplies, with the place in it. */
export interface SuppliedView {
  readonly link: Link;
  readonly locator: string | undefined;
  readonly note: string | undefined;
}

export interface SourceView {
  readonly entry: EntryView;
  readonly shortName: string;
  readonly authors: string;
  readonly year: string | undefined;
  readonly venue: string | undefined;
  readonly url: string | undefined;
  readonly note: string | undefined;
  readonly senses: readonly SuppliedView[];
  readonly methods: readonly SuppliedView[];
  readonly usages: readonly SuppliedView[];
  readonly questions: readonly SuppliedView[];
  readonly positions: readonly Link[];
  readonly asserts: readonly ClaimView[];
  readonly disputes: readonly ClaimView[];
  /** Entries whose words were seen here, at second hand. */
  readonly quotes: readonly SuppliedView[];
  /** Every entry that cites it, also in its commentary. */
  readonly citedIn: readonly Link[];
}

export function viewSource({ base }: Knowledge, id: string): SourceView {
  const source = base.sources.get(id)?.data;
  if (!source) throw new RangeError(`no source ${id}`);
  const cites = (citations: readonly Citation[]) => citations.some((citation) => citation.source === id);
  const listClaims = (pick: 'assertedBy' | 'disputedBy') =>
    [...base.statements.values(), ...base.links.values()]
      // Readings are choices that a source offers, and no claims of it.
      .filter(({ sentence }) => sentence.type !== 'reading' && sentence.type !== 'readings')
      .filter(({ claims }) => claims.some((claim) => cites(claim[pick])))
      .map((statement) => viewClaim(base, statement));
  return {
    entry: viewEntry(base, 'sources', id),
    shortName: nameOfSource(base, id).text,
    authors: listAuthors(source),
    year: source.year,
    venue: source.venue,
    url: source.url,
    note: source.note,
    senses: listSenses(base, id),
    methods: listActive(base, 'methods').flatMap((method) => {
      const origin = base.methods.get(method)?.data.origin;
      return origin?.source === id ? [supply(nameOf(base, method), origin.locator)] : [];
    }),
    usages: listActive(base, 'usages').flatMap((usage) => {
      const data = base.usages.get(usage)?.data;
      return data?.source === id ? [supply(linkTo(base, 'usages', usage), undefined, data.gloss)] : [];
    }),
    questions: listActive(base, 'questions').flatMap((question) => {
      const data = base.questions.get(question)?.data;
      return data?.source === id ? [supply(linkTo(base, 'questions', question), data.locator)] : [];
    }),
    positions: listActive(base, 'positions')
      .filter((position) => base.positions.get(position)?.data.holder === id)
      .map((position) => linkTo(base, 'positions', position)),
    asserts: listClaims('assertedBy'),
    disputes: listClaims('disputedBy'),
    quotes: listQuotes(base, id),
    citedIn: listCiting(base, id),
  };
}

function supply(link: Link, locator: string | undefined, note?: string): SuppliedView {
  return { link, locator, note };
}

/** The senses and readings that come from a source. */
function listSenses(base: KnowledgeBase, source: string): readonly SuppliedView[] {
  return listActive(base, 'definitions').flatMap((id) => {
    const definition = base.definitions.get(id)?.data;
    if (!definition) return [];
    const { origin, origins = [], readings = {}, gloss } = definition;
    const whole = [origin, ...origins].filter((citation) => citation.source === source);
    const parts = Object.entries(readings).filter(([, reading]) => reading.origin?.source === source);
    return [
      ...whole.map(({ locator }) => supply(nameOf(base, id), locator, gloss)),
      ...parts.map(([name, reading]) =>
        supply(nameOf(base, `${id}@${name}`), reading.origin?.locator, reading.gloss),
      ),
    ];
  });
}

function listCiting(base: KnowledgeBase, source: string): readonly Link[] {
  const citing = base.references.filter(
    ({ target, expected, from }) =>
      target === source &&
      expected.includes('sources') &&
      listActive(base, from.collection).includes(from.id),
  );
  return [...Map.groupBy(citing, ({ from }) => `${from.collection}/${from.id}`).values()].flatMap(
    ([first]) => (first ? [linkTo(base, first.from.collection, first.from.id)] : []),
  );
}

function listQuotes(base: KnowledgeBase, source: string): readonly SuppliedView[] {
  const seenHere = (quotedIn: Citation['quoted-in'], link: Link) => {
    const seen = readQuotedIn(quotedIn);
    return seen?.source === source ? [supply(link, seen.locator)] : [];
  };
  return [
    ...listActive(base, 'definitions').flatMap((id) =>
      seenHere(base.definitions.get(id)?.data.origin['quoted-in'], nameOf(base, id)),
    ),
    ...listActive(base, 'methods').flatMap((id) =>
      seenHere(base.methods.get(id)?.data.origin['quoted-in'], nameOf(base, id)),
    ),
    ...listActive(base, 'usages').flatMap((id) =>
      seenHere(base.usages.get(id)?.data['quoted-in'], linkTo(base, 'usages', id)),
    ),
  ];
}
