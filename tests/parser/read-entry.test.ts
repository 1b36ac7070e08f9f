import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/model/span.ts';
import { readEntry } from '../../src/parser/read-entry.ts';
import { readSpan } from './span-text.ts';

const sound = 'label: X\nterm: t\nkind: problem\ngloss: g\norigin: {source: s, locator: l}';

function wrap(frontMatter: string, path = 'definitions/x.mdx'): Document {
  return { path, text: `---\n${frontMatter}\n---\n` };
}

/** Every problem by its message's id and the text that it marks, in order of place. */
function listProblems(document: Document): readonly string[] {
  return readEntry(document)
    .problems.toSorted(
      (a, b) => a.span.start.line - b.span.start.line || a.span.start.column - b.span.start.column,
    )
    .map(({ messageId, span }) => `${messageId}: ${readSpan(document.text, span)}`);
}

function suggest(document: Document): readonly (string | undefined)[] {
  return readEntry(document).problems.map(({ suggestion }) => suggestion);
}

describe('a sound entry', () => {
  it('is read with its id, data and body', () => {
    const { entry, problems } = readEntry({ ...wrap(sound), text: `---\n${sound}\n---\nBody *x*.\n` });
    expect(problems).toEqual([]);
    expect(entry).toMatchObject({ collection: 'definitions', id: 'x', file: 'definitions/x.mdx' });
    expect(entry?.data).toMatchObject({ label: 'X', origin: { source: 's' } });
    expect(entry?.body.text).toBe('Body *x*.\n');
    expect(entry?.body.span(5, 8).start).toEqual({ line: 8, column: 6 });
  });

  it('coerces nothing: dates, yes and no stay text', () => {
    const features = 'name: M\ngloss: g\norigin: {source: s}\nadded: 2026-01-02\nfeatures: {a: yes, b: no}';
    const { entry } = readEntry(wrap(features, 'methods/m.mdx'));
    expect(entry?.data).toMatchObject({ added: '2026-01-02', features: { a: 'yes', b: 'no' } });
  });
});

