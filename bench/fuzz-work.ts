import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { check } from '../src/checker/check.ts';
import { readContent } from '../src/cli/read-content.ts';
import type { Document } from '../src/model/span.ts';
import { readEntry } from '../src/parser/read-entry.ts';
import { readKnowledgeBase } from '../src/parser/read-knowledge-base.ts';
import { ReadMemory } from '../src/parser/read-memory.ts';
import { plainPaint } from '../src/reporters/paint.ts';
import { reportText } from '../src/reporters/text.ts';
import { Random } from './random.ts';
import type { Job } from './run-apart.ts';

export interface FuzzAnswer {
  readonly cases: number;
  /** Cases whose changed file is still an entry without problems. */
  readonly sound: number;
  /** Milliseconds of the slowest case. */
  readonly slowest: number;
  /** What threw, and what read back as something else. */
  readonly faults: readonly string[];
}

const pieces = [
  ...[
    '',
    ' ',
    '\n',
    '\t',
    '\r',
    ':',
    ': ',
    '- ',
    ',',
    '#',
    '|',
    '>',
    '?',
    '&a',
    '*a',
    '!!str ',
    '%',
    '@',
    '`',
    '---',
    '...',
  ],
  ...[
    '[',
    ']',
    '{',
    '}',
    '"',
    "'",
    '\\',
    '<',
    '/>',
    '<A>',
    '{x}',
    'import x',
    '](',
    '![',
    '\u0000',
    '\uD83D',
    '\uFEFF',
    '😀',
  ],
  ...[
    'null',
    'true',
    '~',
    '1e9',
    '2026-01-02',
    'not',
    'and',
    'or',
    'given',
    'implies',
    'excludes',
    '@',
    'so-1',
    '__proto__',
  ],
];

/** Changes files of a sound folder at random, and reads, checks and reports each time: `size` cases. */
export function workOnFuzz({ size }: Job): FuzzAnswer {
  const random = new Random(7);
  const { documents } = readContent(join(import.meta.dirname, '../tests/fixtures/planets'));
  const memory = new ReadMemory();
  const faults: string[] = [];
  let [sound, slowest] = [0, 0];
  for (let count = 0; count < size; count++) {
    const at = random.below(documents.length);
    const changed = change(random, documents[at] as Document);
    const all = documents.map((document, index) => (index === at ? changed : document));
    const start = performance.now();
    try {
      const base = readKnowledgeBase(all, { memory });
      const report = check(base, { today: '2026-01-01' });
      reportText(report, all, { paint: plainPaint, width: 80, pathOf: (file) => file });
      const { entry, problems } = readEntry(changed);
      if (entry && problems.length === 0) {
        sound++;
        const written = {
          path: changed.path,
          text: `---\n${JSON.stringify(entry.data)}\n---\n${entry.body.text}`,
        };
        if (!isDeepStrictEqual(readEntry(written).entry?.data, entry.data))
          faults.push(describe(changed, 'reads back as something else'));
      }
    } catch (error) {
      faults.push(describe(changed, error instanceof Error ? (error.stack ?? error.message) : String(error)));
    }
    slowest = Math.max(slowest, performance.now() - start);
  }
  return { cases: size, sound, slowest, faults: faults.slice(0, 20) };
}

function change(random: Random, { path, text }: Document): Document {
  let changed = text;
  for (let edits = 1 + random.below(3); edits > 0; edits--) {
    const lines = changed.split('\n');
    const line = random.below(lines.length);
    const from = random.below(changed.length + 1);
    switch (random.below(6)) {
      case 0:
        changed = changed.slice(0, from) + changed.slice(from + random.below(20));
        break;
      case 1:
        lines.splice(line, 1);
        changed = lines.join('\n');
        break;
      case 2:
        lines.splice(random.below(lines.length), 0, lines[line] ?? '');
        changed = lines.join('\n');
        break;
      case 3:
        lines[line] = `${(lines[line] ?? '').split(':')[0]}: ${random.pick(pieces)}`;
        changed = lines.join('\n');
        break;
      default:
        changed = changed.slice(0, from) + random.pick(pieces) + changed.slice(from);
    }
  }
  return { path, text: changed };
}

function describe({ path, text }: Document, what: string): string {
  return `${path}: ${what}\n${JSON.stringify(text)}`;
}
