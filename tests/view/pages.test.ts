import { describe, expect, it } from 'vitest';
import { viewDefinition } from '../../src/view/definition-view.ts';
import { listActive, viewEntry } from '../../src/view/entry-view.ts';
import { viewFile } from '../../src/view/file-view.ts';
import { viewHome } from '../../src/view/home-view.ts';
import { linkNames } from '../../src/view/link-names.ts';
import { judgeMethod } from '../../src/view/membership-view.ts';
import { viewMethod } from '../../src/view/method-view.ts';
import { lowerName, textOf } from '../../src/view/phrase.ts';
import { viewPosition } from '../../src/view/position-view.ts';
import { viewQuestion } from '../../src/view/question-view.ts';
import { describeMark, describeOrigin, nameOfSource } from '../../src/view/source-name.ts';
import { viewSource } from '../../src/view/source-view.ts';
import { viewTerm } from '../../src/view/term-view.ts';
import { viewUsage } from '../../src/view/usage-view.ts';
import { makeKnowledge, readFolder, smallContent } from './load-content.ts';

const real = makeKnowledge(readFolder('content'));
const small = makeKnowledge(smallContent);

describe('a term', () => {
  it('shows every sense that is not withdrawn, with kind, source and users', () => {
    const { senses, summary } = viewTerm(small, 'word');
    expect(senses.map(({ id }) => id)).toEqual(['a', 'c', 'h', 'p']);
    expect(summary).toBe('4 recorded senses of 4 kinds: ability, class of methods, hope and problem');
    // By the source that holds the position, and leading to the position.
    expect(senses.at(-1)?.usedBy.map(({ text, to }) => [text, to])).toEqual([
      ['Able et al. 2020', '/positions/view/'],
    ]);
  });

  it('counts only what is recorded', () => {
    for (const term of real.base.terms.keys()) {
      const recorded = [...real.base.definitions.values()].filter(({ data }) => data.term === term);
      expect(viewTerm(real, term).senses).toHaveLength(recorded.length);
    }
  });
});

describe('a definition', () => {
  it('has no methods where its kind has none', () => {
    expect(viewDefinition(small, 'h')).toMatchObject({ hasMembers: false, comparisons: [] });
    expect(viewDefinition(small, 'h').kind.meaning).toContain('No method can fall under it');
  });

  it('says what it means that words are unresolved or seen elsewhere', () => {
    const marks = [...real.base.definitions.keys()].map((id) => viewDefinition(real, id).origins[0]);
    expect(marks.map((origin) => origin && textOf(describeMark(origin)))).toContain('read at the source');
    expect(marks.map((origin) => origin && textOf(describeOrigin(origin)))).toContain('Source not found');
  });

  it('shows a claim from both ends', () => {
    const from = viewDefinition(small, 'p').relations;
    const to = viewDefinition(small, 'c').relations;
    expect(from.map(({ claim, isOutgoing }) => [claim.formal, isOutgoing])).toEqual([
      ['p implies c given first', true],
    ]);
    expect(to.map(({ claim, isOutgoing }) => [claim.formal, isOutgoing])).toEqual([
      ['p implies c given first', false],
    ]);
    expect(from[0]?.claim).toMatchObject({
      status: 'settled',
      grounds: ['Because.'],
      assertedBy: [{ source: { text: 'Able et al. 2020' }, locator: 'page 2' }],
      place: { text: 'definitions/p.mdx:8', to: '/files/definitions/p/#L8' },
    });
  });

  it('points to its successor when it was withdrawn, and nothing else lists it', () => {
    expect(viewEntry(small.base, 'definitions', 'old').replacedBy).toMatchObject({
      text: 'P',
      to: '/definitions/p/',
    });
    expect(viewDefinition(small, 'old')).toMatchObject({ hasMembers: false, comparisons: [] });
    expect(listActive(small.base, 'definitions')).not.toContain('old');
  });
});

describe('a method', () => {
  it('shows recorded answers with their grounds, and names the rest', () => {
    const view = viewMethod(small, 'm');
    expect(view.features.map(({ feature, value, ground }) => [feature.text, value, ground])).toEqual([
      ['First', 'yes', undefined],
      ['Second', 'no', 'Seen.'],
    ]);
    expect(view.unrecorded).toEqual([]);
    expect(judgeMethod(small, 'm').map(({ term }) => term.text)).toEqual(['Word']);
  });
});

describe('a usage', () => {
  it('says which senses fit, and the way out only where there is one', () => {
    const [mention] = viewUsage(small, 'use').mentions;
    const fits = mention?.fits.map(({ sense, fits, coercion }) => [
      sense.text,
      fits,
      coercion && textOf(coercion),
    ]);
    expect(fits).toEqual([
      ['C', true, undefined],
      ['A', false, 'methods providing A'],
      ['H', false, undefined],
      ['P', false, 'methods addressing P'],
    ]);
  });
});

