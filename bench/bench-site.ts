import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { median } from './measure.ts';
import { formatRatio, formatTime, keepSection } from './report.ts';
import { runProcess } from './run-process.ts';
import { saveDocuments, writeSyntheticContent } from './synthetic-content.ts';

const root = resolve(import.meta.dirname, '..');
const size = 1000;
const runs = 3;
const quiet = { ASTRO_TELEMETRY_DISABLED: '1' };

/** How long our site takes to build a thousand made-up entries, and Starlight as many plain pages. */
export async function benchSite(): Promise<boolean> {
  const scratch = mkdtempSync(join(root, 'dist-bench-'));
  try {
    const content = join(scratch, 'content');
    const documents = writeSyntheticContent(size);
    saveDocuments(content, documents);
    const starlight = join(scratch, 'starlight');
    writeStarlightSite(
      starlight,
      documents.filter(({ path }) => path.endsWith('.mdx')).map(({ text }) => text),
    );
    const ours: number[] = [];
    const theirs: number[] = [];
    const real: number[] = [];
    let pages = '';
    for (let run = 0; run < runs; run++) {
      const out = join(scratch, 'out');
      const build = (env: Record<string, string>) =>
        runProcess(
          process.execPath,
          [join(root, 'node_modules/astro/bin/astro.mjs'), 'build', '--outDir', out],
          {
            folder: root,
            env: { ...quiet, ...env },
            seconds: 1800,
          },
        );
      const made = await build({ CONTENT_DIR: content });
      ours.push(made.milliseconds);
      pages = /(\d+) page\(s\) built/.exec(made.output)?.[1] ?? pages;
      const peer = await runProcess(
        process.execPath,
        [join(import.meta.dirname, 'node_modules/astro/bin/astro.mjs'), 'build'],
        {
          folder: starlight,
          env: quiet,
          seconds: 1800,
        },
      );
      theirs.push(peer.milliseconds);
      real.push((await build({})).milliseconds);
    }
    const [our, their] = [median(ours), median(theirs)];
    keepSection(
      'site',
      [
        {
          title: 'Building the site',
          columns: ['', 'time', 'against Starlight'],
          rows: [
            [`Starlight, ${size} plain pages of the same text, without Pagefind`, formatTime(their), ''],
            [
              `ours, ${size} made-up entries (${pages} pages, with proofs and graphs)`,
              formatTime(our),
              formatRatio(our, their),
            ],
            ["ours, the project's own content", formatTime(median(real)), ''],
          ],
          notes: [`Wall clock of \`astro build\`, medians of ${runs} by turns.`],
        },
      ],
      ['astro', '@astrojs/starlight'],
    );
    return true;
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

function writeStarlightSite(folder: string, texts: readonly string[]): void {
  const docs = join(folder, 'src/content/docs');
  mkdirSync(docs, { recursive: true });
  symlinkSync(join(import.meta.dirname, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module', private: true }));
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
