import { check } from '../checker/check.ts';
import type { Document } from '../model/span.ts';
import { parseContext } from '../parser/parse-context.ts';
import { readKnowledgeBase } from '../parser/read-knowledge-base.ts';
import { ReadMemory } from '../parser/read-memory.ts';
import { ReasonerMemory } from '../reasoner/reasoner-memory.ts';
import { reportJson } from '../reporters/json.ts';

/** A content folder to be checked; `context` as the command line writes it. */
export interface CheckRequest {
  readonly documents: readonly Document[];
  readonly context?: string | undefined;
}

/** The report that `oversight check --format json` would print, or why there is none. */
export type CheckReply =
  | { readonly report: string; readonly error?: undefined }
  | { readonly report?: undefined; readonly error: string };

/** One draft after another is checked beside the same content. */
const memory = { read: new ReadMemory(), reasoner: new ReasonerMemory() };

/** The checker's third door, beside the command line and the site's build: the same core in the browser. */
self.addEventListener('message', ({ data }: MessageEvent<CheckRequest>) => {
  self.postMessage(answer(data));
});

function answer({ documents, context: written }: CheckRequest): CheckReply {
  try {
    const parsed = written === undefined ? undefined : parseContext(written);
    if (parsed?.error) return { error: parsed.error.message };
    const today = new Date().toISOString().slice(0, 10);
    const base = readKnowledgeBase(documents, { memory: memory.read });
    const report = check(base, { context: parsed?.context, today, memory: memory.reasoner });
    return { report: reportJson(report) };
  } catch (error) {
    return { error: String(error) };
  }
}
