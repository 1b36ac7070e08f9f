import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';

// Where the site will be published: set both in the environment of the build that is deployed.
const site = process.env.SITE || 'http://localhost:4321';
const base = `/${(process.env.BASE_PATH ?? '').replace(/^\/+|\/+$/g, '')}`;

const files = `${base.replace(/\/$/, '')}/files/`;

export default defineConfig({
  site,
  base,
  output: 'static',
  trailingSlash: 'always',
  prefetch: false,
  // MDX brings what renders the bodies of entries (src/site/entry-body.ts).
  // The text of the files is for those who follow a claim to its line, not for search engines.
  integrations: [mdx(), sitemap({ filter: (page) => !new URL(page).pathname.startsWith(files) })],
  // Highlighted code has inline styles, which the content security policy refuses.
  markdown: { syntaxHighlight: false },
  build: {
    // While one page is written to disk, others are made.
    concurrency: 4,
    format: 'directory',
    // Inlined styles of components imported in MDX get no hash in the content security policy.
    inlineStylesheets: 'never',
  },
  security: {
    csp: {
      directives: ["default-src 'self'", "img-src 'self' data:", "object-src 'none'", "base-uri 'self'"],
    },
  },
  vite: {
    // A worker loads what it seldom needs when it needs it.
    worker: { format: 'es' },
  },
});
