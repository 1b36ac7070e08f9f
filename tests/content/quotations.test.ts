import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { listCitations } from '../../src/checker/recorded-citation.ts';
import type { Entry } from '../../src/model/entry.ts';
import { readKnowledgeBase } from '../../src/parser/read-knowledge-base.ts';
import { readFolder } from '../view/load-content.ts';

interface Recorded {
  readonly url: string | null;
  readonly 'second-hand'?: boolean;
  readonly words?: { readonly read?: readonly string[]; readonly 'quoted-in'?: readonly string[] };
}

const file = join(import.meta.dirname, 'sources-on-record.yaml');
const onRecord = new Map(Object.entries(parse(readFileSync(file, 'utf8')) as Record<string, Recorded>));
const documents = readFolder('content');
const base = readKnowledgeBase(documents);
const citations = listCitations(base);

/** Alike whatever the quotation marks, the first letter, and a full stop or comma at the end. */
function normalise(text: string): string {
  const plain = text
    .normalize('NFC')
    .replace(/[“”]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.,;]$/, '');
  return plain.charAt(0).toLowerCase() + plain.slice(1);
}

/** Words of which only the source that quotes them is known. */
const unresolvedWords = ['train[ing] an RL agent with sparse human feedback'];
const titles = [...base.sources.values()].map(({ data }) => data.title);
const wordsOf = ({ words }: Recorded, seen: readonly ('read' | 'quoted-in')[]) =>
  seen.flatMap((each) => words?.[each] ?? []);
const everything = [...onRecord.values()].flatMap((source) => wordsOf(source, ['read', 'quoted-in']));

/** The words stand in one of the passages; the quotation may begin with a capital that the passage lacks. */
function standsIn(passages: readonly string[], quotation: string): boolean {
  const sought = normalise(quotation).toLowerCase();
  return passages.some((passage) => normalise(passage).toLowerCase().includes(sought));
}

/** What stands between quotation marks in a text that is not itself a quotation. */
function listQuotations(text: string): readonly string[] {
  const plain = text
    .replace(/```[\s\S]*?```|`[^`]*`|<[^>]+>/g, ' ')
    .replace(/[“”]/g, '"')
    .replace(/\s+/g, ' ');
  return [...plain.matchAll(/"([^"]+)"/g)].map(([, words = '']) => words);
}

/** The texts of front matter, quotations of sources left out: these are judged with their source. */
function listTexts(value: unknown, key = ''): readonly string[] {
  if (typeof value === 'string') return key === 'quote' ? [] : [value];
  if (Array.isArray(value)) return value.flatMap((item) => listTexts(item, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) => listTexts(item, name));
}

const entries: readonly Entry[] = [
  ...base.terms.values(),
  ...base.definitions.values(),
  ...base.methods.values(),
  ...base.features.values(),
  ...base.usages.values(),
  ...base.positions.values(),
  ...base.questions.values(),
];

describe('quotations', () => {
  it('of a source are words of that source on record', () => {
    const quoted = citations.flatMap(({ entry, citation }) =>
      citation.quote === undefined ? [] : [{ entry, source: citation.source, quote: citation.quote }],
    );
    expect(quoted.length).toBeGreaterThan(40);
    const unknown = quoted.filter(({ source, quote }) => {
      if (source === undefined) return !standsIn(unresolvedWords, quote);
      const recorded = onRecord.get(source);
      const title = base.sources.get(source)?.data.title ?? '';
      return !recorded || !standsIn([...wordsOf(recorded, ['read', 'quoted-in']), title], quote);
    });
    expect(unknown.map(({ entry, quote }) => `${entry.id}: ${quote}`)).toEqual([]);
  });

  it('in the running text are words on record', () => {
    const guide = documents.filter(({ path }) => path.startsWith('guide/'));
    const texts = [
      ...entries.flatMap(({ id, data, body }) => [
        ...listTexts(data).map((text) => ({ id, text })),
        { id, text: body.text },
      ]),
      ...guide.map(({ path, text }) => ({ id: path, text: text.replace(/^---\n[\s\S]*?\n---\n/, '') })),
    ];
    const found = texts.flatMap(({ id, text }) => listQuotations(text).map((words) => ({ id, words })));
    expect(found.length).toBeGreaterThan(40);
    const allowed = [...everything, ...titles, ...unresolvedWords];
    const unknown = found.filter(({ words }) => !standsIn(allowed, words));
    expect(unknown.map(({ id, words }) => `${id}: ${words}`)).toEqual([]);
  });

  it('are marked as read only where they were', () => {
    const overstated = citations.filter(({ citation: { checked, source = '', quote } }) => {
      if (checked !== 'read') return false;
      const recorded = onRecord.get(source);
      if (!recorded || recorded['second-hand']) return true;
      const title = base.sources.get(source)?.data.title ?? '';
      return quote !== undefined && !standsIn([...wordsOf(recorded, ['read']), title], quote);
    });
    expect(overstated.map(({ entry, citation }) => `${entry.id}: ${citation.source}`)).toEqual([]);
  });
});

describe('the bibliography', () => {
  it('has every source that is cited, and none but those on record', () => {
    const cited = base.references.filter(({ expected }) => expected.includes('sources'));
    expect(cited.length).toBeGreaterThan(200);
    expect([...base.sources.keys()].sort()).toEqual([...onRecord.keys()].sort());
    const missing = citations.flatMap(({ citation: { source = 'editors' } }) =>
      source === 'editors' || base.sources.has(source) ? [] : [source],
    );
    expect(missing).toEqual([]);
  });

  it('gives the addresses on record', () => {
    const given = [...base.sources.values()].map(({ id, data }) => [id, data.url ?? null]);
    expect(Object.fromEntries(given)).toEqual(
      Object.fromEntries([...onRecord].map(([id, { url }]) => [id, url])),
    );
    for (const [, url] of given) if (url) expect(new URL(url).protocol).toBe('https:');
  });

  it('lists nothing as second-hand without saying so', () => {
    for (const [id, recorded] of onRecord)
      if (recorded['second-hand']) expect(base.sources.get(id)?.data.note, id).toMatch(/known|seen/i);
  });
});
