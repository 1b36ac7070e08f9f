import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { median } from './measure.ts';
import { formatRatio, formatTime, keepSection } from './report.ts';
import { type Ran, runProcess } from './run-process.ts';
import { saveDocuments, writeSyntheticContent } from './synthetic-content.ts';

const root = resolve(import.meta.dirname, '..');
const size = 1000;
const runs = 3;
/** Times as long as Starlight, at most. */
const allowed = 2;
const quiet = { ASTRO_TELEMETRY_DISABLED: '1' };

/** How long our site takes to build a thousand made-up entries, and Starlight as many plain pages. Fails above twice the time. */
export async function benchSite(): Promise<boolean> {
  const scratch = mkdtempSync(join(root, 'dist-bench-'));
  // Under the folder whose packages it uses.
  const starlight = mkdtempSync(join(import.meta.dirname, 'dist-starlight-'));
  try {
    const content = join(scratch, 'content');
    const documents = writeSyntheticContent(size);
    saveDocuments(content, documents);
    writeStarlightSite(
      starlight,
      documents.filter(({ path }) => path.endsWith('.mdx')).map(({ text }) => text),
    );
    const ours: number[] = [];
    const theirs: number[] = [];
    const real: number[] = [];
    let pages = '';
    for (let run = 0; run < runs; run++) {
      const made = await build(root, join(scratch, 'out'), { CONTENT_DIR: content });
      ours.push(made.milliseconds);
      pages = /(\d+) page\(s\) built/.exec(made.output)?.[1] ?? pages;
      const peer = await build(starlight, join(starlight, 'dist'));
      theirs.push(peer.milliseconds);
      const built = /(\d+) page\(s\) built/.exec(peer.output)?.[1];
      // The page that says that there is none is one of them.
      if (Number(built) <= size) throw new Error(`bench: Starlight built ${built} pages of ${size}`);
      real.push((await build(root, join(scratch, 'own'))).milliseconds);
    }
    // What runs beside slows both of one turn.
    const ratio = median(ours.map((our, run) => our / (theirs[run] as number)));
    keepSection(
      'site',
      [
        {
          title: 'Building the site',
          columns: ['', 'time', 'against Starlight'],
          rows: [
            [
              `Starlight, ${size} plain pages of the same text, without Pagefind`,
              formatTime(median(theirs)),
              '',
            ],
            [
              `ours, ${size} made-up entries (${pages} pages, with proofs and graphs)`,
              formatTime(median(ours)),
              formatRatio(ratio, 1),
            ],
            ["ours, the project's own content", formatTime(median(real)), ''],
          ],
          notes: [
            `Wall clock of \`astro build\` without caches of earlier builds, medians of ${runs} by turns. Wanted: at most ${allowed.toFixed(2)}×.`,
          ],
        },
      ],
      ['astro', '@astrojs/starlight'],
    );
    return ratio <= allowed;
  } finally {
    for (const folder of [scratch, starlight]) rmSync(folder, { recursive: true });
  }
}

/** Builds a site as if for the first time. */
function build(folder: string, outDir: string, env: Record<string, string> = {}): Promise<Ran> {
  const earlier = ['.astro', 'node_modules/.astro'].map((cache) => join(folder, cache));
  for (const made of [...earlier, outDir]) rmSync(made, { recursive: true, force: true });
  const home = folder === root ? root : import.meta.dirname;
  const astro = join(home, 'node_modules/astro/bin/astro.mjs');
  return runProcess(process.execPath, [astro, 'build', '--outDir', outDir], {
    folder,
    env: { ...quiet, ...env },
    seconds: 1800,
  });
}

function writeStarlightSite(folder: string, texts: readonly string[]): void {
  const docs = join(folder, 'src/content/docs');
  mkdirSync(docs, { recursive: true });
  // Astro bundles the integrations that the package names, and leaves others to Node, which cannot read their imports.
  const dependencies = { '@astrojs/starlight': '*', astro: '*' };
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ type: 'module', private: true, dependencies }),
  );
  writeFileSync(
    join(folder, 'astro.config.mjs'),
    `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
export default defineConfig({ integrations: [starlight({ title: 'Plain pages', pagefind: false })] });
`,
  );
  writeFileSync(
    join(folder, 'src/content.config.ts'),
    `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
  );
  for (const [index, text] of texts.entries()) {
    const body = text.slice(text.indexOf('\n---\n') + 5);
    const name = index === 0 ? 'index' : `page-${index}`;
    writeFileSync(join(docs, `${name}.md`), `---\ntitle: Page ${index}\n---\n${body}`);
  }
}
