import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/model/span.ts';
import { readEntry } from '../../src/parser/read-entry.ts';

const sound = 'label: X\nterm: t\nkind: problem\ngloss: g\norigin: {source: s, locator: l}';

function wrap(frontMatter: string, path = 'definitions/x.mdx'): Document {
  return { path, text: `---\n${frontMatter}\n---\n` };
}

describe('reading never throws', () => {
  const bytes = fc.uint8Array({ maxLength: 200 }).map((all) => new TextDecoder().decode(all));
  const path = fc.constantFrom(
    'definitions/x.mdx',
    'methods/x.mdx',
    'usages/x.mdx',
    'positions/x.mdx',
    'x',
    '',
    'a//b',
  );

  it('whatever the text', () => {
    fc.assert(
      fc.property(
        path,
        fc.oneof(
          bytes,
          bytes.map((text) => `---\n${text}\n---\n`),
        ),
        (at, text) => {
          readEntry({ path: at, text });
        },
      ),
      { numRuns: 2000 },
    );
  }, 60_000);

  it('whatever is done to a sound file', () => {
    const rich = `${sound}\nreadings:\n  a: {gloss: "x\\ty", criterion: {sufficient: [f, {formula: g}]}}\nimplies:\n  - target: b@c\n    given: >-\n      f and\n      g\n    asserted-by: [{source: s}]`;
    const edit = fc.tuple(
      fc.nat(),
      fc.nat(12),
      fc.constantFrom(
        '',
        ':',
        ' ',
        '\n',
        '"',
        "'",
        '[',
        '{',
        '- ',
        '&a',
        '*',
        '|',
        '\t',
        '😀',
        '\uD83D',
        '---\n',
        '? ',
        '!',
      ),
    );
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 6 }), (edits) => {
        let { text } = wrap(rich);
        for (const [at, length, inserted] of edits) {
          const from = at % (text.length + 1);
          text = text.slice(0, from) + inserted + text.slice(from + length);
        }
        const { problems } = readEntry({ path: 'definitions/x.mdx', text });
        for (const { span, message } of problems) {
          expect(message).not.toMatch(/YAML[A-Z]|undefined|\[object|Invalid input/);
          expect(span.start.line).toBeGreaterThan(0);
          expect(span.end.line * 1000 + span.end.column).toBeGreaterThanOrEqual(
            span.start.line * 1000 + span.start.column,
          );
        }
      }),
      { numRuns: 1500 },
    );
  }, 60_000);

  it('however deep the nesting', () => {
    for (const open of ['[', '{a: ', '- ', '? '])
      expect(readEntry(wrap(open.repeat(20_000))).problems.length).toBeGreaterThan(0);
  });
});
