import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/checker/apply-edits.ts';
import { check } from '../../src/checker/check.ts';
import { type AppliedFix, fixContent } from '../../src/checker/fix-content.ts';
import type { Document } from '../../src/model/span.ts';
import { readKnowledgeBase } from '../../src/parser/read-knowledge-base.ts';
import { listPredicates } from '../../src/reasoner/predicates.ts';
import { Reasoner } from '../../src/reasoner/reasoner.ts';
import {
  claim,
  readBase,
  sentence,
  word,
  writeDefinition,
  writeEntry,
  writeFeature,
  writeMethod,
} from '../support/factories.ts';
import { randomDocuments } from '../support/random-content.ts';
import { exampleDay, listExamples, listFixtures } from '../support/rule-examples.ts';

const textOf = (documents: readonly Document[], path: string) =>
  documents.find((document) => document.path === path)?.text;

/** Makes the edits of fixes one after the other, by lines and code points, with none of the checker's own means. */
function replay(documents: readonly Document[], applied: readonly AppliedFix[]): readonly Document[] {
  let now = documents;
  // Fixes that were made at once speak of one text: from its end towards its start none moves another.
  const later = [...applied].sort((a, b) => compare(b, a));
  for (const { fix } of later)
    for (const { span, text } of [...fix.edits].reverse())
      now = now.map((document) => {
        if (document.path !== span.file) return document;
        const lines = document.text.split(/(?<=\n)/);
        const offset = ({ line, column }: { line: number; column: number }) =>
          lines.slice(0, line - 1).join('').length +
          [...(lines[line - 1] ?? '')].slice(0, column - 1).join('').length;
        const [start, end] = [offset(span.start), offset(span.end)];
        const lineBreak = document.text.includes('\r\n') ? '\r\n' : '\n';
        const written = text.replaceAll('\n', lineBreak);
        return { ...document, text: document.text.slice(0, start) + written + document.text.slice(end) };
      });
  return now;
}

function compare(
  {
    fix: {
      edits: [a],
    },
  }: AppliedFix,
  {
    fix: {
      edits: [b],
    },
  }: AppliedFix,
): number {
  if (!a || !b) return 0;
  return a.span.start.line - b.span.start.line || a.span.start.column - b.span.start.column;
}

/** The answer to everything that can be asked in a context of methods, definitions and readings. */
function listVerdicts(documents: readonly Document[]): readonly string[] {
  const reasoner = new Reasoner(readBase(documents));
  const predicates = [...listPredicates(reasoner.base), ...reasoner.base.features.keys()];
  const relations = ['implies', 'excludes', 'not-implies', 'overlaps'];
  return [reasoner.core, ...reasoner.positions].flatMap((context) => [
    ...predicates.flatMap((a) =>
      predicates.flatMap((b) =>
        relations.map((relation) => {
          const text = `${a} ${relation} ${b}`;
          return `${context.context.id}: ${text}: ${context.verdict(sentence(text))}`;
        }),
      ),
    ),
    ...[...reasoner.base.methods.keys()].flatMap((method) =>
      predicates.map(
        (predicate) =>
          `${context.context.id}: ${method} ${predicate}: ${context.verdictOn(method, predicate)}`,
      ),
    ),
  ]);
}

describe('fixes of random content', () => {
  /** Something that follows already, unless what is drawn contradicts it. */
  const chain = [
    writeDefinition('x', { implies: [claim('a'), claim('c', { given: 'f' })] }),
    writeMethod('q', { 'instance-of': [claim('x'), claim('a')] }),
  ];
  const stubborn = writeEntry('positions/stubborn', { holder: 'editors', rejects: ['x implies a'] });

  it('leave every conclusion as it was, change nothing else, and are all made at once', () => {
    let made = 0;
    fc.assert(
      fc.property(randomDocuments, fc.boolean(), (drawn, hasPosition) => {
        const documents = [...drawn, ...chain, ...(hasPosition ? [stubborn] : [])];
        fc.pre(readKnowledgeBase(documents).problems.length === 0);
        const fixed = fixContent(documents);
        made += fixed.applied.length;
        expect(listVerdicts(fixed.documents)).toEqual(listVerdicts(documents));
        expect(fixContent(fixed.documents).applied).toEqual([]);
        expect(fixed.report).toEqual(check(readKnowledgeBase(fixed.documents)));
        for (const { path, text } of documents)
          expect(isSubsequence(textOf(fixed.documents, path) ?? '', text)).toBe(true);
      }),
      { numRuns: 60, seed: 4 },
    );
    expect(made).toBeGreaterThan(20);
  }, 60_000);
});

