import { createSatteriMarkdownProcessor } from '@astrojs/markdown-satteri';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/checker/check.ts';
import { readKnowledgeBase } from '../../src/parser/read-knowledge-base.ts';
import { reportMarkdown } from '../../src/reporters/markdown.ts';
import { word, writeDefinition, writeFeature } from '../support/factories.ts';

const report = (documents: Parameters<typeof readKnowledgeBase>[0]) =>
  reportMarkdown(check(readKnowledgeBase(documents)), { pathOf: (file) => `content/${file}` });

describe('reportMarkdown', () => {
  it('says first whether anything is wrong, then what to mend, and folds findings away', () => {
    const text = report([
      word,
      writeDefinition('a', { kind: 'problem' }),
      writeDefinition('b'),
      { path: 'terms/x.mdx', text: '---\nnam: X\n---\n' },
    ]);
    expect(text).toMatchInlineSnapshot(`
      "## ❌ The check fails

      1 error, 0 warnings, 1 finding in 3 entries.

      ### Errors (1)

      The content is wrong, and the check fails.

      - \`content/terms/x.mdx:2:1\` **invalid-entry** unexpected key \`nam\`; expected a known key: did you mean \`name\`?  
        fix (safe): Write \`name\`.

      <details>
      <summary><b>Findings (1)</b></summary>

      The recorded sources do not fit together. That is what this content shows; nothing has to be done.

      - \`content/terms/word.mdx:2:10\` **mixed-kinds** The senses of “Word” are not of one kind. It is a class of methods (B) or a problem (A). A sentence that uses the word in one of these roles speaks of only some of the senses; say which are meant.

      </details>

      \`npx oversight explain RULE\` says what a rule means, with examples.
      "
    `);
  });

  it('says so where nothing is wrong', () => {
    expect(report([word, writeDefinition('a')])).toContain('## ✅ No errors');
  });

  it('shows what the content says as text, never as HTML or a link', async () => {
    const trap = '<img src=x onerror=alert(1)> [a](javascript:alert(1)) **b** `c`';
    const text = report([
      writeFeature('f', { [trap]: 'x' }),
      { path: 'terms/x.mdx', text: `---\nname: X\n? ${trap}\n---\n` },
    ]);
    const { code } = await (await createSatteriMarkdownProcessor({})).render(text);
    expect(code).not.toMatch(/<img|<a |<script/);
    expect(code).toContain('onerror');
  });
});
