import { describe, expect, it } from 'vitest';
import { scanBody } from '../../src/parser/scan-body.ts';

function listFaults(body: string): readonly string[] {
  return scanBody(body).faults.map(({ messageId, start, end }) => `${messageId}: ${body.slice(start, end)}`);
}

describe('a body may hold', () => {
  it.each([
    ['Markdown', '# A\n\n*b* [c](d) !(f)\n\n- g\n\n> h\n\n| i | j |\n|---|---|\n| k | l |'],
    ['code in backticks', 'a `{x}` and ``<b> ` {y}`` c'],
    ['code in fences', '```js\nimport x from "y"\n{z}\n```\n\n~~~\n<b>\n~~~'],
    ['fences in quotes and lists', '> ```\n> {x}\n> ```\n\n- a\n\n  ```\n  {y}\n  ```'],
    ['escaped characters', 'a \\{b\\} \\<c'],
    ['comparisons', 'a < b, c > d'],
    ['words such as import within a paragraph', 'text on\nimport and\nexport'],
    [
      'documented components',
      'See <Ref id="a" />, <Ref id=\'b\'>the b</Ref> and <Cite source="c" locator="p. 3" />.',
    ],
  ])('%s', (_, body) => {
    expect(listFaults(body)).toEqual([]);
  });
});

describe('a body may not hold', () => {
  it.each<[string, string, readonly string[]]>([
    ['imports', 'import x from "y"\n\ntext', ['module-statement: import x from "y"']],
    ['exports', 'text\n\nexport const a = 1', ['module-statement: export const a = 1']],
    ['expressions', 'a {b + {c}} d {e', ['expression: {b + {c}}', 'expression: {']],
    ['comments of MDX', 'a {/* b */}', ['expression: {/* b */}']],
    ['comments of HTML', '<!-- a --> b', ['html-comment: <!-- a -->']],
    ['scripts', '<script>alert(1)</script>', ['unknown-component: <script>']],
    ['raw elements', 'a <b class="c">d</b>', ['unknown-component: <b class="c">']],
    ['unknown components', '<Chart data="x" />', ['unknown-component: <Chart data="x" />']],
    [
      'addresses in angle brackets',
      '<https://a.b> <c@d.e>',
      ['html-link: <https://a.b>', 'html-link: <c@d.e>'],
    ],
    ['angle brackets that open nothing', 'a <3', ['bare-angle: <']],
    ['fragments', '<>a</>', ['bare-angle: <', 'bare-angle: <']],
    ['unclosed components', '<Ref id="a">b', ['unclosed-component: <Ref id="a">b']],
    ['components that only close', 'a</Ref>', ['unclosed-component: </Ref>']],
    ['attributes that are code', '<Ref id={a} />', ['unclosed-component: <Ref id', 'expression: {a}']],
    ['unknown attributes', '<Ref id="a" onclick="b" />', ['unknown-attribute: onclick']],
    ['attributes twice', '<Ref id="a" id="b" />', ['bad-attribute: id']],
    ['attributes without value', '<Cite source />', ['bad-attribute: source']],
    ['components without their attribute', '<Ref />', ['missing-attribute: <Ref />']],
    ['fences that never close', 'a\n\n```\n{x}', ['unclosed-code: ```']],
    ['fences that a quote ends', '> ```\n> a\n{x}', ['unclosed-code: ```', 'expression: {x}']],
    ['code whose end is unclear', 'a `b\nc` {x}', ['unclear-code: `', 'expression: {x}']],
    ['code that a table cuts', '| `a|{b}` |\n|---|---|', ['unclear-code: `', 'expression: {b}']],
    ['a second block of front matter', '---\na: 1\n---', ['second-front-matter: ---']],
  ])('%s', (_, body, expected) => {
    expect(listFaults(body)).toEqual(expected);
  });

  it.each([
    ['<ref id="a" />', '<Ref id="a" />'],
    ['a <b and c', undefined],
    ['<Ref to="a" />', 'id'],
    ['<Ref ID="a" />', 'id'],
    ['<Cite sorce="a" />', 'source'],
  ])('%s without a hint at what was meant', (body, suggestion) => {
    expect(scanBody(body).faults.map((fault) => fault.suggestion)).toEqual([suggestion]);
  });
});

it('finds what a body refers to, outside of code', () => {
  const body = 'See <Ref id="so-1" />, `<Ref id="x" />` and\n<Cite source="a-2020" locator="p. 1" />.';
  expect(scanBody(body).references.map(({ target, start, end }) => [target, body.slice(start, end)])).toEqual(
    [
      ['so-1', 'so-1'],
      ['a-2020', 'a-2020'],
    ],
  );
});