/** Whether the first text is the second with something taken out. */
function isSubsequence(part: string, whole: string): boolean {
  let at = 0;
  for (const character of whole) if (character === part[at]) at++;
  return at === part.length;
}

describe('fixes of the examples and fixtures', () => {
  const folders = [
    ...listExamples().map(({ rule, example }) => ({
      name: `${rule}: ${example.title}`,
      documents: example.documents,
    })),
    ...listFixtures(),
  ];

  it('come to an end, and never make anything worse', () => {
    let made = 0;
    for (const { name, documents } of folders) {
      const before = check(readKnowledgeBase(documents), { today: exampleDay });
      const fixed = fixContent(documents, { today: exampleDay });
      made += fixed.applied.length;
      const again = fixContent(fixed.documents, { today: exampleDay });
      expect([name, again.applied]).toEqual([name, []]);
      if (fixed.applied.length === 0) expect(fixed.documents).toEqual(documents);
      else if (before.summary.errors > 0)
        expect([name, fixed.report.summary.errors <= before.summary.errors]).toEqual([name, true]);
    }
    expect(made).toBeGreaterThan(8);
  });

  it('change the marked places alone, whatever the line breaks and the byte order', () => {
    for (const { name, documents } of folders)
      for (const change of [(text: string) => text, (text: string) => text.replace(/\r?\n/g, '\r\n')]) {
        const changed = documents.map(({ path, text }) => ({ path, text: change(text) }));
        const fixed = fixContent(changed, { today: exampleDay });
        const isOnePass = fixed.applied.every(
          ({ diagnostic }) => diagnostic.rule === fixed.applied[0]?.diagnostic.rule,
        );
        if (isOnePass) expect([name, replay(changed, fixed.applied)]).toEqual([name, fixed.documents]);
        expect([name, fixed.documents.map(({ text }) => text)]).toEqual([
          name,
          fixContent(documents, { today: exampleDay }).documents.map(({ text }) => change(text)),
        ]);
      }
  });
});

const front = (text: string) => `---\nname: M\ngloss: m\norigin: {source: editors}\n${text}---\n`;

