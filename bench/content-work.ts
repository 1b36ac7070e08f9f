import { check } from '../src/checker/check.ts';
import { readContent } from '../src/cli/read-content.ts';
import type { Document } from '../src/model/span.ts';
import { readKnowledgeBase } from '../src/parser/read-knowledge-base.ts';
import { ReadMemory } from '../src/parser/read-memory.ts';
import { ReasonerMemory } from '../src/reasoner/reasoner-memory.ts';
import { editContent } from '../tests/support/edit-content.ts';
import { median, peakMemory } from './measure.ts';
import { Random } from './random.ts';
import type { Job } from './run-apart.ts';

export interface ContentAnswer {
  /** Milliseconds of a check after a change, by the kind of change; where no file allows it, nothing. */
  readonly times: Readonly<Partial<Record<ChangeKind, number>>>;
  readonly memory: number;
  readonly entries: number;
}

export interface AgreementAnswer {
  readonly changes: number;
  /** How many different reports there were. */
  readonly reports: number;
  /** The changes after which a check that remembers did not report what one from the start does. */
  readonly faults: readonly number[];
}

export type ChangeKind = 'words' | 'of-a-method' | 'of-all-methods';

const today = '2026-01-01';
const changes = 20;
/** Changes made before any counts: a program that watches a folder has long been running. */
const warmUp = 10;

/** What an author changes in a file, at the first place that allows it. */
const edits: Readonly<Record<ChangeKind, (document: Document, count: number) => string>> = {
  words: ({ text }, count) => text.replace(/\bgloss(?:: |":")(?=\w)/, (key) => `${key}Edited ${count}, `),
  'of-a-method': ({ path, text }) =>
    path.startsWith('methods/')
      ? text.replace(/^( {2}[a-z-]+: )(yes|no)$/m, (_, key, value) => key + (value === 'yes' ? 'no' : 'yes'))
      : text,
  'of-all-methods': ({ path, text }) =>
    path.startsWith('definitions/') ? text.replace(/, hedge: \w+/, '') : text,
};

/** Does a job in this process; `tool` is the folder. */
export function workOnContent({ tool: folder, task, size }: Job): ContentAnswer | AgreementAnswer {
  const { documents } = readContent(folder);
  return task === 'agree' ? compareReports(documents, size) : timeChanges(documents);
}

/** Reads and checks a folder, then changes one entry or another of it and checks again, as watching does. */
function timeChanges(documents: readonly Document[]): ContentAnswer {
  const again = rememberChecks();
  const { summary } = again(documents);
  const times: Partial<Record<ChangeKind, number>> = {};
  for (const [kind, edit] of Object.entries(edits) as [ChangeKind, (typeof edits)[ChangeKind]][]) {
    const open = documents.filter((document) => edit(document, 0) !== document.text);
    if (open.length === 0) continue;
    const measured: number[] = [];
    const made = new Set<string>();
    for (let count = 0; count < warmUp + changes; count++) {
      const one = open[count % open.length] as Document;
      const text = edit(one, count);
      // The second time a change would be remembered.
      if (made.has(text)) break;
      made.add(text);
      const edited = documents.map((document) => (document === one ? { ...one, text } : document));
      // The change before is taken back first, which would else be a second one.
      again(documents);
      const start = performance.now();
      again(edited);
      if (count >= warmUp) measured.push(performance.now() - start);
    }
    if (measured.length > 0) times[kind] = median(measured);
  }
  return { times, memory: peakMemory(), entries: summary.entries };
}

/** Changes a folder at random, and compares every report with that of a check from the start. */
function compareReports(documents: readonly Document[], size: number): AgreementAnswer {
  const again = rememberChecks();
  const random = new Random(size);
  const reports = new Set<string>();
  const faults: number[] = [];
  let edited = documents;
  for (let count = 0; count < size; count++) {
    edited = editContent(edited, documents, (limit) => random.below(limit));
    const report = JSON.stringify(again(edited));
    if (report !== JSON.stringify(check(readKnowledgeBase(edited), { today }))) faults.push(count);
    reports.add(report);
  }
  return { changes: size, reports: reports.size, faults };
}

/** Checks that remember what the ones before read and found. */
function rememberChecks() {
  const memory = { read: new ReadMemory(), reasoner: new ReasonerMemory() };
  return (documents: readonly Document[]) =>
    check(readKnowledgeBase(documents, { memory: memory.read }), { today, memory: memory.reasoner });
}
