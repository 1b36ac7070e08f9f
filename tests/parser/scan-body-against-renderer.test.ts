import fc from 'fast-check';
import { mdxToJs, mdxToMdast } from 'satteri';
import { describe, expect, it } from 'vitest';
import { scanBody } from '../../src/parser/scan-body.ts';

interface TreeNode {
  readonly type: string;
  readonly name?: string | null;
  readonly children?: readonly TreeNode[];
}

const live = ['mdxFlowExpression', 'mdxTextExpression', 'mdxjsEsm', 'yaml', 'toml'];
const elements = ['mdxJsxFlowElement', 'mdxJsxTextElement'];

/** What the site's own renderer would run or refuse; `undefined` where the body is harmless. */
function findDanger(body: string): string | undefined {
  try {
    mdxToJs(body);
    return findLive(mdxToMdast(body) as TreeNode);
  } catch (error) {
    return `refused: ${String(error)}`;
  }
}

function findLive(node: TreeNode): string | undefined {
  if (live.includes(node.type)) return node.type;
  if (elements.includes(node.type) && node.name !== 'Ref' && node.name !== 'Cite') return `<${node.name}>`;
  return node.children?.map(findLive).find((found) => found !== undefined);
}

const pieces = [
  ...[
    '{x}',
    '{',
    '}',
    '<b',
    '<Ref id="a" />',
    '<Ref id="a">',
    '</Ref>',
    '<Cite source="s" locator="p" />',
    '<div>',
  ],
  ...[
    '`',
    '``',
    '```',
    '~~~',
    '~~',
    '\\',
    '|',
    '*',
    '_',
    '[',
    ']',
    '(',
    ')',
    ':',
    '!',
    '#',
    '>',
    '-',
    '1.',
    '2.',
    '+',
  ],
  ...[
    'import x from "y"',
    'export ',
    'import ',
    'a',
    'b c',
    '&lt;',
    '---',
    '===',
    '[a]:',
    '[^a]:',
    'https://a.b/',
    'www.a.b/',
    'x@y.z',
    'mailto:',
    '$',
  ],
  ...[
    '\n',
    '\n',
    '\n',
    '\n\n',
    ' ',
    ' ',
    '  ',
    '    ',
    '\t',
    '|--|--|',
    '"',
    "'",
    '<',
    '> ',
    '- ',
    '1. ',
    '  - ',
  ],
];

const soup = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((parts) => parts.join(''));
const lines = fc
  .array(
    fc.tuple(
      fc.constantFrom('', '', '', ' ', '  ', '   ', '    ', '> ', '> > ', '- ', '1. ', '2. ', '\t', '  > '),
      fc.constantFrom(
        '```',
        '~~~',
        '````',
        '``` js',
        'a',
        '{x}',
        '',
        '',
        '`{x}`',
        'a ` b',
        '[a]:',
        '# h',
        'a | b',
        '|-|-|',
        '<Ref id="a" />',
        'import x from "y"',
        '---',
      ),
    ),
    { maxLength: 9 },
  )
  .map((rows) => rows.map((row) => row.join('')).join('\n'));

describe('a body without faults', () => {
  it.each([
    ['soup', soup],
    ['lines', lines],
  ])(
    'runs nothing and compiles in the site’s renderer (%s)',
    (_, bodies) => {
      fc.assert(
        fc.property(bodies, (body) => {
          if (scanBody(body).faults.length === 0) expect(findDanger(body)).toBeUndefined();
        }),
        { numRuns: 4000 },
      );
    },
    600_000,
  );
});