describe('a broken file gives all its problems at their places', () => {
  it.each<[string, Document, readonly string[]]>([
    ['an empty file', { path: 'terms/x.mdx', text: '\n' }, ['empty-file: ']],
    ['no front matter', { path: 'terms/x.mdx', text: 'Hello.\n' }, ['no-front-matter: Hello.']],
    [
      'unterminated front matter, its keys still read',
      { path: 'terms/x.mdx', text: '---\nname: X\nglos: g\n' },
      ['unterminated-front-matter: ---', 'unknown-key: glos'],
    ],
    [
      'a byte order mark',
      { path: 'terms/x.mdx', text: '\uFEFF---\nname: X\n---\n' },
      ['byte-order-mark: ---'],
    ],
    ['a name that is no id', wrap(sound, 'definitions/So_1.mdx'), ['bad-file-name: ---']],
    ['a reserved id', wrap(sound, 'definitions/core.mdx'), ['reserved-id: ---']],
    ['a relation as an id', wrap(sound, 'definitions/part-of.mdx'), ['reserved-id: ---']],
    ['a folder within a collection', wrap(sound, 'definitions/a/b.mdx'), ['nested-folder: ---']],
    ['an unknown folder', wrap(sound, 'defintions/b.mdx'), ['unknown-folder: ---']],
    ['a file outside of every folder', wrap(sound, 'b.mdx'), ['unknown-file: ---']],
    ['another extension', wrap(sound, 'definitions/b.md'), ['wrong-extension: ---']],
    ['a list for the front matter', wrap('- a'), ['wrong-type: - a']],
    ['text for the front matter', wrap('just text'), ['wrong-type: just text']],
    [
      'many mistakes of many sorts',
      wrap(
        'label: 12\ntrem: t\nkind: metod-class\norigin: {source: A b, chekced: read, checked: raed}\nscope: [trainig]\nreadings: {B c: {gloss: ""}, ok: {gloss: 3}}\nimplies: [{target: a b}, {targt: c}, d, {}]\nadded: 2024-13-01\nallow: {rule: x}',
      ),
      [
        'missing-key: ---',
        'wrong-type: 12',
        'unknown-key: trem',
        'unexpected-value: metod-class',
        'bad-id: A b',
        'unknown-key: chekced',
        'unexpected-value: raed',
        'unexpected-value: trainig',
        'bad-id: B c',
        'empty-text: ""',
        'wrong-type: 3',
        'missing-key: implies',
        'bad-id: a b',
        'unknown-key: targt',
        'wrong-type: d',
        'bad-date: 2024-13-01',
        'wrong-type: {rule: x}',
      ],
    ],
    [
      'a criterion with mistakes in each part',
      wrap(`${sound}\ncriterion: {sufficient: [{formul: x}, 3], neccessary: y}`),
      ['unknown-key: formul', 'wrong-type: 3', 'unknown-key: neccessary'],
    ],
    ['a criterion of the wrong type', wrap(`${sound}\ncriterion: [a]`), ['wrong-type: [a]']],
    ['an empty list', wrap(`${sound}\nscope: []`), ['empty-list: []']],
    ['text for a list', wrap(`${sound}\nscope: training`), ['wrong-type: training']],
    ['empty values', wrap(`${sound}\nscope:\nimplies: ~`), ['empty-value: scope', 'empty-value: ~']],
    [
      'features with mistakes in each value',
      wrap(
        'name: M\ngloss: g\norigin: {source: s}\nfeatures: {a: true, b: yess, c: {value: yes, soruce: x}, d: {vlue: no}, e: [yes]}',
        'methods/m.mdx',
      ),
      [
        'unexpected-value: true',
        'unexpected-value: yess',
        'unknown-key: soruce',
        'unknown-key: vlue',
        'unexpected-value: [yes]',
      ],
    ],
    [
      'a usage with mistakes in each mention',
      wrap(
        'source: s\nlocator: l\ngloss: g\nconstruction: lst\nmentions: [{trem: a, as: method}, {term: a, as: metod}, {method: M x}, {method: m, as: method}, x]\nquoted-in: {sorce: x}',
        'usages/u.mdx',
      ),
      [
        'unexpected-value: lst',
        'unknown-key: trem',
        'unexpected-value: metod',
        'bad-id: M x',
        'unknown-key: as',
        'wrong-type: x',
        'unknown-key: sorce',
      ],
    ],
    [
      'a question that asks for nothing known',
      wrap('question: q\nsource: s\nlocator: l\nasks: {term: t, list: method}', 'questions/q.mdx'),
      ['unexpected-value: method'],
    ],
    [
      'a position',
      wrap('holder: h\nsenses: {t: []}\nreadings: {A: b}\naccepts: x', 'positions/p.mdx'),
      ['empty-list: []', 'bad-id: A', 'wrong-type: x'],
    ],
    ['a key twice', wrap(`${sound}\nlabel: Y`), ['duplicate-key: label']],
    [
      'an unclosed quote',
      wrap('kind: problm\nlabel: "X\ngloss: g'),
      ['unexpected-value: problm', 'yaml-unclosed-quote: "'],
    ],
    [
      'a quote within quotes',
      wrap("kind: problm\nlabel: 'it's'"),
      ['unexpected-value: problm', "yaml-text-after-value: 'it's'"],
    ],
    ['a tab', wrap('kind: problm\nlabel: X\n\tgloss: g'), ['unexpected-value: problm', 'yaml-tab: \t']],
    ['a missing space after a colon', wrap('label:X\nterm: t'), ['yaml-missing-colon: label:X']],
    [
      'a colon in plain text',
      wrap('kind: problm\nlabel: X: Y'),
      ['unexpected-value: problm', 'yaml-colon-in-text: X: Y'],
    ],
    [
      'an unclosed bracket',
      wrap('kind: problm\nscope: [a, b\nterm: t'),
      ['unexpected-value: problm', 'yaml-unclosed-bracket: ['],
    ],
    ['a reserved character', wrap('label: @x'), ['yaml-bad-start: @x']],
    ['an unknown escape', wrap(`${sound}\nkind-as-stated: "\\q"`), ['yaml-escape: \\q']],
    [
      'a list on the line of its key',
      wrap('kind: problm\nterm: - y'),
      ['unexpected-value: problm', 'yaml-list-on-key-line: -'],
    ],
    ['text on the line of a block', wrap('gloss: |x\n  a'), ['yaml-block-header: x']],
    ['a second YAML document', wrap('label: X\n...\nterm: t'), ['yaml-documents: term: t']],
    [
      'anchors, aliases, tags, merge keys and keys that are no text',
      wrap(`${sound}\nscope: &a [training]\nlabel2: *a\nkind-as-stated: !!str x\n<<: {}\n1: x\n? [a]\n: b`),
      [
        'yaml-anchor: &a',
        'unknown-key: label2',
        'yaml-anchor: *a',
        'yaml-tag: !!str',
        'yaml-anchor: <<',
        'yaml-key: 1',
        'yaml-key: [a]',
      ],
    ],
  ])('%s', (_, document, expected) => {
    expect(listProblems(document)).toEqual(expected);
  });

  it('gives no entry, except where nothing hinders reading', () => {
    expect(readEntry(wrap(`${sound}\nx: y`)).entry).toBeUndefined();
    expect(readEntry(wrap(sound, 'definitions/b.md')).entry?.id).toBe('b');
    expect(readEntry({ ...wrap(sound), text: `\uFEFF${wrap(sound).text}` }).entry?.id).toBe('x');
  });

  it('gives the same problems whatever ends the lines', () => {
    const document = wrap('label: 12\nkind: metod\ngloss: >\n  a\n  b\n');
    const crlf = { ...document, text: document.text.replaceAll('\n', '\r\n') };
    expect(readEntry(crlf).problems).toEqual(readEntry(document).problems);
  });
});

