import type { Problem } from '../model/knowledge-base.ts';
import type { SplitDocument } from './split-document.ts';

/** What is wrong with the two lines `---` around the front matter, if anything. */
export function explainFences({
  source,
  fault,
  meantFence,
}: SplitDocument): Omit<Problem, 'rule'> | undefined {
  const firstLine = source.lineSpan(1);
  if (fault === undefined) return undefined;
  if (fault === 'empty') {
    return {
      messageId: 'empty-file',
      message:
        'this file is empty; expected front matter between two lines `---`: write it, or delete the file',
      span: firstLine,
    };
  }
  const messageId = fault === 'missing' ? 'no-front-matter' : 'unterminated-front-matter';
  if (meantFence) {
    const { start, end } = meantFence;
    const from = fault === 'missing' ? 0 : start;
    const written = source.text.slice(start, end);
    const isIndented = written.trim() === '---';
    const repair = {
      title: fault === 'missing' ? 'Begin the file with `---`' : 'Write `---`',
      edits: [{ span: source.span(from, end), text: '---' }],
    };
    if (isIndented && fault === 'missing') {
      const message = 'unexpected space above the front matter; expected `---` as the first line: remove it';
      return { messageId, message, span: firstLine, repair };
    }
    const what = isIndented ? 'space before `---`' : `\`${written.trim()}\``;
    const place = fault === 'missing' ? 'as the first line' : 'where the front matter ends';
    return {
      messageId,
      message: `unexpected ${what}; expected three hyphens, \`---\`, at the start of a line, ${place}: write them so`,
      span: source.span(start, end),
      repair,
    };
  }
  if (fault === 'unterminated') {
    return {
      messageId,
      message: 'the front matter opens here and never closes; add a line `---` after its last field',
      span: firstLine,
    };
  }
  const isBelow = /^---[ \t]*\n[\w-]+:/m.test(source.text);
  return {
    messageId,
    message: isBelow
      ? 'unexpected text above the front matter; expected `---` as the first line: move the text below the second line `---`'
      : 'no front matter; expected `---` as the first line: put the fields between two lines `---`',
    span: firstLine,
  };
}
