import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../src/search/fold-text.ts';
import { Search } from '../../src/search/search.ts';
import { listSearchRecords, type SearchRecord } from '../../src/search/search-records.ts';
import { readBase, writeDefinition } from '../support/factories.ts';
import { root } from '../support/project-files.ts';

const content = join(root, 'content');
const base = readBase(
  readdirSync(content, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(mdx|bib)$/.test(path))
    .map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(join(content, path), 'utf8') })),
);
const naming = {
  titleOf: (section: keyof typeof base, id: string) => nameOf(section, id),
  addressOf: (section: string, id: string) => `${section}/${id}`,
};
const records = listSearchRecords(base, naming);
const search = new Search(records);

function nameOf(section: keyof typeof base, id: string): string {
  const entry = (base[section] as ReadonlyMap<string, { readonly data: object }>).get(id);
  const data: Record<string, unknown> = { ...entry?.data };
  return String(data.label ?? data.name ?? data.title ?? data.question ?? id);
}

describe('the first hit', () => {
  it.each([
    // names, labels and ids
    ['SO-R', 'definitions/so-r'],
    ['so-r', 'definitions/so-r'],
    ['sor', 'definitions/so-r'],
    ['w2sg-r', 'definitions/w2sg-r'],
    ['W2SGR', 'definitions/w2sg-r'],
    ['so-problem', 'definitions/so-problem'],
    ['SO-R (narrow)', 'definitions/so-r'],
    ['so-r narrow', 'definitions/so-r'],
    ['debate', 'methods/debate'],
    ['Iterated amplification', 'methods/iterated-amplification'],
    ['changes the labels', 'features/changes-labels'],
    // aliases
    ['SO', 'terms/scalable-oversight'],
    ['W2SG', 'terms/weak-to-strong-generalization'],
    ['IDA', 'methods/iterated-amplification'],
    ['rlhf', 'methods/rlhf'],
    // beginnings
    ['sandw', 'methods/sandwiching'],
    ['scalable', 'terms/scalable-oversight'],
    // typing errors
    ['scalable oversite', 'terms/scalable-oversight'],
    ['scaleable oversight', 'terms/scalable-oversight'],
    ['weak to strong generalisation', 'terms/weak-to-strong-generalization'],
    ['sandwitching', 'methods/sandwiching'],
    ['bootstraping', 'methods/bootstrapping'],
    ['itrated amplification', 'methods/iterated-amplification'],
    ['consitutional ai', 'methods/constitutional-ai'],
    // authors
    ['Bowman', 'sources/bowman-2022'],
    ['Shlegeris 2024', 'sources/shlegeris-2024'],
    ['burns 2023', 'sources/burns-2023'],
    // words of a gloss or quote, wherever they stand
    ['ordinary training', 'definitions/so-r'],
    ['flawed labels', 'definitions/w2sg-hope'],
    ['stand-in for humans', 'definitions/w2sg-b'],
    ['concrete problems', 'sources/amodei-2016'],
  ])('of “%s” is %s', (query, address) => {
    expect(search.find(query)[0]?.address).toBe(address);
  });
});

describe('the hits', () => {
  it('of an author include the senses that come from them', () => {
    expect(search.find('Amodei').map(({ address }) => address)).toContain('definitions/so-1');
  });

  it('hold every word of the query where any entry does, else some', () => {
    expect(search.find('flawed labels zebra').length).toBeGreaterThan(0);
  });

  it('are none where nothing is like it, or nothing was asked', () => {
    expect(search.find('zzzzqqq')).toEqual([]);
    expect(search.find('  ')).toEqual([]);
    expect(search.find('???')).toEqual([]);
  });

  it('are no more than asked for, each once', () => {
    const hits = search.find('so', 5);
    expect(hits).toHaveLength(5);
    expect(new Set(hits).size).toBe(5);
  });
});

describe('the records', () => {
  it('hold every entry and source, each once', () => {
    expect(new Set(records.map(({ address }) => address)).size).toBe(records.length);
    const counted = [base.terms, base.definitions, base.methods, base.sources, base.usages, base.questions];
    expect(records.length).toBeGreaterThanOrEqual(counted.reduce((sum, { size }) => sum + size, 0));
  });

  it('leave out what was withdrawn', () => {
    const withdrawn = readBase([writeDefinition('a'), writeDefinition('b', { 'replaced-by': 'a' })]);
    expect(listSearchRecords(withdrawn, naming).map(({ address }) => address)).toEqual(['definitions/a']);
  });
});

describe('a search over many records', () => {
  const many = Array.from(
    { length: 3000 },
    (_, index): SearchRecord => ({
      title: `Entry ${spell(index)}`,
      aliases: [`e-${index}`],
      collection: 'methods',
      kind: undefined,
      term: undefined,
      gloss: `A gloss about ${spell(index * 7)} and ${spell(index * 13)}.`,
      quote: '',
      authors: [],
      address: `methods/e-${index}`,
    }),
  );
  const large = new Search([...many, ...records]);

  it('finds the same names and typing errors', () => {
    expect(large.find('scalable oversite')[0]?.address).toBe('terms/scalable-oversight');
    expect(large.find('IDA')[0]?.address).toBe('methods/iterated-amplification');
    expect(large.find('e-2999')[0]?.address).toBe('methods/e-2999');
  });
});

it('compares texts without case, accents and punctuation', () => {
  expect(foldText('  Mané’s “SO-R”  ')).toBe('mane s so r');
});

/** A made-up word for a number. */
function spell(index: number): string {
  const syllables = ['ba', 'ko', 'mi', 'tu', 're', 'lo', 'sa', 'ne', 'fi', 'du'];
  return [...String(index + 1000)].map((digit) => syllables[Number(digit)]).join('');
}
