import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../src/reporters/markdown-text.ts';

describe('renderMarkdown', () => {
  it.each([
    ['one\ntwo', 'one two'],
    ['one\n\n\ntwo', 'one\n\ntwo'],
    ['a **strong** and *faint* word, snake_case_name', 'a strong and faint word, snake_case_name'],
    ['`*as it is*` and [a link](https://example.org)', '`*as it is*` and a link (https://example.org)'],
    ['- a list\n  that goes on\n- of two', '- a list that goes on\n- of two'],
    ['1. first\n2. second', '1. first\n2. second'],
    ['text\n\n```yaml\na:  1\n```\n\nmore', 'text\n\n| a:  1\n\nmore'],
    ['### A heading', 'A heading'],
    ['a \\{brace\\} and 2 * 3 * 4', 'a {brace} and 2 * 3 * 4'],
  ])('renders %j', (markdown, text) => expect(renderMarkdown(markdown, 80)).toBe(text));

  it('breaks lines between words and indents what goes on', () => {
    expect(renderMarkdown('- one two three four', 12, '  ')).toBe('  - one two\n    three\n    four');
  });
});
