import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { CollectionName } from '../model/collection.ts';
import type { Document } from '../model/span.ts';
import { readEntry } from '../parser/read-entry.ts';
import { contentFolder, readContentFolder, toPath } from './content-folder.ts';

/**
 * Loads a collection through the parser that the checker uses, so that one parser decides what front matter means
 * (dates stay strings). A file that the parser refuses is left out here: the checker reports it.
 */
export function loadEntries(collection: CollectionName): Loader {
  return {
    name: 'content-folder',
    load: async (context) => {
      context.store.clear();
      for (const { path, text } of takeFiles(collection)) await store(context, path, text);
      const reload = async (changed: string) => {
        const path = toPath(changed);
        if (path.startsWith(`${collection}/`)) await store(context, path, readFileSync(changed, 'utf8'));
      };
      context.watcher?.add(contentFolder);
      context.watcher?.on('add', reload);
      context.watcher?.on('change', reload);
      context.watcher?.on('unlink', (removed) => {
        const path = toPath(removed);
        if (path.startsWith(`${collection}/`))
          context.store.delete(path.slice(collection.length + 1, -'.mdx'.length));
      });
    },
  };
}

/** What was read of the collections that are not loaded yet: they are loaded together, and the folder is read once for all. */
let pending = new Map<string, readonly Document[]>();

function takeFiles(collection: CollectionName): readonly Document[] {
  if (!pending.has(collection))
    pending = Map.groupBy(readContentFolder(), ({ path }) => path.slice(0, path.indexOf('/')));
  const files = pending.get(collection) ?? [];
  pending.delete(collection);
  return files;
}

async function store(context: LoaderContext, path: string, text: string): Promise<void> {
  const { entry } = readEntry({ path, text });
  if (!entry) return;
  const { id } = entry;
  const file = join(contentFolder, path);
  const data = await context.parseData({ id, data: { ...entry.data }, filePath: file });
  context.store.set({
    id,
    data,
    body: entry.body.text,
    filePath: relative(fileURLToPath(context.config.root), file).replaceAll('\\', '/'),
    digest: context.generateDigest(text),
  });
}
