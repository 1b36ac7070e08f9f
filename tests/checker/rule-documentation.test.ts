import { describe, expect, it } from 'vitest';
import { readRuleDocumentation, replaceExpectations } from '../../src/checker/rule-documentation.ts';

const complete = [
  '---',
  'title: A title',
  '---',
  '',
  '## What it reports',
  '',
  'Something `odd`.',
  '',
  '## Why it matters',
  '',
  'Because.',
  '',
  '## Fails',
  '',
  '### One',
  '',
  'Some prose.',
  '',
  '````mdx file=definitions/a.mdx',
  '---',
  'label: A',
  '---',
  '```',
  '## no section',
  '```',
  '````',
  '```bibtex file=references.bib',
  '```',
  '',
  '```expect',
  'definitions/a.mdx:2:8 error odd: a message',
  '```',
  '',
  '### Two',
  '```mdx file=a.mdx',
  'text',
  '```',
  '',
  '## Passes',
  '### Three',
  '```mdx file=a.mdx',
  '```',
  '## Way out',
  'Mend it.',
  '',
].join('\n');

const read = (text: string) => readRuleDocumentation({ path: 'doc.mdx', text });

describe('readRuleDocumentation', () => {
  it('reads prose and examples with their files as written', () => {
    const { documentation, faults } = read(complete);
    expect(documentation).toMatchObject({
      title: 'A title',
      reports: 'Something `odd`.',
      matters: 'Because.',
      wayOut: 'Mend it.',
      fails: [
        {
          title: 'One',
          text: 'Some prose.',
          documents: [
            { path: 'definitions/a.mdx', text: '---\nlabel: A\n---\n```\n## no section\n```\n' },
            { path: 'references.bib', text: '' },
          ],
          expected: ['definitions/a.mdx:2:8 error odd: a message'],
        },
        { title: 'Two', expected: [] },
      ],
      passes: [{ title: 'Three', documents: [{ path: 'a.mdx', text: '' }] }],
    });
    expect(faults).toEqual([
      {
        message: 'this failing example has no fence `expect`',
        span: expect.objectContaining({ start: { line: 34, column: 1 } }),
      },
    ]);
  });

  it.each([
    ['title: A title', 'titel: A title', 'expected front matter with a `title`', 1],
    [
      '## Why it matters',
      '## Why',
      'unexpected section `Why`; expected What it reports, Why it matters, Fails, Passes, Way out',
      9,
    ],
    ['## Why it matters', '## What it reports', 'unexpected second section `What it reports`', 9],
    ['### Three\n', '', 'expected `### title` before an example', 41],
    [
      '```expect',
      '```yaml',
      'unexpected fence `yaml`; expected `mdx file=PATH`, `bibtex file=PATH` or `expect`',
      31,
    ],
    [
      'file=references.bib',
      'file=definitions/a.mdx',
      'unexpected second file `definitions/a.mdx` in one example',
      28,
    ],
    ['### Three', '### Three\n```expect\n```', 'an example that passes expects nothing', 42],
    ['### Three', '### Empty\n### Three', 'this example has no files', 40],
    ['```\n## Way out', '## Way out', 'this fence never closes; expected a line of backticks below it', 42],
  ])('finds the fault where %j reads %j', (from, to, message, line) => {
    const { faults } = read(complete.replace(from, to));
    const found = faults.map((fault) => [fault.message, fault.span.start.line]);
    expect(found).toContainEqual([message, line]);
  });

  it('reads nothing out of nothing', () => {
    const { documentation, faults } = read('');
    expect(documentation).toMatchObject({ title: '', fails: [], passes: [] });
    expect(faults).toHaveLength(6);
  });
});

describe('replaceExpectations', () => {
  it('replaces the lines of a fence, and adds a fence where there is none', () => {
    const document = { path: 'doc.mdx', text: complete };
    const { fails } = readRuleDocumentation(document).documentation;
    const text = replaceExpectations(document, fails, [['first', 'second'], ['third']]);
    const { documentation, faults } = read(text);
    expect(documentation.fails.map(({ expected }) => expected)).toEqual([['first', 'second'], ['third']]);
    expect(faults).toEqual([]);
    expect(text).toContain('```mdx file=a.mdx\ntext\n```\n\n```expect\nthird\n```\n\n## Passes');
    expect(
      replaceExpectations({ ...document, text }, documentation.fails, [['first', 'second'], ['third']]),
    ).toBe(text);
  });
});
