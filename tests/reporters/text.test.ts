import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/checker/diagnostic.ts';
import type { Document } from '../../src/model/span.ts';
import { colorPaint } from '../../src/reporters/paint.ts';
import { reportText } from '../../src/reporters/text.ts';
import { makeDiagnostic, makeReport, makeSpan, makeStatement, plain } from './make-diagnostic.ts';

const one: Document = {
  path: 'definitions/one.mdx',
  text: '---\nlabel: b\nterm: word\norigin:\n  source: editors\n  quote: "x"\n---\n',
};
const two: Document = { path: 'definitions/two.mdx', text: '---\nlabel: b\n---\n' };

function report(
  diagnostics: readonly Diagnostic[],
  documents: readonly Document[] = [one, two],
  options = plain,
) {
  return reportText(makeReport(diagnostics), documents, options);
}

/** The lines from the place on, which quote the source. */
function quote(text: string, column: number, length: number, width = 60): string {
  const documents = [{ path: 'a.mdx', text: `${text}\n` }];
  const shown = report([makeDiagnostic({ span: makeSpan('a.mdx', 1, column, length) })], documents, {
    ...plain,
    width,
  });
  return shown
    .split('\n')
    .filter((line) => /^[1 ] \| ./.test(line))
    .join('\n');
}

describe('reportText', () => {
  it('says that nothing is wrong', () => {
    expect(report([])).toBe('0 errors, 0 warnings, 0 findings in 3 entries.\n');
  });

  it('groups by severity, and names the places of the errors at the end', () => {
    const place = makeSpan('definitions/two.mdx', 2, 8, 1);
    expect(
      report([
        makeDiagnostic(),
        makeDiagnostic({ span: place }),
        makeDiagnostic({ severity: 'warning', basis: 'heuristic', message: 'This looks odd.' }),
        makeDiagnostic({
          severity: 'finding',
          basis: 'proof',
          message: 'The sources disagree.',
          span: place,
        }),
      ]),
    ).toMatchInlineSnapshot(`
      "── 2 errors: the content is wrong, and the check fails

      error[some-rule] unexpected \`b\`; expected \`a\`: did you mean \`a\`?
       --> content/definitions/one.mdx:2:8
        |
      2 | label: b
        |        ^

      error[some-rule] unexpected \`b\`; expected \`a\`: did you mean \`a\`?
       --> content/definitions/two.mdx:2:8
        |
      2 | label: b
        |        ^

      ── 1 warning: likely wrong or incomplete; the check does not fail

      warning[some-rule] This looks odd.
       --> content/definitions/one.mdx:2:8
        |
      2 | label: b
        |        ^
        = holds in: core

      ── 1 finding: the recorded sources do not fit together; the check does not fail

      finding[some-rule] The sources disagree.
       --> content/definitions/two.mdx:2:8
        |
      2 | label: b
        |        ^
        = holds in: core

      2 errors, 1 warning, 1 finding in 3 entries.
      \`oversight explain RULE\` says what a rule means, with examples.
      The check fails: content/definitions/one.mdx:2:8,
      content/definitions/two.mdx:2:8.
      "
    `);
  });

  it('shows related places, grounds with owner and place, what they rest on, contexts and ways out', () => {
    const tentative = makeStatement('one implies two', {
      status: 'tentative',
      owners: ['smith-2020', 'jones-2021'],
      claims: makeStatement('one implies two').claims.map((claim) => ({
        ...claim,
        assertedBy: [{ source: 'smith-2020', hedge: 'arguably' }],
      })),
    });
    const long = makeStatement('one means a-feature-with-a-long-name and another-feature or a-third-one');
    const assumed = makeStatement('one excludes three', { status: 'tentative', owners: [], claims: [] });
    const span = makeSpan('definitions/one.mdx', 3, 7, 4);
    expect(
      report([
        makeDiagnostic({
          severity: 'finding',
          basis: 'proof',
          message:
            'A message that is longer than a line, so that it goes on in the next one, a little to the right.',
          span,
          related: [{ span: makeSpan('definitions/two.mdx', 2, 8, 1), label: 'the other one' }],
          because: [tentative, long, assumed],
          restsOn: ['one implies two', 'one excludes three'],
          context: 'smith-2020',
          contexts: ['smith-2020', '+"one implies two"'],
          fixes: [
            { grade: 'safe', title: 'Write `two`', edits: [] },
            { grade: 'needs-author', title: 'Say which sense is meant', edits: [] },
          ],
        }),
      ]),
    ).toMatchInlineSnapshot(`
      "── 1 finding: the recorded sources do not fit together; the check does not fail

      finding[some-rule] A message that is longer than a line, so that it goes on in
          the next one, a little to the right.
       --> content/definitions/one.mdx:3:7
        |
      3 | term: word
        |       ^^^^
       ::: content/definitions/two.mdx:2:8
        |
      2 | label: b
        |        - the other one
        = because:
            1. one implies two
               (smith-2020, jones-2021 “arguably”, tentative,
               content/definitions/one.mdx:12:13)
            2. one means a-feature-with-a-long-name and another-feature or a-third-one
               (editors, content/definitions/one.mdx:12:13)
            3. one excludes three  (assumed, tentative)
        = rests on: one implies two; one excludes three
        = holds in: smith-2020; also in +"one implies two"
        = fix (safe): Write \`two\`
        = fix (needs your judgement): Say which sense is meant

      0 errors, 0 warnings, 1 finding in 3 entries.
      \`oversight explain RULE\` says what a rule means, with examples.
      "
    `);
  });

  it('lists several related places without their lines', () => {
    const related = [2, 3].map((line) => ({
      span: makeSpan('definitions/one.mdx', line, 1, 5),
      label: `line ${line}`,
    }));
    expect(report([makeDiagnostic({ related })])).toMatchInlineSnapshot(`
      "── 1 error: the content is wrong, and the check fails

      error[some-rule] unexpected \`b\`; expected \`a\`: did you mean \`a\`?
       --> content/definitions/one.mdx:2:8
        |
      2 | label: b
        |        ^
       ::: content/definitions/one.mdx:2:1: line 2
       ::: content/definitions/one.mdx:3:1: line 3

      1 error, 0 warnings, 0 findings in 3 entries.
      \`oversight explain RULE\` says what a rule means, with examples.
      The check fails: content/definitions/one.mdx:2:8.
      "
    `);
  });

  it('names the place alone where there is no line to show', () => {
    const text = report([makeDiagnostic({ span: makeSpan('definitions/none.mdx', 1, 1, 0) })]);
    expect(text).toContain(' --> content/definitions/none.mdx:1:1\n\n');
  });

  it('marks the first line of what spans several', () => {
    const span = { file: one.path, start: { line: 4, column: 1 }, end: { line: 6, column: 13 } };
    expect(report([makeDiagnostic({ span })])).toContain('4 | origin:\n  | ^^^^^^^ (to line 6)\n');
  });

  it('colours line by line, and changes nothing else', () => {
    const diagnostics = [makeDiagnostic({ because: [makeStatement('one implies two')] })];
    const colored = report(diagnostics, [one], { ...plain, paint: colorPaint });
    expect(colored).toContain('\u001b[1;31merror[some-rule]\u001b[0m');
    expect(stripVTControlCharacters(colored)).toBe(report(diagnostics, [one]));
    for (const line of colored.split('\n')) expect((line.split('\u001b[').length - 1) % 2).toBe(0);
  });

  it('lets no content steer the terminal', () => {
    const evil = '\u001b]0;title\u0007\u202e';
    const text = report(
      [makeDiagnostic({ message: evil, span: makeSpan(`a${evil}.mdx`, 1, 1, 1) })],
      [{ path: `a${evil}.mdx`, text: `label: ${evil}` }],
    );
    expect(text).not.toMatch(/[^\P{C}\n]/u);
    expect(text).toContain('1 | label: \ufffd]0;title\ufffd\ufffd');
  });
});