describe('a position', () => {
  it('lists what it changes against the settled claims', () => {
    for (const id of real.base.positions.keys())
      for (const { otherwise, here } of viewPosition(real, id).differences)
        expect(here.verdict).not.toBe(otherwise);
  });

  it('keeps the claims that it accepts and rejects', () => {
    for (const [id, { accepts, rejects }] of real.base.positionClaims) {
      const view = viewPosition(real, id);
      expect([view.accepts.length, view.rejects.length]).toEqual([accepts.length, rejects.length]);
    }
  });
});

describe('a question', () => {
  it('is answered by what it asks', () => {
    for (const [id, { data }] of real.base.questions) {
      const { asks } = data;
      const shape = asks === undefined || typeof asks === 'string' ? 'sentence' : Object.keys(asks).at(-1);
      const expected = { sentence: 'sentence', as: 'role', list: 'methods', formula: 'formula' }[shape ?? ''];
      expect(viewQuestion(real, id).computed?.type).toBe(asks === undefined ? undefined : expected);
    }
  });

  it('about a formula places every method once', () => {
    for (const id of real.base.questions.keys()) {
      const { computed } = viewQuestion(real, id);
      if (computed?.type !== 'formula') continue;
      const { yes, no, unknown } = computed.matches;
      expect(yes.length + no.length + unknown.length).toBe(real.base.methods.size);
      for (const { proof } of [...yes, ...no]) expect(proof?.steps).not.toEqual([]);
      for (const { proof } of unknown) expect(proof).toBeUndefined();
    }
  });
});

describe('a source', () => {
  it('is named as a text cites it', () => {
    expect(nameOfSource(small.base, 's').text).toBe('Able et al. 2020');
    expect(nameOfSource(small.base, 'editors').text).toBe('the editors');
    expect(nameOfSource(small.base, 'nobody').text).toBe('nobody');
  });

  it('keeps a family name of several words, and a group, whole', () => {
    const text = [
      '@misc{several, author = {{Pallavi Sudhir} and Kaunismaa}, title = {T}, year = 2025}',
      '@misc{one, author = {Jones, Adam}, title = {T}, year = 2024}',
      '@misc{group, author = {{Two Words Group}}, title = {T}, year = 2023}',
    ].join('\n');
    const { base } = makeKnowledge([{ path: 'references.bib', text }]);
    const names = ['several', 'one', 'group'].map((id) => nameOfSource(base, id).text);
    expect(names).toEqual(['Pallavi Sudhir & Kaunismaa 2025', 'Jones 2024', 'Two Words Group 2023']);
  });

  it('lists what it supplies', () => {
    const view = viewSource(small, 's');
    expect(view.senses.map(({ link }) => link.text)).toEqual(['A', 'C', 'H', 'P']);
    expect(view.asserts.map(({ formal }) => formal)).toEqual(['m instance-of p', 'p implies c given first']);
    expect(view.positions.map(({ text }) => text)).toEqual(['A view']);
  });
});

describe('home', () => {
  it('tells the type error on a usage with senses that fit and senses that do not', () => {
    const { example, question } = viewHome(real);
    expect(example?.fitting.length).toBeGreaterThan(0);
    expect(example?.failing.length).toBeGreaterThan(0);
    expect(example?.origin.quote).toBeDefined();
    expect(example?.holders.length).toBeGreaterThan(0);
    expect(question).toBeDefined();
  });

  it('stands without content', () => {
    expect(viewHome(makeKnowledge([]))).toMatchObject({ question: undefined, terms: [], example: undefined });
  });
});

describe('a file', () => {
  it('is shown line by line, with the entry that it records', () => {
    const document = { path: 'terms/word.mdx', text: '---\nname: Word\n---\n' };
    expect(viewFile(small.base, document)).toEqual({
      file: 'terms/word.mdx',
      lines: ['---', 'name: Word', '---'],
      entry: { text: 'Word', to: '/terms/word/', id: 'word' },
    });
  });
});

describe('texts of the checker', () => {
  it.each([
    [
      'See `p` and C (narrow), not CC.',
      'See P and C (narrow), not CC.',
      ['/definitions/p/', '/definitions/c/#narrow'],
    ],
    [
      '“m has first” by s',
      '“Method has ‘First’” by Able et al. 2020',
      ['/methods/m/', '/features/first/', '/sources/s/'],
    ],
    ['“nothing of ours”', '“nothing of ours”', []],
    ['a problem to “A view”', 'a problem to “A view” (Able et al. 2020)', ['/positions/view/']],
  ])('%s', (text, expected, targets) => {
    const words = linkNames(small.base, text);
    expect(textOf(words)).toBe(expected);
    expect(words.flatMap((part) => (typeof part === 'string' ? [] : [part.to]))).toEqual(targets);
  });
});

describe('a name within a sentence', () => {
  it.each([
    ['Scalable oversight', 'scalable oversight'],
    ['RLHF', 'RLHF'],
    ['AI safety', 'AI safety'],
  ])('%s', (name, expected) => {
    expect(lowerName(name)).toBe(expected);
  });
});
