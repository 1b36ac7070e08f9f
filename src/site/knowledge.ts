import { check } from '../checker/check.ts';
import type { Document } from '../model/span.ts';
import { readKnowledgeBase } from '../parser/read-knowledge-base.ts';
import { Reasoner } from '../reasoner/reasoner.ts';
import type { Knowledge } from '../view/knowledge.ts';
import { fingerprintContent, readContentFolder } from './content-folder.ts';
import { printErrors } from './print-errors.ts';

export interface LoadedKnowledge extends Knowledge {
  readonly documents: readonly Document[];
}

let loaded: { readonly fingerprint: string; readonly knowledge: LoadedKnowledge } | undefined;

/**
 * The content folder read, checked and reasoned over: once in a build, and again after a change while it is served.
 * A build of faulty content ends here with the checker's report; the development server shows it on every page.
 */
export function loadKnowledge(): LoadedKnowledge {
  const fingerprint = import.meta.env.DEV ? fingerprintContent() : '';
  if (loaded?.fingerprint !== fingerprint) {
    const documents = readContentFolder();
    const base = readKnowledgeBase(documents);
    const reasoner = new Reasoner(base);
    const knowledge = { documents, base, reasoner, report: check(base), context: reasoner.core };
    if (!import.meta.env.DEV && knowledge.report.summary.errors > 0) throw new Error(printErrors(knowledge));
    loaded = { fingerprint, knowledge };
  }
  return loaded.knowledge;
}
