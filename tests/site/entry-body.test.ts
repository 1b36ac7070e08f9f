import { describe, expect, it } from 'vitest';
import { readEntryBody } from '../../src/site/entry-body.ts';

describe('the body of an entry', () => {
  it('names its headings once each, for links to them', async () => {
    const { headings } = await readEntryBody('## What it is\n\nText.\n\n### `so-1`\n\n## What it is\n');
    expect(headings).toEqual([
      { depth: 2, slug: 'what-it-is', text: 'What it is' },
      { depth: 3, slug: 'so-1', text: 'so-1' },
      { depth: 2, slug: 'what-it-is-1', text: 'What it is' },
    ]);
  });

  it('leaves components, links, code and tables to the page, and makes all else to HTML', async () => {
    const body =
      '"Quoted" *text*.\n\nSee <Ref id="so-1" />, `so-2` and [a page](/terms/).\n\n|a|\n|-|\n|b|\n';
    const { Content } = await readEntryBody(body);
    const components = { Ref: 'x-ref', a: 'x-a', code: 'x-code', table: 'x-table' };
    const tree = JSON.stringify(Content({ components }));
    for (const component of Object.values(components)) expect(tree).toContain(`"type":"${component}"`);
    expect(tree).toContain('<p>“Quoted” <em>text</em>.</p>');
  });

  it('refuses a component that the page does not give', async () => {
    const { Content } = await readEntryBody('<Cite source="a-2020" />');
    expect(() => Content({ components: {} })).toThrow('Cite');
  });
});
