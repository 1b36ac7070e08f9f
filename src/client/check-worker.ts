import { check } from '../checker/check.ts';
import type { Document } from '../model/span.ts';
import { parseContext } from '../parser/parse-context.ts';
import { readKnowledgeBase } from '../parser/read-knowledge-base.ts';
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

/** The checker's third door, beside the command line and the site's build: the same core in the browser. */
self.addEventListener('message', ({ data }: MessageEvent<CheckRequest>) => {
  self.postMessage(answer(data));
});

function answer({ documents, context: written }: CheckRequest): CheckReply {
  try {
    const parsed = written === undefined ? undefined : parseContext(written);
    if (parsed?.error) return { error: parsed.error.message };
    const today = new Date().toISOString().slice(0, 10);
    return { report: reportJson(check(readKnowledgeBase(documents), { context: parsed?.context, today })) };
  } catch (error) {
    return { error: String(error) };
  }
}
