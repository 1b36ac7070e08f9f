import { readContext } from './written-context.ts';

/** Makes links within the site lead to pages under the assumptions that the address names. */
export function carryContext(part: HTMLElement): void {
  const context = readContext();
  for (const link of part.querySelectorAll('a[href]')) {
    const written = link.getAttribute('href') ?? '';
    if (!written.startsWith(import.meta.env.BASE_URL)) continue;
    const url = new URL(written, location.href);
    if (context === 'core') url.searchParams.delete('context');
    else url.searchParams.set('context', context);
    link.setAttribute('href', `${url.pathname}${url.search}${url.hash}`);
  }
}
