import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBibliography } from '../../src/parser/read-bibliography.ts';
import { readSpan } from './span-text.ts';

function read(text: string) {
  return readBibliography({ path: 'references.bib', text });
}

function listProblems(text: string): readonly string[] {
  return read(text).problems.map(({ messageId, span }) => `${messageId}: ${readSpan(text, span)}`);
}

describe('a sound bibliography', () => {
  const text =
    String.raw`% A remark.
@string{proc = "Proceedings"}

@article{burns-2023,
  title = {Weak-to-Strong {GPT} Generalization: {\'E}liciting \& more --- ` +
    "``all''" +
    String.raw`},
  author = {Burns, Collin and Pavel Izmailov and {Open Institute} and van der Berg, Jan and G{\"o}del, Kurt and others},
  year = 2023, journal = proc # { of X}, url = {https://x.y/a_b%20c}, note = {With \emph{notes}}
}

@misc(no-author, title = {Ünïcode 😀}, date = {2024-05-01}, doi = {10.1/x_y})
`;
  const { sources, problems } = read(text);

  it('has no problems', () => {
    expect(problems).toEqual([]);
    expect(sources.map(({ id }) => id)).toEqual(['burns-2023', 'no-author']);
  });

  it('is decoded to plain text', () => {
    expect(sources[0]?.data).toMatchObject({
      type: 'article',
      title: 'Weak-to-Strong GPT Generalization: Éliciting & more — “all”',
      authors: ['Collin Burns', 'Pavel Izmailov', 'Open Institute', 'Jan van der Berg', 'Kurt Gödel'],
      hasMoreAuthors: true,
      year: '2023',
      venue: 'Proceedings of X',
      url: 'https://x.y/a_b%20c',
      note: 'With notes',
    });
    expect(sources[1]?.data).toMatchObject({
      title: 'Ünïcode 😀',
      authors: [],
      hasMoreAuthors: false,
      year: '2024',
      url: 'https://doi.org/10.1/x_y',
    });
  });

  it('knows the text and place of each item', () => {
    expect(sources[0]?.data.bibtex).toMatch(/^@article\{burns-2023,[\s\S]*\}$/);
    expect(sources.map(({ span }) => readSpan(text, span))).toEqual(['burns-2023', 'no-author']);
    expect(sources[0]?.span.start).toEqual({ line: 4, column: 10 });
  });

  it('is the same with CRLF', () => {
    const crlf = read(text.replaceAll('\n', '\r\n'));
    expect(crlf).toEqual({ sources, problems });
  });
});