describe('a claim that is taken out', () => {
  const rest = [
    word,
    writeDefinition('a', { implies: [claim('b')] }),
    writeDefinition('b'),
    writeDefinition('c'),
  ];
  const owned = "ground: Because., asserted-by: [{source: 'editors'}]";

  it.each([
    [
      'between others of a list',
      `instance-of:\n  # the first\n  - {target: a, ${owned}}\n  - target: b\n    ground: Because.\n    asserted-by:\n      - source: editors\n  - {target: c, ${owned}} # the last\nadded: 2026-01-01\n`,
      `instance-of:\n  # the first\n  - {target: a, ${owned}}\n  - {target: c, ${owned}} # the last\nadded: 2026-01-01\n`,
    ],
    [
      'at the end of a list',
      `instance-of:\n- {target: a, ${owned}}\n- target: b\n  ground: >-\n    Because.\n  asserted-by: [{source: editors}]\n\n# a remark\nadded: 2026-01-01\n`,
      `instance-of:\n- {target: a, ${owned}}\n\n# a remark\nadded: 2026-01-01\n`,
    ],
    [
      'between brackets',
      `instance-of: [{target: a, ${owned}}, {target: b, ${owned}}]   # both\n`,
      `instance-of: [{target: a, ${owned}}]   # both\n`,
    ],
    [
      'before another between brackets',
      `instance-of: [ {target: b, ${owned}}, {target: a, ${owned}} ]\n`,
      `instance-of: [ {target: a, ${owned}} ]\n`,
    ],
  ])('leaves the rest as it was: %s', (_, before, after) => {
    for (const lineBreak of ['\n', '\r\n']) {
      const write = (text: string) => front(text).replaceAll('\n', lineBreak);
      const fixed = fixContent([...rest, { path: 'methods/m.mdx', text: write(before) }]);
      expect(fixed.applied.map(({ diagnostic }) => diagnostic.rule)).toEqual(['redundant-relation']);
      expect(textOf(fixed.documents, 'methods/m.mdx')).toBe(write(after));
    }
  });

  it('goes with its key where it is the only one', () => {
    const documents = [
      ...rest,
      writeDefinition('d', { implies: [claim('a')] }),
      { path: 'methods/m.mdx', text: front(`instance-of:\n  - {target: d, ${owned}}\n`) },
      {
        path: 'definitions/e.mdx',
        text: `---\nlabel: E\nterm: word\nkind: method-class\ngloss: e\norigin: {source: editors}\nimplies: [{target: d, ${owned}}]\nexcludes:\n  - {target: c, ${owned}}\n---\n\nText.\n`,
      },
      writeDefinition('f', { excludes: [claim('c')], implies: [] }),
    ].map(({ path, text }) =>
      path === 'definitions/d.mdx'
        ? { path, text: text.replace('"implies"', `"excludes":[${JSON.stringify(claim('c'))}],"implies"`) }
        : { path, text },
    );
    const fixed = fixContent(documents);
    expect(fixed.applied).toHaveLength(1);
    expect(textOf(fixed.documents, 'definitions/e.mdx')).toBe(
      `---\nlabel: E\nterm: word\nkind: method-class\ngloss: e\norigin: {source: editors}\nimplies: [{target: d, ${owned}}]\n---\n\nText.\n`,
    );
  });

  it('stays where a remark of its author would go too', () => {
    const text = front(
      `instance-of:\n  - {target: a, ${owned}}\n  - target: b # see the letter of May\n    ground: Because.\n    asserted-by: [{source: editors}]\n`,
    );
    const fixed = fixContent([...rest, { path: 'methods/m.mdx', text }]);
    expect(fixed.applied).toEqual([]);
    expect(fixed.report.diagnostics.find(({ rule }) => rule === 'redundant-relation')?.fixes).toMatchObject([
      { grade: 'needs-author', edits: [] },
    ]);
  });

  it('stays where a position rejects what it follows from', () => {
    const documents = [
      ...rest,
      writeMethod('m', { 'instance-of': [claim('a'), claim('b')] }),
      writeEntry('positions/doubter', { holder: 'editors', rejects: ['a implies b'] }),
    ];
    const fixed = fixContent(documents);
    expect(fixed.applied).toEqual([]);
    expect(fixed.report.diagnostics.find(({ rule }) => rule === 'redundant-relation')?.fixes).toMatchObject([
      { grade: 'changes-conclusions', title: expect.stringContaining('`doubter`') },
    ]);
  });
});

