// Tells the Astro extension which files are entries, and of what form, so that it completes, explains and checks their
// front matter. Astro's own switch for this (`contentIntellisense`) leaves out every file that has an error, which is
// where help is needed. Plain JavaScript without dependencies: it runs after `npm ci`, whatever Node there is.
import { copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = resolve(import.meta.dirname, '..');
const schemas = join(root, '.vscode/schemas');
const target = join(root, '.astro/collections');
const suffix = '.schema.json';

const names = readdirSync(schemas)
  .filter((file) => file.endsWith(suffix))
  .map((file) => basename(file, suffix));
mkdirSync(target, { recursive: true });
const entries = {};
for (const name of names) {
  copyFileSync(join(schemas, name + suffix), join(target, name + suffix));
  const folder = join(root, 'content', name);
  if (!existsSync(folder)) continue;
  for (const file of readdirSync(folder).filter((each) => each.endsWith('.mdx')))
    entries[decodeURIComponent(pathToFileURL(join(folder, file)).href).toLowerCase()] = name;
}
const collections = names.map((name) => ({ hasSchema: true, name }));
writeFileSync(join(target, 'collections.json'), JSON.stringify({ collections, entries }, undefined, 2));
