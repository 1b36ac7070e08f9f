import { posix } from 'node:path';
import { listBuiltFiles, listBuiltPages } from './built-site.ts';

const attribute = /\s(?:href|src|action|data-records|data-documents)="([^"]*)"/g;

/** Every internal link of every page that leads nowhere, around a redirect, or out of the site's base. */
export function findBrokenLinks(folder: string, base = '/'): readonly string[] {
  const pages = new Map(listBuiltPages(folder).map(({ path, html }) => [path, { html, ids: listIds(html) }]));
  const files = new Set(listBuiltFiles(folder));
  return [...pages].flatMap(([path, { html }]) => {
    const own = new URL(posix.join(base, path.replace(/index\.html$/, '')), 'http://site.invalid');
    const links = new Set([...html.matchAll(attribute)].map(([, link]) => decodeEntities(link ?? '')));
    return [...links].flatMap((link) => {
      const url = new URL(link, own);
      if (url.origin !== own.origin) return [];
      if (!url.pathname.startsWith(base)) return [`${path}: ${link} leaves ${base}`];
      const target = decodeURIComponent(url.pathname.slice(base.length));
      const file = target === '' || target.endsWith('/') ? `${target}index.html` : target;
      if (!files.has(file)) return [`${path}: ${link} leads nowhere`];
      const anchor = decodeURIComponent(url.hash.slice(1));
      const hasAnchor = anchor === '' || pages.get(file)?.ids.has(anchor);
      return hasAnchor ? [] : [`${path}: ${link} leads to no place on its page`];
    });
  });
}

function listIds(html: string): ReadonlySet<string> {
  return new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => decodeEntities(id ?? '')));
}

function decodeEntities(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
