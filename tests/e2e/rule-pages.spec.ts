import { expect, test } from '@playwright/test';
import { readRuleDocumentation } from '../../src/checker/rule-documentation.ts';
import { rules } from '../../src/checker/rules.ts';
import { readRuleFile } from '../support/rule-examples.ts';
import { listBuiltPages } from './built-site.ts';

const pages = new Map(listBuiltPages().map(({ path, html }) => [path, html]));

/** What a reader sees, without the marks of code, and with single spaces. */
function readText(html: string): string {
  const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return html
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole)
    .replace(/[`\s]+/g, ' ');
}

test('the list of rules has every rule, with a link to its page', () => {
  const list = pages.get('rules/index.html') ?? '';
  const linked = [...list.matchAll(/href="[^"]*\/rules\/([a-z-]+)\/"/g)].map(([, id]) => id);
  expect(rules.map(({ id }) => id).filter((id) => !linked.includes(id))).toEqual([]);
});

/** The longest piece without what Markdown writes otherwise: quotes, links, emphasis. */
function findPlainPiece(words: string): string {
  const pieces = words.replace(/[`\s]+/g, ' ').split(/[.([\]<"'*_]/);
  return pieces.sort((a, b) => b.length - a.length)[0]?.trim() ?? '';
}

test('the page of every rule has its documentation and all its examples', () => {
  const missing = rules.flatMap(({ id }) => {
    const text = readText(pages.get(`rules/${id}/index.html`) ?? '');
    const { title, reports, matters, wayOut, fails, passes } = readRuleDocumentation(
      readRuleFile(id),
    ).documentation;
    const examples = [...fails, ...passes].flatMap((example) => [
      example.title,
      ...example.documents.map(({ path }) => path),
      ...example.expected,
    ]);
    const expected = [title, ...[reports, matters, wayOut].map(findPlainPiece), ...examples];
    return expected
      .map((words) => words.replace(/[`\s]+/g, ' ').trim())
      .filter((words) => words === '' || !text.includes(words))
      .map((words) => `${id}: ${words}`);
  });
  expect(missing).toEqual([]);
});
