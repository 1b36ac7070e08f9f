import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { HtmlValidate } from 'html-validate';
import html5 from 'html-validate/elements/html5';
import { builtFolder, listBuiltPages } from './built-site.ts';
import { findBrokenLinks } from './find-broken-links.ts';

test('every internal link leads somewhere', () => {
  expect(findBrokenLinks(builtFolder)).toEqual([]);
});

test('every page is valid HTML', async () => {
  test.setTimeout(120_000);
  const validator = new HtmlValidate({
    root: true,
    extends: ['html-validate:recommended'],
    // In the HTML standard `details` is no sectioning content, so that it may stand in the heading of a row.
    elements: ['html5', { details: { ...html5.details, sectioning: false } }],
    rules: {
      // How the source is laid out is no reader's concern.
      'no-trailing-whitespace': 'off',
      // A finding's title is a sentence.
      'long-title': 'off',
      // Some code has capital letters for element names, such as `foreignObject`; browsers do not mind.
      'void-style': 'off',
    },
  });
  const faults: string[] = [];
  for (const { path, html } of listBuiltPages()) {
    const { results } = await validator.validateString(html, path);
    for (const { messages } of results)
      faults.push(
        ...messages.map(
          ({ line, column, ruleId, message }) => `${path}:${line}:${column} ${ruleId}: ${message}`,
        ),
      );
  }
  expect(faults).toEqual([]);
});

test('the spaces around inline elements survived', () => {
  const inline = 'a|abbr|b|cite|code|em|i|kbd|q|strong';
  const glued = new RegExp(
    `.{0,40}(?:[\\p{L}\\d,;:.]<(?:${inline})\\b|</(?:${inline})>[\\p{L}\\d]).{0,40}`,
    'gu',
  );
  const found = listBuiltPages().flatMap(({ path, html }) => {
    const prose = html.replaceAll(/<(svg|pre|script|style|title)\b[\s\S]*?<\/\1>/g, '');
    return [...prose.matchAll(glued)].map(([text]) => `${path}: ${text}`);
  });
  expect(found).toEqual([]);
});

test('every graph draws the claims of its table, or says how many it leaves to the table', () => {
  const listClaims = (html: string) =>
    new Set([...html.matchAll(/data-claim="([^"]*)"/g)].map(([, claim]) => claim));
  const graphs = listBuiltPages().flatMap(({ path, html }) =>
    html
      .split('<div class="graph">')
      .slice(1)
      .map((graph) => {
        const [drawing = '', table = ''] = graph.split('<details class="graph-claims"');
        return {
          path,
          drawn: listClaims(drawing),
          listed: listClaims(table.split('</details>')[0] ?? ''),
          says: drawing.match(/Not drawn, [^<]*/)?.[0] ?? '',
        };
      }),
  );
  expect(graphs.length).toBeGreaterThan(10);
  for (const { path, drawn, listed, says } of graphs) {
    expect(drawn.difference(listed), path).toEqual(new Set());
    const counted = [...says.matchAll(/(\d+) lines? that/g)].reduce(
      (sum, [, count]) => sum + Number(count),
      0,
    );
    expect(listed.size - drawn.size, path).toBe(counted);
  }
});

test('no page needs more than 15 kB of script to start with', () => {
  const sizes = listBuiltPages().map(({ path, html }) => {
    const files = [...html.matchAll(/<script[^>]* src="([^"]*)"/g)].map(([, file]) => file ?? '');
    const linked = files.map((file) => gzipSync(readFileSync(join(builtFolder, file))).length);
    const inline = [...html.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(
      ([, text]) => gzipSync(text ?? '').length,
    );
    return { path, size: [...linked, ...inline].reduce((sum, size) => sum + size, 0) };
  });
  expect(sizes.filter(({ size }) => size > 15_000)).toEqual([]);
});

test('the page of a definition is at most 15 kB, however much is recorded', () => {
  const sizes = listBuiltPages()
    .filter(({ path }) => /^definitions\/[^/]+\/index\.html$/.test(path))
    .map(({ path, html }) => ({ path, size: gzipSync(html).length }));
  expect(sizes.length).toBeGreaterThan(5);
  expect(sizes.filter(({ size }) => size > 15_000)).toEqual([]);
});

test('no page needs more than 15 kB of style', () => {
  const sizes = listBuiltPages().map(({ path, html }) => {
    const files = [...html.matchAll(/<link rel="stylesheet" href="([^"]*)"/g)].map(([, file]) => file ?? '');
    expect(files, path).not.toEqual([]);
    const linked = files.map((file) => gzipSync(readFileSync(join(builtFolder, file))).length);
    return { path, size: linked.reduce((sum, size) => sum + size, 0) };
  });
  expect(sizes.filter(({ size }) => size > 15_000)).toEqual([]);
});
