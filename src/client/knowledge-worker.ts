import { check } from '../checker/check.ts';
import { rebaseLinks } from '../markup/html.ts';
import { type RegionName, regions } from '../markup/regions.ts';
import { renderWords } from '../markup/words.ts';
import type { Document } from '../model/span.ts';
import { readKnowledgeBase } from '../parser/read-knowledge-base.ts';
import { Reasoner } from '../reasoner/reasoner.ts';
import { readChosenContext } from '../view/chosen-context.ts';
import { chooseContext, type Knowledge } from '../view/knowledge.ts';

/** Parts of a page to be made anew under assumptions. */
export interface RegionRequest {
  readonly id: number;
  /** Where the content is published. */
  readonly documents: string;
  /** Where the site is published. */
  readonly base: string;
  /** Assumptions as the command line writes them. */
  readonly context: string;
  readonly regions: readonly { readonly name: string; readonly of: string }[];
}

/** One message tells what is assumed, one each the markup of a part, and one that all are made; or one why nothing is. */
export type RegionReply = { readonly id: number } & (
  | { readonly type: 'assumed'; readonly html: string }
  | { readonly type: 'region'; readonly index: number; readonly html: string }
  | { readonly type: 'done' }
  | { readonly type: 'error'; readonly message: string }
);

let knowledge: Promise<Knowledge> | undefined;
/** One request at a time: those that come while a graph is placed wait for it. */
let queue: Promise<void> = Promise.resolve();

self.addEventListener('message', ({ data }: MessageEvent<RegionRequest>) => {
  queue = queue.then(() => answer(data));
});

async function answer(request: RegionRequest): Promise<void> {
  const { id, documents, base, context, regions: asked } = request;
  const reply = (message: RegionReply) => self.postMessage(message);
  try {
    knowledge ??= load(documents);
    const core = await knowledge;
    const chosen = readChosenContext(core.base, context);
    if (chosen.error !== undefined) return reply({ id, type: 'error', message: chosen.error });
    reply({ id, type: 'assumed', html: rebaseLinks(renderWords(chosen.words), base) });
    const here = chooseContext(core, chosen.assumptions);
    // Placing a graph needs an engine that has to be loaded first: everything else goes before.
    const isGraph = ({ name }: { readonly name: string }) => name === 'graph' || name === 'overview';
    const order = [...asked.entries()].sort(([, a], [, b]) => Number(isGraph(a)) - Number(isGraph(b)));
    for (const [index, { name, of }] of order) {
      if (!isRegion(name)) continue;
      const content = await regions[name](here, of);
      reply({ id, type: 'region', index, html: content ? rebaseLinks(content, base) : '' });
    }
    reply({ id, type: 'done' });
  } catch (error) {
    knowledge = undefined;
    reply({ id, type: 'error', message: error instanceof Error ? error.message : String(error) });
  }
}

async function load(documents: string): Promise<Knowledge> {
  const response = await fetch(documents);
  if (!response.ok) throw new Error(`the content could not be loaded (${response.status})`);
  const published = (await response.json()) as { readonly documents: readonly Document[] };
  const base = readKnowledgeBase(published.documents);
  const reasoner = new Reasoner(base);
  return { base, reasoner, report: check(base), context: reasoner.core };
}

function isRegion(name: string): name is RegionName {
  return Object.hasOwn(regions, name);
}
