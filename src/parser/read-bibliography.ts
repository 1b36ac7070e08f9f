import type { SourceEntry } from '../model/entry.ts';
import { idPattern } from '../model/identifier.ts';
import type { Problem, Repair } from '../model/knowledge-base.ts';
import type { Document } from '../model/span.ts';

import { type IndexedText, indexText } from './indexed-text.ts';
import { toKebabCase } from './kebab-case.ts';
import { findNearestNames } from './nearest-name.ts';
import { readBibtexItem } from './read-bibtex-item.ts';
import { type BibliographyItem, splitBibliography } from './split-bibliography.ts';

export interface ReadBibliography {
  readonly sources: readonly SourceEntry[];
  readonly problems: readonly Problem[];
}

/** Marks the editors' own judgement in citations, so that no source can have it as its key. */
const editorsKey = 'editors';
const noSources = ['string', 'preamble', 'comment'];

/**
 * Reads a bibliography in BibTeX. Every faulty item is reported with its place, and the others are read all the same;
 * a faulty one still gives a source where its key could be read, so that what cites it is not at fault too.
 */
export function readBibliography(document: Document): ReadBibliography {
  const source = indexText(document.path, document.text);
  const problems: Problem[] = [];
  const sources = new Map<string, SourceEntry>();
  let strings: Record<string, string> = {};
  const items = splitBibliography(source.text);
  problems.push(...findStrayText(source, items));
  for (const item of items) {
    const typeProblem = checkType(item, source);
    if (typeProblem) problems.push(typeProblem);
    const read = readBibtexItem(item, strings);
    strings = { ...strings, ...read.strings };
    const entry = idPattern.test(item.key) ? item.key : undefined;
    for (const fault of read.faults) {
      problems.push({
        rule: 'invalid-entry',
        messageId: fault.messageId,
        message: fault.message,
        span: source.span(item.start + fault.start, item.start + fault.end),
        entry,
        repair: fault.insertion && insert(source, item.start + fault.insertion.at, fault.insertion.text),
      });
    }
    if (noSources.includes(item.type) || !read.source) continue;
    const span = source.span(item.keyStart, item.keyStart + item.key.length);
    const keyProblem = checkKey(item, span, sources.get(item.key), source);
    if (keyProblem) problems.push(keyProblem);
    if (!keyProblem || keyProblem.messageId === 'bibliography-comma')
      sources.set(item.key, { id: item.key, file: document.path, data: read.source, span });
  }
  return { sources: [...sources.values()], problems };
}

function insert(source: IndexedText, at: number, text: string): Repair {
  return { title: `Add \`${text}\``, edits: [{ span: source.span(at, at), text }] };
}

/** BibTeX reads over whatever stands outside items, so that a source written otherwise would be lost without a word. */
function findStrayText(source: IndexedText, items: readonly BibliographyItem[]): readonly Problem[] {
  const gaps = [0, ...items.map(({ start, text }) => start + text.length)].map((start, index) => ({
    start,
    end: items[index]?.start ?? source.text.length,
  }));
  return gaps.flatMap(({ start, end }): Problem[] => {
    const found = /^[ \t]*([^\s%].*)$/m.exec(source.text.slice(start, end));
    if (!found?.[1]) return [];
    const at = start + found.index + found[0].indexOf(found[1]);
    return [
      {
        rule: 'invalid-entry',
        messageId: 'bibliography-stray-text',
        message:
          'unexpected text outside an item, which BibTeX reads over; expected `@type{key, …}`: write it as an item, or as a remark after `%`',
        span: source.span(at, at + found[1].trimEnd().length),
      },
    ];
  });
}

const types = [
  'article',
  'book',
  'booklet',
  'inbook',
  'incollection',
  'inproceedings',
  'manual',
  'mastersthesis',
  'misc',
  'phdthesis',
  'proceedings',
  'techreport',
  'unpublished',
  'online',
  'report',
  'thesis',
  'software',
  'dataset',
  'electronic',
  'www',
  'patent',
  'periodical',
  'collection',
  'conference',
  ...noSources,
];

/** Types are many, and styles may add their own: only a misspelt one is a fault. */
function checkType({ type, start, text }: BibliographyItem, source: IndexedText): Problem | undefined {
  const near = types.includes(type) ? [] : findNearestNames(type, types);
  const [suggestion] = near;
  if (suggestion === undefined) return undefined;
  const at = start + text.toLowerCase().indexOf(type);
  return {
    rule: 'invalid-entry',
    messageId: 'bibliography-type',
    message: `unexpected type \`${type}\`; expected a type of BibTeX: did you mean \`${suggestion}\`?`,
    span: source.span(at, at + type.length),
    suggestion,
    isCertain: near.length === 1,
  };
}

function checkKey(
  item: BibliographyItem,
  span: Problem['span'],
  earlier: SourceEntry | undefined,
  source: IndexedText,
): Problem | undefined {
  if (item.key === '') {
    return {
      rule: 'invalid-entry',
      messageId: 'bibliography-key',
      message: 'this item has no key; expected `@type{key,`: write the id by which entries cite it',
      span: source.span(item.start, item.keyStart),
    };
  }
  if (item.key === editorsKey) {
    return {
      rule: 'invalid-entry',
      messageId: 'reserved-id',
      message: `the key \`${editorsKey}\` is reserved for the editors' own judgement; expected another key: rename it`,
      span,
    };
  }
  if (!idPattern.test(item.key)) {
    const near = toKebabCase(item.key);
    const suggestion = idPattern.test(near) ? near : undefined;
    return {
      rule: 'invalid-entry',
      messageId: 'bad-id',
      message: `\`${item.key}\` is no id; expected lower-case letters, digits and single hyphens: ${
        suggestion ? `did you mean \`${suggestion}\`?` : 'rename it'
      }`,
      span,
      suggestion,
      isCertain: true,
      entry: suggestion,
    };
  }
  const rest = item.text.slice(item.keyStart - item.start + item.key.length);
  if (!earlier && /^\s*[^\s,})]/.test(rest)) {
    return {
      rule: 'invalid-entry',
      messageId: 'bibliography-comma',
      message: `no comma after the key \`${item.key}\`; expected \`${item.key},\` before the first field: add the comma`,
      span,
      suggestion: `${item.key},`,
      isCertain: true,
    };
  }
  if (!earlier) return undefined;
  return {
    rule: 'duplicate-id',
    messageId: 'duplicate-source',
    message: `unexpected second source \`${item.key}\`; a key names one source: merge the two or rename one`,
    span,
    related: [{ span: earlier.span, label: 'the first is here' }],
    entry: item.key,
  };
}
