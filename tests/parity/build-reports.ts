import { fileURLToPath } from 'node:url';
import { build } from 'astro';

// Builds a site with the one page `reports.json` in the folder that the first word names.
const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('expected a folder');

await build({
  root: folder,
  configFile: false,
  logLevel: 'error',
  integrations: [
    {
      name: 'reports',
      hooks: {
        'astro:config:setup': ({ injectRoute }) =>
          injectRoute({
            pattern: '/reports.json',
            entrypoint: fileURLToPath(new URL('./reports.json.ts', import.meta.url)),
          }),
      },
    },
  ],
});
