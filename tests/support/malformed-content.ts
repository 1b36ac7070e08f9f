import fc from 'fast-check';
import { stringify } from 'yaml';
import { check } from '../../src/checker/check.ts';
import { type CollectionName, collectionNames } from '../../src/model/collection.ts';
import type { Entry } from '../../src/model/entry.ts';
import type { Document } from '../../src/model/span.ts';
import { readEntry } from '../../src/parser/read-entry.ts';
import { readKnowledgeBase } from '../../src/parser/read-knowledge-base.ts';
import { plainPaint } from '../../src/reporters/paint.ts';
import { reportText } from '../../src/reporters/text.ts';

/** An entry of each collection with most of what it may hold, and a body. */
const sound: Readonly<Record<Exclude<CollectionName, 'guide'>, string>> = {
  terms: 'name: Word\naliases: [Term, "a: b"]\ngloss: >-\n  A folded\n  text.\n',
  definitions:
    'label: X\nterm: word\nkind: method-class\ngloss: "A sense\\tof it"\norigin: {source: editors, checked: unresolved}\nscope: [training]\nreadings:\n  narrow: {gloss: n, criterion: f and not g}\n  broad: {gloss: b, criterion: {sufficient: [f, {formula: g}]}}\nimplies:\n  - target: x@narrow\n    given: f or (g and not f)\n    ground: Because.\n    asserted-by: [{source: editors, hedge: arguably}]\nadded: 2026-01-01\n',
  methods:
    'name: M\ngloss: m\norigin: {source: editors}\nfeatures:\n  f: yes\n  g: {value: unclear, ground: "It is so."}\ninstance-of:\n- target: x\n  asserted-by: [{source: editors}]\n',
  features:
    'name: F\nquestion: Is it?\nimplies:\n  - {target: g, ground: So., asserted-by: [{source: editors}]}\n',
  usages:
    'source: editors\nlocator: everywhere\ngloss: A use.\nconstruction: list\nmentions:\n  - {term: word, as: method}\n  - {method: m}\n',
  positions: 'holder: editors\nsenses: {word: x}\nreadings: {x: narrow}\naccepts: ["m has f", x implies x]\n',
  questions: 'question: Is it so?\nsource: editors\nlocator: here\nasks: {term: word, as: method}\n',
};
const body =
  '\n## A heading\n\nText with <Ref id="word" />, `code {1}`, \\{braces\\} and a list:\n\n- one\n- two <Cite source="editors" />\n';

const pieces = [
  ...[
    '',
    ' ',
    '\n',
    '\t',
    '\r\n',
    ':',
    ': ',
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    '- ',
    '? ',
    '#',
    ' #',
    ',',
    '|',
    '>-',
  ],
  ...[
    '&a ',
    '*a',
    '!!str ',
    '<<: ',
    '---\n',
    '...\n',
    '@',
    '%',
    '~',
    'null',
    'true',
    '0x1F',
    '1e3',
    '2026-02-30',
  ],
  ...[
    '😀',
    '𝒜',
    '\ud83d',
    '\u0000',
    '\ufeff',
    '\u202e',
    '\u2028',
    'é',
    '“',
    '”',
    '__proto__: 1\n',
    'constructor: 1\n',
  ],
  ...[
    '<b>',
    '<!-- ',
    '{x}',
    '${',
    '`',
    '```\n',
    '\\',
    '<Ref ',
    '/>',
    'import a\n',
    'export ',
    ' and ',
    ' or ',
    '(',
  ],
  ...[
    'replaced-by: x\n',
    'allow: [{rule: sense-split, reason: r}]\n',
    'not ',
    'x@',
    'implies',
    'kind: problem\n',
  ],
];

interface Cut {
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

const cut: fc.Arbitrary<Cut> = fc.record({
  at: fc.nat(2000),
  length: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(40)),
  text: fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...pieces) },
    fc.string({ unit: 'binary', maxLength: 6 }),
  ),
});

