import type { SearchRecord } from '../search/search-records.ts';
import type { AskReply, AskRequest } from './ask-worker.ts';
import { readContext } from './written-context.ts';

type Answer = Extract<AskReply, { type: 'answer' }>;

let worker: Worker | undefined;
let latest = 0;

/**
 * Whether a query is meant as a formula: it joins names with `and`, `or`, `not` or parentheses, or names a reading, and one
 * of its words is what formulas are made of.
 */
export function looksLikeFormula(query: string, predicates: ReadonlySet<string>): boolean {
  const words = query.split(/[\s()]+/);
  const isComposed = /[()@]/.test(query) || words.some((word) => ['and', 'or', 'not'].includes(word));
  return isComposed && words.some((word) => predicates.has(word));
}

/** Asks which methods satisfy a formula, without holding the page up. `undefined` where a later question replaced it. */
export function askInBackground(documents: string, formula: string): Promise<AskReply | undefined> {
  worker ??= new Worker(new URL('./ask-worker.ts', import.meta.url), { type: 'module' });
  const asked = worker;
  latest += 1;
  const id = latest;
  return new Promise((resolve, reject) => {
    const stop = new AbortController();
    const end = (work: () => void) => {
      stop.abort();
      work();
    };
    asked.addEventListener(
      'message',
      ({ data }: MessageEvent<AskReply>) => {
        if (data.id === id) end(() => resolve(id === latest ? data : undefined));
      },
      { signal: stop.signal },
    );
    asked.addEventListener(
      'error',
      (event) => {
        worker = undefined;
        end(() => reject(new Error(event.message || 'the reasoner could not be loaded')));
      },
      { signal: stop.signal },
    );
    asked.postMessage({ id, documents, context: readContext(), formula } satisfies AskRequest);
  });
}

/** The answer in a sentence. */
export function describeAnswer({ certain, possible, excluded, impossible }: Answer): string {
  const context = readContext();
  const where = context === 'core' ? 'on settled claims' : `assuming ${context}`;
  if (impossible) return `Nothing can match, ${where}`;
  return `${certain.length} for certain, ${possible.length} possibly, ${excluded} not, ${where}`;
}

/** Methods that satisfy the formula, those that may with what is not known of them, or the proof that nothing can. */
export function listAnswer(
  { certain, possible, impossible }: Answer,
  records: readonly SearchRecord[],
): readonly HTMLElement[] {
  const methods = new Map(
    records.flatMap((record): [string, SearchRecord][] =>
      record.collection === 'methods' ? [[record.aliases[0] ?? '', record]] : [],
    ),
  );
  if (impossible) {
    if (impossible.length === 0) return [makeSection('It contradicts itself, whatever anyone says', [])];
    const steps = impossible.map(({ sentence, owners }) => {
      const step = document.createElement('li');
      step.textContent = owners === '' ? sentence : `${sentence} (${owners})`;
      return step;
    });
    return [makeSection('Why nothing can', steps, 'ol')];
  }
  const toItem = (method: string, note: string) => {
    const record = methods.get(method);
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = record?.address ?? '';
    link.append(makeSpan('search-title', record?.title ?? method), ' ', makeSpan('search-note', note));
    item.append(link);
    return item;
  };
  return [
    makeSection(
      'For certain',
      certain.map((method) => toItem(method, '')),
    ),
    makeSection(
      'Possibly',
      possible.map(({ method, unknown }) => toItem(method, `not known: ${unknown.join(', ')}`)),
    ),
  ].filter((section) => section.querySelector('li'));
}

function makeSection(title: string, items: readonly HTMLElement[], tag: 'ul' | 'ol' = 'ul'): HTMLElement {
  const section = document.createElement('section');
  const heading = document.createElement('h3');
  heading.textContent = title;
  section.append(heading);
  if (items.length === 0) return section;
  const list = document.createElement(tag);
  list.append(...items);
  section.append(list);
  return section;
}

function makeSpan(name: string, text: string): HTMLElement {
  const span = document.createElement('span');
  span.className = name;
  span.textContent = text;
  return span;
}
