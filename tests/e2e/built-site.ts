import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../support/project-files.ts';

/** The built site as files, which is what the tests of its text and links read. */
export const builtFolder = join(root, 'dist');

/** Paths from the folder, with forward slashes, sorted. */
export function listBuiltFiles(folder = builtFolder): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

export function listBuiltPages(
  folder = builtFolder,
): readonly { readonly path: string; readonly html: string }[] {
  return listBuiltFiles(folder)
    .filter((path) => path.endsWith('.html'))
    .map((path) => ({ path, html: readFileSync(join(folder, path), 'utf8') }));
}

/** Every address of the sitemap, from the site's root. */
export function listAddresses(): readonly string[] {
  return listBuiltFiles()
    .filter((path) => /^sitemap-\d+\.xml$/.test(path))
    .flatMap((path) => [...readFileSync(join(builtFolder, path), 'utf8').matchAll(/<loc>([^<]*)<\/loc>/g)])
    .map(([, address]) => new URL(address ?? '').pathname);
}

/**
 * One address for each type of page, the one with most in it: a section's index, an entry, and a page below an entry are
 * three types. Pages that are not in the sitemap, such as the text of a file, are types too.
 */
export function listPageTypes(): readonly string[] {
  const largest = new Map<string, { address: string; size: number }>();
  for (const path of listBuiltFiles().filter((path) => path.endsWith('index.html'))) {
    const address = `/${path.replace(/index\.html$/, '')}`;
    const [section = '', entry, part] = address.split('/').filter(Boolean);
    const type = section === 'files' ? section : [section, entry && 'entry', part].join('/');
    const { size } = statSync(join(builtFolder, path));
    if (size > (largest.get(type)?.size ?? 0)) largest.set(type, { address, size });
  }
  return [...[...largest.values()].map(({ address }) => address), '/404.html'];
}

/** In `count` groups of about the same size, so that tests can share the work. */
export function divide<T>(items: readonly T[], count: number): readonly (readonly T[])[] {
  return Array.from({ length: count }, (_, group) => items.filter((_item, index) => index % count === group));
}