describe('a name that is corrected', () => {
  const apple = (more: string) =>
    `---\nlabel: Apple\nterm: word\nkind: method-class\ngloss: A fruit.\norigin: {source: editors}\n${more}---\n`;

  it('makes an entry readable, and then what it names', () => {
    const text = apple('implies:\n  - target: aple-tree\n    asserted-by: [{source: editors}]\n').replace(
      'gloss',
      'glos',
    );
    const fixed = fixContent([word, writeDefinition('apple-tree'), { path: 'definitions/apple.mdx', text }]);
    expect(fixed.applied.map(({ diagnostic }) => diagnostic.rule)).toEqual([
      'invalid-entry',
      'unresolved-reference',
    ]);
    expect(textOf(fixed.documents, 'definitions/apple.mdx')).toBe(
      text.replace('glos:', 'gloss:').replace('aple-tree', 'apple-tree'),
    );
    expect(fixed.report.summary.errors).toBe(0);
  });

  it.each([
    ['criterion: f, g', 'criterion: f and g'],
    ['criterion: f &(! g)', 'criterion: f and (not g)'],
    ['criterion: f AND (g|f)', 'criterion: f and (g or f)'],
    ['kind-as-stated: a: b', "kind-as-stated: 'a: b'"],
    ["kind-as-stated: it's: so\ncriterion: f, g", "kind-as-stated: 'it''s: so'\ncriterion: f and g"],
  ])('is a sign or a quote: %j', (before, after) => {
    const fixed = fixContent([
      word,
      writeFeature('f'),
      writeFeature('g'),
      { path: 'definitions/apple.mdx', text: apple(`${before}\n`) },
    ]);
    expect(textOf(fixed.documents, 'definitions/apple.mdx')).toBe(apple(`${after}\n`));
    expect(fixed.report.summary.errors).toBe(0);
  });

  it('is left alone where two are near, or a number differs', () => {
    const text = apple('implies:\n  - target: pear-x\n    asserted-by: [{source: editors}]\n');
    const one = fixContent([
      word,
      writeDefinition('pear-a'),
      writeDefinition('pear-b'),
      { path: 'definitions/apple.mdx', text },
    ]);
    expect(one.applied).toEqual([]);
    const two = fixContent([
      word,
      writeDefinition('pear-1984'),
      { path: 'definitions/apple.mdx', text: text.replace('pear-x', 'pear-1985') },
    ]);
    expect(two.applied).toEqual([]);
  });

  it('keeps wide characters and quotes, also where a byte order mark goes', () => {
    const text = `\ufeff${apple('').replace('{source: editors}', "{quote: '𝒜 👍', 'chcked': read, source: editors}")}`;
    const fixed = fixContent([word, { path: 'definitions/apple.mdx', text }]);
    expect(textOf(fixed.documents, 'definitions/apple.mdx')).toBe(text.slice(1).replace('chcked', 'checked'));
  });

  it('is left alone in a file that is not whole text', () => {
    const text = apple('').replace('gloss', 'glos');
    const span = {
      file: 'definitions/apple.mdx',
      start: { line: 1, column: 1 },
      end: { line: 1, column: 1 },
    };
    const problems = [{ rule: 'invalid-entry', messageId: 'not-utf-8', message: 'x', span } as const];
    expect(fixContent([word, { path: 'definitions/apple.mdx', text }], { problems }).applied).toEqual([]);
  });

  it('is not kept where something else turns out to be wrong with it', () => {
    const text = apple('').replace('gloss: A fruit.', 'glos: [A fruit.]');
    const fixed = fixContent([word, { path: 'definitions/apple.mdx', text }]);
    expect(fixed.applied).toEqual([]);
    expect(textOf(fixed.documents, 'definitions/apple.mdx')).toBe(text);
  });
});

describe('a suppression of no use', () => {
  it('goes', () => {
    const text = '---\nname: Idle\nallow:\n  - rule: missing-locator\n    reason: None is known.\n---\n';
    const page: Document = { path: 'guide/page.mdx', text: '---\ntitle: Page\n---\n\n<Ref id="idle" />\n' };
    const fixed = fixContent([{ path: 'terms/idle.mdx', text }, page]);
    expect(fixed.applied.map(({ diagnostic }) => diagnostic.messageId)).toEqual(['unused']);
    expect(textOf(fixed.documents, 'terms/idle.mdx')).toBe('---\nname: Idle\n---\n');
  });
});

describe('edits', () => {
  const at = (line: number, column: number, endLine = line, endColumn = column) => ({
    file: 'x.mdx',
    start: { line, column },
    end: { line: endLine, column: endColumn },
  });

  it('count code points, and write the line breaks of the file', () => {
    expect(applyEdits('\ufeffa\r\n𝒜b\r\n', [{ span: at(2, 2, 2, 3), text: 'c\nd' }])).toBe(
      '\ufeffa\r\n𝒜c\r\nd\r\n',
    );
  });

  it('are refused where they touch each other', () => {
    const edits = [
      { span: at(1, 1, 1, 3), text: 'x' },
      { span: at(1, 2, 1, 4), text: 'y' },
    ];
    expect(() => applyEdits('abcd', edits)).toThrow(RangeError);
  });
});