/** What befalls a whole line: lost, doubled, moved by its indentation, cut after its key. */
const lineSlips = {
  lose: () => [],
  double: (line: string) => [line, line],
  indent: (line: string) => [`  ${line}`],
  outdent: (line: string) => [line.replace(/^ {1,2}/, '')],
  tab: (line: string) => [line.replace(/^ +|^/, '\t')],
  empty: (line: string) => [line.replace(/:.*/, ':')],
} satisfies Record<string, (line: string) => readonly string[]>;

const lineSlip = fc.record({
  line: fc.nat(60),
  slip: fc.constantFrom(...(Object.keys(lineSlips) as (keyof typeof lineSlips)[])),
});

const collection = fc.constantFrom(...(Object.keys(sound) as (keyof typeof sound)[]));

const names: Readonly<Record<string, string>> = {
  definitions: 'x',
  methods: 'm',
  features: 'f',
  terms: 'word',
};

/** A small folder in which one file or a few were changed at random: by a slip of the hand, or out of spite. */
export const malformedContent: fc.Arbitrary<readonly Document[]> = fc
  .record({
    cuts: fc.array(fc.tuple(collection, cut), { minLength: 1, maxLength: 5 }),
    slips: fc.array(fc.tuple(collection, lineSlip), { maxLength: 2 }),
    hasBody: fc.boolean(),
    endsLikeWindows: fc.boolean(),
  })
  .map(({ cuts, slips, hasBody, endsLikeWindows }) => [
    ...Object.entries(sound).map(([collection, frontMatter]) => {
      let text = `---\n${frontMatter}---\n${hasBody ? body : ''}`;
      for (const [where, { at, length, text: inserted }] of cuts) {
        if (where !== collection) continue;
        const from = at % (text.length + 1);
        text = text.slice(0, from) + inserted + text.slice(from + length);
      }
      for (const [where, { line, slip }] of slips) {
        if (where !== collection) continue;
        const lines = text.split('\n');
        const at = line % lines.length;
        lines.splice(at, 1, ...lineSlips[slip](lines[at] ?? ''));
        text = lines.join('\n');
      }
      const path = `${collection}/${names[collection] ?? 'y'}.mdx`;
      return { path, text: endsLikeWindows ? text.replaceAll('\n', '\r\n') : text };
    }),
    { path: 'features/g.mdx', text: '---\nname: G\nquestion: Is it?\n---\n' },
  ]);

/** What is wrong with how a folder is taken: nothing, or a sentence. Throws where the checker does. */
export function findMistreatment(documents: readonly Document[]): string | undefined {
  const base = readKnowledgeBase(documents);
  const report = check(base);
  const text = reportText(report, documents, { paint: plainPaint, width: 100, pathOf: (file) => file });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const odd = /^\s+at .+:\d+:\d+\)?$|\[object |undefined|Invalid input|[\u0000-\u0008\u202e]/m.exec(
    text,
  )?.[0];
  if (odd !== undefined && !documents.some((each) => each.text.includes(odd)))
    return `the report has “${odd}”`;
  for (const name of collectionNames)
    for (const entry of base[name].values()) {
      const lost = compareRoundTrip(entry as Entry);
      if (lost !== undefined) return lost;
    }
  return undefined;
}

/** Written anew, an entry that passed must say the same. */
function compareRoundTrip({ file, data, body: { text } }: Entry): string | undefined {
  const yaml = stringify(data, {
    version: '1.2',
    schema: 'core',
    aliasDuplicateObjects: false,
    lineWidth: 0,
  });
  const again = readEntry({ path: file, text: `---\n${yaml}---\n${text}` });
  if (!again.entry) return `${file} cannot be read again: ${again.problems[0]?.message}`;
  const [before, after] = [data, again.entry.data].map((each) => JSON.stringify(each));
  if (before !== after) return `${file} says something else when it is written anew: ${before} / ${after}`;
  return again.entry.body.text === text ? undefined : `${file} has another body when it is written anew`;
}
