import type { Citation, Origin } from '../model/citation.ts';
import { readQuotedIn } from '../model/citation.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import type { Source } from '../model/source.ts';
import { addressOfSource, editorsId } from './address.ts';
import { type Link, type Phrase, phrase } from './phrase.ts';

const longestTitle = 36;

/** A source as a text cites it: "Bowman et al. 2022"; its title where nobody is named. */
export function nameOfSource(base: KnowledgeBase, id: string): Link {
  if (id === editorsId) return { text: 'the editors', to: addressOfSource(base, id), id };
  const source = base.sources.get(id)?.data;
  if (!source) return { text: id, id };
  const name = nameAuthors(source) ?? `“${nestQuotes(shorten(source.title))}”`;
  return { text: `${name} ${source.year ?? 'n.d.'}`, to: addressOfSource(base, id), id };
}

/** By family names: a family name of several words stays whole, and so does a group, which has but one name. */
function nameAuthors({ names, hasMoreAuthors }: Source): string | undefined {
  const [first, second] = names.map(({ family }) => family);
  if (first === undefined) return undefined;
  if (names.length > 2 || hasMoreAuthors) return `${first} et al.`;
  return second === undefined ? first : `${first} & ${second}`;
}

/** A title within quote marks has single ones for its own; one that was cut off is closed. */
function nestQuotes(title: string): string {
  const nested = curlQuotes(title).replaceAll('“', '‘').replaceAll('”', '’');
  return nested.includes('‘') && !nested.includes('’') ? `${nested}’` : nested;
}

/** Straight double quote marks as a printed text has them: files are written with a keyboard. */
export function curlQuotes(text: string): string {
  return text.replace(/(^|[\s([])"/g, '$1“').replaceAll('"', '”');
}

function shorten(title: string): string {
  if (title.length <= longestTitle) return title;
  const cut = title.slice(0, longestTitle);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))} …`;
}

/** All authors, for the source's own page. */
export function listAuthors({ authors, hasMoreAuthors }: Source): string {
  if (authors.length === 0) return 'Author not named';
  return `${authors.join(', ')}${hasMoreAuthors ? ' and others' : ''}`;
}

/** Who says something, where, and how surely. */
export interface CitationView {
  readonly source: Link;
  readonly locator: string | undefined;
  /** The source's own weakening word. */
  readonly hedge: string | undefined;
  readonly quote: string | undefined;
  readonly ground: string | undefined;
}

export function viewCitation(base: KnowledgeBase, citation: Citation): CitationView {
  const { source, locator, hedge, quote, ground } = citation;
  const place = locator === undefined ? undefined : curlQuotes(locator);
  return { source: nameOfSource(base, source), locator: place, hedge, quote, ground };
}

/** How well the words were checked: the mark of the guide, and what it says of these words. */
export interface Provenance {
  readonly mark: 'read' | 'quoted-in' | 'unresolved' | undefined;
  readonly source: Link | undefined;
  readonly locator: string | undefined;
  readonly year: string | undefined;
  /** Where second-hand words were seen. */
  readonly quotedIn: { readonly source: Link; readonly locator: string | undefined } | undefined;
  readonly quote: string | undefined;
  readonly url: string | undefined;
}

export function viewProvenance(
  base: KnowledgeBase,
  origin: Pick<Origin, 'source' | 'locator' | 'quote' | 'checked' | 'quoted-in'>,
): Provenance {
  const seenIn = readQuotedIn(origin['quoted-in']);
  const source = origin.source === undefined ? undefined : base.sources.get(origin.source)?.data;
  return {
    mark: origin.checked,
    source: origin.source === undefined ? undefined : nameOfSource(base, origin.source),
    locator: origin.locator === undefined ? undefined : curlQuotes(origin.locator),
    year: source?.year,
    quotedIn: seenIn && { source: nameOfSource(base, seenIn.source), locator: seenIn.locator },
    quote: origin.quote,
    url: source?.url,
  };
}

/** What a mark says of the words beside it. */
export function describeMark({ mark, quotedIn }: Provenance): Phrase {
  const seen = quotedIn && phrase(quotedIn.source, quotedIn.locator ? `, ${quotedIn.locator}` : '');
  if (mark === 'read') return ['read at the source'];
  if (mark === 'quoted-in') return phrase('quoted in ', seen ?? 'another source');
  return mark === 'unresolved' ? phrase('unresolved', seen ? phrase('; seen in ', seen) : '') : [];
}

/** Where words come from: "Bowman et al. 2022, section 1". */
export function describeOrigin({ source, locator }: Provenance): Phrase {
  if (!source) return ['Source not found'];
  return phrase(source, `, ${locator ?? 'place not confirmed'}`);
}

/** "Bowman et al. 2022, section 1 (“arguably”)". */
export function describeCitation({ source, locator, hedge }: CitationView): Phrase {
  return phrase(source, locator ? `, ${locator}` : '', hedge ? ` (“${hedge}”)` : '');
}
