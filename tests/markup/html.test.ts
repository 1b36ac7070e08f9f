import { describe, expect, it } from 'vitest';
import { html, rebaseLinks } from '../../src/markup/html.ts';
import { renderWords } from '../../src/markup/words.ts';

describe('html', () => {
  it('escapes texts, and keeps markup', () => {
    const inner = html`<b>${'<&">'}</b>`;
    expect(html`<p title="${'"'}">${inner}${[1, 'a']}${undefined}${false}</p>`.text).toBe(
      '<p title="&quot;"><b>&lt;&amp;&quot;&gt;</b>1a</p>',
    );
  });

  it('shows a phrase with its links, and never a text as markup', () => {
    const words = ['a <', { text: '"b"', to: '/terms/b/' }, { text: 'c', isCode: true }] as const;
    expect(renderWords(words).text).toBe('a &lt;<a href="/terms/b/">&quot;b&quot;</a><code>c</code>');
  });
});

describe('rebaseLinks', () => {
  it('moves links and nothing that only looks like one', () => {
    const page = html`<a href="/a/">${' href="/a/'}</a><a href="#b" title="${'href="/'}"></a>`;
    expect(rebaseLinks(page, '/sub/')).toBe(
      '<a href="/sub/a/"> href=&quot;/a/</a><a href="#b" title="href=&quot;/"></a>',
    );
    expect(rebaseLinks(page, '/')).toBe(page.text);
  });
});