describe('a problem says what to do', () => {
  it.each<[string, string, string]>([
    [
      'kind: metod-class',
      'method-class',
      'unexpected `metod-class` for `kind`; expected `method-class`, `problem`, `goal`, `ability`, `process`, `phenomenon`, `model-of-problem`, `setting`, `hope` or `field`: did you mean `method-class`?',
    ],
    [
      'gloss: 0x10',
      '"0x10"',
      'unexpected number `0x10` for `gloss`; expected text: put it in quotes, `"0x10"`',
    ],
    [
      'scope: training',
      '[training]',
      'unexpected text for `scope`; expected a list: put it in brackets, `[training]`',
    ],
    [
      'term: Two Words',
      'two-words',
      '`Two Words` is no id; expected an id in kebab-case, such as `my-entry-1`: did you mean `two-words`?',
    ],
    ['glos: g', 'gloss', 'unexpected key `glos`; expected a known key: did you mean `gloss`?'],
  ])('%s', (line, suggestion, message) => {
    const [key] = line.split(':');
    const others = sound
      .split('\n')
      .filter((each) => !each.startsWith(`${key}:`) && !(key === 'glos' && each.startsWith('gloss')));
    const document = wrap([...others, line].join('\n'));
    expect(suggest(document)).toEqual([suggestion]);
    expect(readEntry(document).problems[0]?.message).toBe(message);
  });

  it('in one grammar: what is unexpected, then what was expected or to do', () => {
    for (const text of ['a: [', 'a: "', 'a:b\nc: d', '\ta: b', 'x', '- a', 'a: *b', 'label: 1', '']) {
      for (const { message } of readEntry(wrap(text)).problems) expect(message).toMatch(/^\S.*[;:] \S/);
    }
  });
});
