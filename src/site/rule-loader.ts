import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { readRuleDocumentation } from '../checker/rule-documentation.ts';

const folder = 'checker/rules/';

/** Loads the documentation of the rules, which `explain` prints and the tests execute, as sections of HTML. */
export function loadRuleDocumentation(): Loader {
  return {
    name: 'rule-documentation',
    load: async (context) => {
      const root = fileURLToPath(new URL(folder, context.config.srcDir));
      context.store.clear();
      const rules = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
      for (const { name } of rules) await store(context, root, name);
      context.watcher?.add(root);
      context.watcher?.on('change', async (changed) => {
        const found = rules.find(({ name }) => changed === join(root, name, 'doc.mdx'));
        if (found) await store(context, root, found.name);
      });
    },
  };
}

async function store(context: LoaderContext, root: string, id: string): Promise<void> {
  const text = readIfThere(join(root, id, 'doc.mdx'));
  if (text === undefined) return;
  const { documentation } = readRuleDocumentation({ path: `${id}/doc.mdx`, text });
  const toHtml = async (markdown: string) => (await context.renderMarkdown(markdown)).html;
  const { title, reports, matters, wayOut, fails, passes } = documentation;
  const toExample = async ({ title, text, documents, expected }: (typeof fails)[number]) => ({
    title,
    html: await toHtml(text),
    documents: documents.map(({ path, text }) => ({ path, text })),
    expected: [...expected],
  });
  const data = {
    title,
    reports: await toHtml(reports),
    matters: await toHtml(matters),
    wayOut: await toHtml(wayOut),
    fails: await Promise.all(fails.map(toExample)),
    passes: await Promise.all(passes.map(toExample)),
  };
  context.store.set({
    id,
    data: await context.parseData({ id, data }),
    digest: context.generateDigest(text),
  });
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
