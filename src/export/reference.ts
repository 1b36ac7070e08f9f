import type { CslItem, CslName } from './csl-item.ts';

/** A reference as a list of references has it: "Able, A. and Baker, B. (2020). Title. Journal. https://…". */
export function formatPlain(item: CslItem): string {
  return [
    ...formatHead(item),
    finish(item.title),
    ...formatPlace(item),
    ...(item.URL ? [item.URL] : []),
  ].join(' ');
}

/** The same with the title as a link, its marks escaped. */
export function formatMarkdown(item: CslItem): string {
  const title = escapeMarkdown(finish(item.title));
  const linked = item.URL ? `[${title}](${item.URL.replaceAll('(', '%28').replaceAll(')', '%29')})` : title;
  return [...formatHead(item).map(escapeMarkdown), linked, ...formatPlace(item).map(escapeMarkdown)].join(
    ' ',
  );
}

/** An item of BibTeX; TeX's own characters are escaped. */
export function formatBibtex({ id, title, issued, URL: url, ...item }: CslItem): string {
  const year = issued?.['date-parts'][0]?.[0];
  const fields = {
    title: `{${escapeTex(title)}}`,
    howpublished: item['container-title'] && escapeTex(item['container-title']),
    year: year === undefined ? undefined : String(year),
    url,
  };
  const lines = Object.entries(fields).flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []));
  return `@misc{${id},\n${lines.join(',\n')}\n}`;
}

export function formatCslJson(items: readonly CslItem[]): string {
  return JSON.stringify(items, null, 2);
}

function formatHead({ author = [], issued }: CslItem): readonly string[] {
  const names = author.map(formatName);
  const listed = names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : names.join('');
  const year = issued?.['date-parts'][0]?.[0];
  return [listed, `(${year ?? 'n.d.'}).`].filter((part) => part !== '');
}

function formatName(name: CslName): string {
  if ('literal' in name) return name.literal;
  const initials = (name.given ?? '').split(/[\s.]+/).flatMap((part) => (part ? [`${[...part][0]}.`] : []));
  return initials.length > 0 ? `${name.family}, ${initials.join(' ')}` : name.family;
}

function formatPlace(item: CslItem): readonly string[] {
  const { volume, issue, page } = item;
  const place = [
    item['container-title'] ?? item.publisher,
    volume && (issue ? `${volume}(${issue})` : volume),
    page,
  ];
  const known = place.filter((part) => part !== undefined && part !== '');
  return known.length > 0 ? [finish(known.join(', '))] : [];
}

function finish(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`;
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>]/g, '\\$&');
}

function escapeTex(text: string): string {
  return text
    .replace(/[\\{}]/g, '')
    .replace(/[#$%&_]/g, '\\$&')
    .replace(/[~^]/g, '\\$&{}');
}