describe('a broken bibliography gives every problem and the other items', () => {
  it.each<[string, string, readonly string[], readonly string[]]>([
    [
      'an unclosed brace',
      '@misc{a, title = {x\n\n@misc{b, title={y}}',
      ['bibliography-unclosed: @misc{a, title = {x'],
      ['a', 'b'],
    ],
    [
      'a missing comma',
      '@misc{a, title={x} year={2020}}\n@misc{b, title={y}}',
      ['bibliography-syntax: year'],
      ['a', 'b'],
    ],
    ['a missing equals sign', '@misc{a, title {x}}', ['bibliography-syntax: {'], ['a']],
    ['a key that is no id', '@misc{Burns_2023, title={x}}', ['bad-id: Burns_2023'], []],
    [
      'a key with a space, of a source that is cited by its id',
      '@misk{Bad Key, year={x}}',
      ['bibliography-type: misk', 'missing-key: Bad Key', 'bad-id: Bad Key'],
      [],
    ],
    [
      'several commas that are missing, and what is wrong between them',
      '@misc{a,\n title={x}\n author={B, c, d, e, f, g}\n url={no address}\n year={2020}\n}',
      [
        'bibliography-syntax: author',
        'bibliography-syntax: url',
        'bibliography-syntax: year',
        'bibliography-name: B, c, d, e, f, g',
        'bibliography-url: no address',
      ],
      ['a'],
    ],
    [
      'no title, and no comma below the key',
      '@misc{a\n author={B & C}}',
      ['bibliography-name: &', 'missing-key: a', 'bibliography-comma: a'],
      ['a'],
    ],
    ['a missing key', '@misc{, title={x}}', ['bibliography-key: @misc{'], []],
    ['a reserved key', '@misc{editors, title={x}}', ['reserved-id: editors'], []],
    ['a key twice', '@misc{a, title={x}}\n@misc{a, title={y}}', ['duplicate-source: a'], ['a']],
    ['a missing title', '@misc{a, year={2020}}', ['missing-key: a'], ['a']],
    ['a field twice', '@misc{a, title={x}, title={y}}', ['duplicate-key: title'], ['a']],
    ['an unknown command', '@misc{a, title={x \\foo{y}}}', ['bibliography-command: \\foo'], ['a']],
    ['an unknown abbreviation', '@misc{a, title={x}, journal=jmlr}', ['bibliography-string: jmlr'], ['a']],
    [
      'a name with too many commas',
      '@misc{a, title={x}, author={b, c, d, e, f}}',
      ['bibliography-name: b, c, d, e, f'],
      ['a'],
    ],
    ['an unclosed formula', '@misc{a, title={x $y}}', ['bibliography-math: $'], ['a']],
    [
      'an address that is none',
      '@misc{a, title={x}, url={javascript:alert(1)}}',
      ['bibliography-url: javascript:alert(1)'],
      ['a'],
    ],
    [
      'several at once',
      '@misc{A, title={x}}\n@misc{b}\n@misc{c, title={\n',
      ['bad-id: A', 'missing-key: b', 'bibliography-unclosed: @misc{c, title={'],
      ['b', 'c'],
    ],
  ])('%s', (_, text, expected, ids) => {
    expect(listProblems(text)).toEqual(expected);
    expect(read(text).sources.map(({ id }) => id)).toEqual(ids);
  });

  it('keeps the first of two sources and points at both', () => {
    const { sources, problems } = read('@misc{a, title={x}}\n@misc{a, title={y}}');
    expect(sources[0]?.data.title).toBe('x');
    expect(problems[0]).toMatchObject({ rule: 'duplicate-id', span: { start: { line: 2, column: 7 } } });
    expect(problems[0]?.related?.[0]?.span.start).toEqual({ line: 1, column: 7 });
  });

  it('never throws and never gives an address that is none', () => {
    const piece = fc.constantFrom(
      '@',
      'misc',
      '{',
      '}',
      '"',
      'a',
      ',',
      'title',
      ' = ',
      '\n',
      '\\',
      '$',
      '#',
      '%',
      '(',
      ')',
      'and ',
      '@misc{a, title = {x}}\n',
      '\\"',
      'url={x}',
      '😀',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (parts) => {
        for (const { data } of read(parts.join('')).sources)
          expect(data.url ?? 'https://').toMatch(/^https?:/);
      }),
      { numRuns: 1000 },
    );
  }, 60_000);
});

describe('plain fields', () => {
  const names = ['title', 'note', 'url', 'howpublished', 'booktitle', 'journal', 'eprint', 'archiveprefix'];
  const wordOf = (unit: fc.Arbitrary<string>) => fc.string({ unit, minLength: 1, maxLength: 12 });
  const likely = fc.constantFrom(...'abcXYZ0129 and .,:;()?!/+=*-éß中');
  const value = fc.array(
    wordOf(fc.oneof({ weight: 5, arbitrary: likely }, fc.string({ unit: 'grapheme', size: 'small' }))),
    {
      maxLength: 6,
    },
  );
  const sourcesOf = (text: string) => read(text).sources.map(({ data: { bibtex: _, ...data } }) => data);

  // Items on one line are left to the BibTeX library as a whole; those with a line for each field are not.
  it('read the same where the library never sees them', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...names), value), { maxLength: 4 }), (written) => {
        const fields = [
          'title = {One of the fields}',
          ...written.map(([name, words]) => `${name} = {${words.join(' ')}}`),
        ];
        const lines = `@misc{a,\n  ${fields.join(',\n  ')}\n}\n`;
        const line = `@misc{a, ${fields.join(', ')}, }\n`;
        expect(sourcesOf(lines)).toEqual(sourcesOf(line));
      }),
      { numRuns: 500 },
    );
  });

  it('are text where they look like a field within another', () => {
    const [source] = read(
      '@misc{a,\n  title = {Whole},\n  note = {See\n  title = {Inner words},\n  and so on}\n}\n',
    ).sources;
    expect(source?.data.title).toBe('Whole');
    expect(source?.data.note).toBe('See title = Inner words, and so on');
  });

  it('say where a fault is in the item as written', () => {
    const text = '@misc{a,\n  title = {A title of some length},\n  note = {\\unheardof}\n}\n';
    expect(listProblems(text)).toEqual(['bibliography-command: \\unheardof']);
    expect(
      listProblems('@misc{a,\n  title = {A long title}, x {y}\n  note = {And a note}\n}\n'),
    ).toHaveLength(1);
  });
});