/** A definition in a folder with its term, and what `--fix` makes of it. */
function fixDefinition(text: string): string | undefined {
  const path = 'definitions/sense.mdx';
  const documents = [word, { path, text }];
  return textOf(fixContent(documents, { today: exampleDay }).documents, path);
}

describe('what is written so that it cannot be read, where one repair is right', () => {
  const fields = 'label: Sense\nterm: word\nkind: method-class\ngloss: A sense.\norigin: {source: editors}\n';
  const sound = `---\n${fields}---\n`;

  it.each([
    ['a byte order mark', `\ufeff${sound}`, sound],
    [
      'a byte order mark before Windows lines',
      `\ufeff${sound.replaceAll('\n', '\r\n')}`,
      sound.replaceAll('\n', '\r\n'),
    ],
    ['an empty line above', `\n \n${sound}`, sound],
    ['four hyphens above and a dash below', `-${sound.slice(0, -4)}—-\n`, sound],
    ['an indented fence', `${sound.slice(0, -4)}  ---\n`, sound],
    [
      'tabs',
      sound.replace('origin: {source: editors}', 'origin:\n\tsource: editors\n\tchecked: unresolved'),
      sound.replace('origin: {source: editors}', 'origin:\n  source: editors\n  checked: unresolved'),
    ],
    [
      'a remark on lines of its own',
      `${sound}\nText.\n\n<!-- to do:\nmore -->\n\nMore.\n`,
      `${sound.replace('label', '# to do:\n# more\nlabel')}\nText.\n\n\nMore.\n`,
    ],
    [
      'a remark within a line',
      `${sound}\nText <!-- what? --> and more.\n`,
      `${sound.replace('label', '# what?\nlabel')}\nText  and more.\n`,
    ],
    [
      'an unquoted text',
      sound.replace('A sense.', '[sic] a "sense".'),
      sound.replace('A sense.', `'[sic] a "sense".'`),
    ],
    ['a special space', sound.replace('gloss: ', 'gloss:\u00a0'), sound],
    [
      'an id in place of a list of maps',
      sound.replace('origin: {source: editors}', 'origin: editors'),
      sound,
    ],
    ['the words for a kind', sound.replace('method-class', 'a class of methods'), sound],
  ])('%s', (_, text, expected) => {
    expect(fixDefinition(text)).toBe(expected);
    expect(
      check(readKnowledgeBase([word, { path: 'definitions/sense.mdx', text: expected }])).diagnostics,
    ).toEqual([]);
  });

  it.each([
    ['tabs of which nobody knows how wide they were', 'gloss: |\n  A\n\tB\norigin: {source: editors}\n'],
    ['a text after a block sign', 'gloss: > A sense\norigin: {source: editors}\n'],
    ['two quoted words', 'gloss: "one" or "two"\norigin: {source: editors}\n'],
    [
      'a label that two entries have',
      'gloss: g\norigin: {source: editors}\nimplies: [{target: Twin, asserted-by: [{source: editors}]}]\n',
    ],
    ['an id that nobody recorded', 'gloss: g\norigin: {source: Some Book}\n'],
  ])('and not where it is not: %s', (_, rest) => {
    const text = `---\nlabel: Sense\nterm: word\nkind: method-class\n${rest}---\n`;
    const twins = ['one', 'two'].map((id) => ({
      path: `methods/${id}.mdx`,
      text: `---\nname: M-${id}\naliases: [Twin]\ngloss: g\norigin: {source: editors}\n---\n`,
    }));
    const path = 'definitions/sense.mdx';
    const fixed = fixContent([word, ...twins, { path, text }], { today: exampleDay });
    expect(textOf(fixed.documents, path)).toBe(text);
    expect(fixed.report.diagnostics.some((each) => each.span.file === path)).toBe(true);
  });

  it('a comma in the bibliography', () => {
    const path = 'references.bib';
    const text = '@book{a-1,\n  title = {A}\n  year = 2000\n}\n';
    const { documents } = fixContent([word, { path, text }], { today: exampleDay });
    expect(textOf(documents, path)).toBe(text.replace('{A}', '{A},'));
  });
});
