import type { SourceEntry } from '../model/entry.ts';
import type { CreatorName, Source } from '../model/source.ts';

/** A bibliographic item as CSL-JSON 1.0 has it (citationstyles.org); only the fields that are known are there. */
export interface CslItem {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly author?: readonly CslName[];
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] };
  readonly 'container-title'?: string;
  readonly publisher?: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly page?: string;
  readonly DOI?: string;
  readonly URL?: string;
}

export type CslName = CreatorName | { readonly literal: string };

/** BibTeX's types in CSL's words; what has none of its own is a document. */
const types: Readonly<Record<string, string>> = {
  article: 'article-journal',
  inproceedings: 'paper-conference',
  conference: 'paper-conference',
  incollection: 'chapter',
  inbook: 'chapter',
  book: 'book',
  proceedings: 'book',
  techreport: 'report',
  report: 'report',
  phdthesis: 'thesis',
  mastersthesis: 'thesis',
  thesis: 'thesis',
  unpublished: 'manuscript',
  online: 'webpage',
  electronic: 'webpage',
};
const contained = ['article-journal', 'paper-conference', 'chapter', 'webpage'];

export function toCslItem({ id, data }: SourceEntry): CslItem {
  const { title, year, venue, url, fields } = data;
  const type = types[data.type] ?? (fields.eprint ? 'article' : 'document');
  const author = listNames(data);
  return dropUnknown({
    id,
    type,
    title,
    author: author.length > 0 ? author : undefined,
    issued: year !== undefined && /^\d+$/.test(year) ? { 'date-parts': [[Number(year)]] } : undefined,
    'container-title': contained.includes(type) ? venue : undefined,
    publisher: contained.includes(type) ? fields.publisher : venue,
    volume: fields.volume,
    issue: fields.number,
    page: fields.pages?.replaceAll('--', '–'),
    DOI: fields.doi,
    URL: url,
  });
}

/** A name of one part is a group, or a person known by one name: it is never turned round. */
function listNames({ names, hasMoreAuthors }: Source): readonly CslName[] {
  const known = names.map((name) => (name.given === undefined ? { literal: name.family } : name));
  return hasMoreAuthors ? [...known, { literal: 'others' }] : known;
}

function dropUnknown(item: { readonly [K in keyof CslItem]: CslItem[K] | undefined }): CslItem {
  return Object.fromEntries(
    Object.entries(item).filter(([, value]) => value !== undefined),
  ) as unknown as CslItem;
}