describe('a quoted line', () => {
  it('marks exactly the span', () => {
    expect(quote('kind: metod-class', 7, 11)).toBe(
      ['1 | kind: metod-class', '  |       ^^^^^^^^^^^'].join('\n'),
    );
  });

  it('shows tabs as spaces to the next stop', () => {
    expect(quote('a\tbc\t: x', 6, 1)).toBe(['1 | a   bc  : x', '  |         ^'].join('\n'));
  });

  it('counts wide characters as two cells and combining ones as none', () => {
    expect(quote('定義 👍 e\u0301 = x', 10, 1)).toBe(
      ['1 | 定義 👍 e\u0301 = x', '  |            ^'].join('\n'),
    );
    expect(quote('定義', 1, 2)).toBe(['1 | 定義', '  | ^^^^'].join('\n'));
  });

  it('marks one place where the span is empty or past the end', () => {
    expect(quote('ab', 2, 0)).toBe(['1 | ab', '  |  ^'].join('\n'));
    expect(quote('ab', 3, 0)).toBe(['1 | ab', '  |   ^'].join('\n'));
    expect(quote('ab', 9, 5)).toBe(['1 | ab', '  |   ^'].join('\n'));
  });

  it.each([1, 30, 100, 190, 200])(
    'shows of a long line what is around column %i, within the width',
    (column) => {
      const text = Array.from({ length: 40 }, (_, index) => `${index}`.padStart(4, '.'))
        .join('')
        .padEnd(200, '_');
      const [source = '', marks = ''] = quote(text, column, 3).split('\n');
      expect(Math.max(source.length, marks.length)).toBeLessThanOrEqual(60);
      const marked = source.slice(marks.indexOf('^'), marks.lastIndexOf('^') + 1);
      expect(marked).toBe(text.slice(column - 1, column + 2));
    },
  );

  it('cuts the marks of a span that is longer than the width', () => {
    const [source, marks] = quote('x'.repeat(200), 1, 200).split('\n');
    expect(source).toBe(`1 | ${'x'.repeat(55)}…`);
    expect(marks).toBe(`  | ${'^'.repeat(55)}`);
  });
});
