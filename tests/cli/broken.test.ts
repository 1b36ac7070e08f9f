import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/checker/check.ts';
import { readContent } from '../../src/cli/read-content.ts';
import { readKnowledgeBase } from '../../src/parser/read-knowledge-base.ts';
import { reportJson } from '../../src/reporters/json.ts';
import { root } from '../support/project-files.ts';
import { copyContent } from './copy-content.ts';
import { type CheckJson, checkContract, readContract } from './json-contract.ts';
import { runOversight } from './run-oversight.ts';

const fixtures = join(root, 'tests/fixtures/broken');

/** Every folder of `fixtures`, with all the errors that it must give: place and rule/message id. */
const kinds: Readonly<Record<string, readonly string[]>> = {
  'address-in-angles': ['definitions/address-in-angles.mdx:9:5 executable-mdx/html-link'],
  'after-wide-characters': ['definitions/after-wide-characters.mdx:6:35 invalid-entry/unknown-key'],
  'anchor-and-alias': [
    'definitions/anchor-and-alias.mdx:6:9 invalid-entry/yaml-anchor',
    'definitions/anchor-and-alias.mdx:7:11 invalid-entry/yaml-anchor',
  ],
  'answer-in-words': ['methods/answer-in-words.mdx:5:26 invalid-entry/unexpected-value'],
  'asks-in-words': ['questions/asks-in-words.mdx:5:7 invalid-formula/syntax'],
  'at-sign-start': ['definitions/at-sign-start.mdx:5:8 invalid-entry/yaml-bad-start'],
  'backup-copy': ['definitions/backup-copy.mdx~:1:1 invalid-entry/wrong-extension'],
  'bad-formula': ['definitions/bad-formula.mdx:7:22 invalid-formula/syntax'],
  'bad-sentence': ['positions/bad-sentence.mdx:5:18 invalid-formula/syntax'],
  'bibliography-ampersand': ['references.bib:3:24 invalid-entry/bibliography-name'],
  'bibliography-comma': ['references.bib:1:10 invalid-entry/bibliography-comma'],
  'bibliography-comma-between': ['references.bib:3:3 invalid-entry/bibliography-syntax'],
  'bibliography-command-twice': [
    'references.bib:2:14 invalid-entry/bibliography-command',
    'references.bib:3:14 invalid-entry/bibliography-command',
  ],
  'bibliography-key': ['references.bib:1:7 invalid-entry/bad-id'],
  'bibliography-no-title': ['references.bib:1:7 invalid-entry/missing-key'],
  'bibliography-pasted': ['references.bib:1:1 invalid-entry/bibliography-stray-text'],
  'bibliography-syntax': ['references.bib:1:1 invalid-entry/bibliography-unclosed'],
  'bibliography-twice': ['references.bib:7:7 duplicate-id/duplicate-source'],
  'bibliography-type': ['references.bib:1:2 invalid-entry/bibliography-type'],
  'bibliography-url-in-title': ['references.bib:3:12 invalid-entry/bibliography-url'],
  'body-below-faulty-fields': [
    'definitions/body-below-faulty-fields.mdx:7:1 invalid-entry/unknown-key',
    'definitions/body-below-faulty-fields.mdx:10:11 executable-mdx/expression',
  ],
  'capital-yes': ['methods/capital-yes.mdx:6:17 invalid-entry/unexpected-value'],
  'children-not-indented': [
    'definitions/children-not-indented.mdx:7:1 invalid-entry/unknown-key',
    'definitions/children-not-indented.mdx:8:1 invalid-entry/unknown-key',
  ],
  'code-unclosed': ['definitions/code-unclosed.mdx:9:1 executable-mdx/unclosed-code'],
  'colon-in-gloss': ['definitions/colon-in-gloss.mdx:5:8 invalid-entry/yaml-colon-in-text'],
  'colon-in-sentence': ['positions/colon-in-sentence.mdx:4:5 invalid-entry/wrong-type'],
  'component-attribute': ['definitions/component-attribute.mdx:9:10 executable-mdx/unknown-attribute'],
  'component-misspelt': ['definitions/component-misspelt.mdx:9:5 executable-mdx/unknown-component'],
  'component-unclosed': ['definitions/component-unclosed.mdx:9:5 executable-mdx/unclosed-component'],
  'component-without-id': ['definitions/component-without-id.mdx:9:5 executable-mdx/missing-attribute'],
  'continued-without-indent': [
    'definitions/continued-without-indent.mdx:7:1 invalid-entry/yaml-missing-colon',
  ],
  'criterion-in-words': ['definitions/criterion-in-words.mdx:7:12 invalid-formula/syntax'],
  'criterion-with-exclamation': ['definitions/criterion-with-exclamation.mdx:7:12 invalid-entry/yaml-tag'],
  'dash-as-fence': ['definitions/dash-as-fence.mdx:7:1 invalid-entry/unterminated-front-matter'],
  'dash-without-space': ['definitions/dash-without-space.mdx:8:3 invalid-entry/yaml-list-item'],
  'date-of-america': ['definitions/date-of-america.mdx:7:8 invalid-entry/bad-date'],
  'date-that-is-none': ['definitions/date-that-is-none.mdx:7:8 invalid-entry/bad-date'],
  'date-with-time': ['definitions/date-with-time.mdx:7:8 invalid-entry/bad-date'],
  'decimal-comma-date': ['definitions/decimal-comma-date.mdx:7:8 invalid-entry/bad-date'],
  'duplicate-id': ['methods/same-id.mdx:1:1 duplicate-id/duplicate-id'],
  'duplicate-key': ['definitions/duplicate-key.mdx:7:1 invalid-entry/duplicate-key'],
  'duplicate-label': ['definitions/label-two.mdx:2:8 duplicate-id/duplicate-label'],
  'emoji-id': ['definitions/emoji-🪐.mdx:1:1 invalid-entry/bad-file-name'],
  'emphasis-at-start': ['definitions/emphasis-at-start.mdx:6:8 invalid-entry/yaml-text-after-value'],
  'empty-file': ['definitions/empty-file.mdx:1:1 invalid-entry/empty-file'],
  'empty-gloss': ['definitions/empty-gloss.mdx:5:8 invalid-entry/empty-text'],
  'empty-line-first': ['definitions/empty-line-first.mdx:1:1 invalid-entry/no-front-matter'],
  'empty-list': ['definitions/empty-list.mdx:7:8 invalid-entry/empty-list'],
  'empty-sentence': ['positions/empty-sentence.mdx:3:11 invalid-entry/empty-text'],
  'export-in-body': ['definitions/export-in-body.mdx:9:1 executable-mdx/module-statement'],
  'expression-in-text': ['definitions/expression-in-text.mdx:9:16 executable-mdx/expression'],
  'expression-of-code': ['definitions/expression-of-code.mdx:9:11 executable-mdx/expression'],
  'faulty-and-named': ['definitions/faulty-and-named.mdx:7:11 invalid-entry/wrong-type'],
  'features-as-list': ['methods/features-as-list.mdx:6:3 invalid-entry/wrong-type'],
  'file-name-no-id': ['definitions/No_Id.mdx:1:1 invalid-entry/bad-file-name'],
  'folder-named-like-an-entry': ['definitions/folder.mdx:1:1 invalid-entry/folder-as-file'],
  'formula-ampersand': ['definitions/formula-ampersand.mdx:7:35 invalid-formula/syntax'],
  'formula-as-list': ['definitions/formula-as-list.mdx:7:12 invalid-entry/wrong-type'],
  'formula-capitals': ['definitions/formula-capitals.mdx:7:34 invalid-formula/syntax'],
  'formula-comma': ['definitions/formula-comma.mdx:7:30 invalid-formula/syntax'],
  'formula-nothing-after-not': ['definitions/formula-nothing-after-not.mdx:7:50 invalid-formula/syntax'],
  'formula-two-words': ['definitions/formula-two-words.mdx:7:35 invalid-formula/syntax'],
  'formula-unclosed-bracket': ['definitions/formula-unclosed-bracket.mdx:7:77 invalid-formula/syntax'],
  'four-hyphens': ['definitions/four-hyphens.mdx:1:1 invalid-entry/no-front-matter'],
  'full-width-colon': ['definitions/full-width-colon.mdx:6:6 invalid-entry/yaml-odd-character'],
  'gloss-twice-nested': ['definitions/gloss-twice-nested.mdx:6:27 invalid-entry/duplicate-key'],
  'holder-in-words': ['positions/holder-in-words.mdx:2:9 invalid-entry/bad-id'],
  'html-comment': ['definitions/html-comment.mdx:11:1 executable-mdx/html-comment'],
  'id-as-key': ['definitions/id-as-key.mdx:7:1 invalid-entry/unknown-key'],
  'id-with-capitals': ['definitions/id-with-capitals.mdx:8:13 invalid-entry/bad-id'],
  'image-in-text': ['definitions/image-in-text.mdx:9:1 executable-mdx/image'],
  'import-in-text': ['definitions/import-in-text.mdx:9:1 executable-mdx/module-statement'],
  'indented-fence': ['definitions/indented-fence.mdx:7:1 invalid-entry/unterminated-front-matter'],
  'is-a-sentence': ['positions/is-a-sentence.mdx:3:23 invalid-formula/syntax'],
  'kind-in-words': ['definitions/kind-in-words.mdx:6:7 invalid-entry/unexpected-value'],
  'kind-mismatch': ['definitions/a-situation.mdx:8:13 kind-mismatch/no-methods'],
  'kind-of-a-source': ['definitions/kind-of-a-source.mdx:6:7 invalid-entry/unexpected-value'],
  'label-as-target': ['methods/label-as-target.mdx:5:13 invalid-entry/bad-id'],
  'less-than': ['definitions/less-than.mdx:9:9 executable-mdx/unknown-component'],
  'link-to-a-file': ['definitions/link-to-a-file.mdx:9:5 executable-mdx/file-link'],
  'list-as-map': ['definitions/list-as-map.mdx:6:9 invalid-entry/wrong-type'],
  'list-as-text': ['definitions/list-as-text.mdx:2:8 invalid-entry/wrong-type'],
  'list-in-list': ['definitions/list-in-list.mdx:8:5 invalid-entry/wrong-type'],
  'list-on-key-line': ['definitions/list-on-key-line.mdx:7:8 invalid-entry/yaml-list-on-key-line'],
  'many-above-broken-yaml': [
    'definitions/many-above-broken-yaml.mdx:3:7 unresolved-reference/unknown-id',
    'definitions/many-above-broken-yaml.mdx:4:7 invalid-entry/unexpected-value',
    'definitions/many-above-broken-yaml.mdx:7:8 invalid-entry/yaml-unclosed-bracket',
  ],
  'many-in-bibliography': [
    'references.bib:1:2 invalid-entry/bibliography-type',
    'references.bib:3:3 invalid-entry/bibliography-syntax',
    'references.bib:3:13 invalid-entry/bibliography-name',
    'references.bib:4:3 invalid-entry/bibliography-syntax',
    'references.bib:4:10 invalid-entry/bibliography-url',
    'references.bib:6:7 invalid-entry/bad-id',
    'references.bib:6:7 invalid-entry/missing-key',
    'references.bib:7:15 invalid-entry/bibliography-name',
    'references.bib:9:7 invalid-entry/bad-id',
    'references.bib:10:15 invalid-entry/bibliography-name',
    'references.bib:11:14 invalid-entry/bibliography-command',
    'terms/many-in-bibliography.mdx:5:101 unresolved-reference/unknown-source',
  ],
  'many-in-claims': [
    'definitions/many-in-claims.mdx:7:1 invalid-entry/unknown-key',
    'definitions/many-in-claims.mdx:8:13 unresolved-reference/unknown-id',
    'definitions/many-in-claims.mdx:9:5 invalid-entry/unknown-key',
    'definitions/many-in-claims.mdx:13:20 invalid-formula/syntax',
    'definitions/many-in-claims.mdx:14:28 unresolved-reference/unknown-source',
    'definitions/many-in-claims.mdx:14:50 invalid-entry/wrong-type',
    'definitions/many-in-claims.mdx:15:13 unsourced-claim/no-owner',
  ],
  'many-in-definition': [
    'definitions/many-in-definition.mdx:3:7 unresolved-reference/unknown-id',
    'definitions/many-in-definition.mdx:4:7 invalid-entry/unexpected-value',
    'definitions/many-in-definition.mdx:7:8 invalid-entry/bad-date',
    'definitions/many-in-definition.mdx:10:8 executable-mdx/expression',
  ],
  'many-in-feature': [
    'features/many-in-feature.mdx:3:1 invalid-entry/empty-value',
    'features/many-in-feature.mdx:5:13 unresolved-reference/unknown-id',
    'features/many-in-feature.mdx:7:16 bad-suppression/unknown-rule',
  ],
  'many-in-kind': [
    'definitions/many-in-kind.mdx:7:9 invalid-entry/unexpected-value',
    'definitions/many-in-kind.mdx:9:13 kind-mismatch/no-methods',
  ],
  'many-in-method': [
    'methods/many-in-method-second.mdx:2:7 duplicate-id/duplicate-label',
    'methods/many-in-method-second.mdx:3:8 invalid-entry/wrong-type',
    'methods/many-in-method-second.mdx:6:3 unresolved-reference/unknown-id',
    'methods/many-in-method-second.mdx:7:27 invalid-entry/unexpected-value',
    'methods/many-in-method-second.mdx:9:13 unresolved-reference/unknown-reading',
  ],
  'many-in-name': [
    'definitions/Many In Name.mdx:1:1 invalid-entry/bad-file-name',
    'definitions/Many In Name.mdx:4:7 invalid-entry/unexpected-value',
    'definitions/Many In Name.mdx:7:16 unresolved-reference/unknown-id',
  ],
  'many-in-position': [
    'positions/many-in-position.mdx:2:9 invalid-entry/wrong-type',
    'positions/many-in-position.mdx:4:9 unresolved-reference/unknown-id',
    'positions/many-in-position.mdx:5:30 unresolved-reference/unknown-reading',
    'positions/many-in-position.mdx:7:29 invalid-formula/syntax',
  ],
  'many-in-question': [
    'questions/many-in-question.mdx:1:1 invalid-entry/missing-key',
    'questions/many-in-question.mdx:3:9 unresolved-reference/unknown-source',
    'questions/many-in-question.mdx:4:55 invalid-formula/syntax',
    'questions/many-in-question.mdx:7:14 unresolved-reference/unknown-id',
  ],
  'many-in-term': [
    'terms/many-in-term.mdx:2:1 invalid-entry/unknown-key',
    'terms/many-in-term.mdx:3:10 invalid-entry/wrong-type',
    'terms/many-in-term.mdx:4:14 unresolved-reference/unknown-id',
  ],
  'many-in-usage': [
    'usages/many-in-usage.mdx:2:9 unresolved-reference/unknown-source',
    'usages/many-in-usage.mdx:5:15 invalid-entry/unexpected-value',
    'usages/many-in-usage.mdx:7:11 unresolved-reference/unknown-id',
    'usages/many-in-usage.mdx:8:9 invalid-entry/unexpected-value',
    'usages/many-in-usage.mdx:9:37 unresolved-reference/unknown-id',
  ],
  'many-in-wrong-folder': [
    'definiton/many-in-wrong-folder.mdx:1:1 invalid-entry/unknown-folder',
    'definiton/many-in-wrong-folder.mdx:3:7 unresolved-reference/unknown-id',
    'definiton/many-in-wrong-folder.mdx:4:7 invalid-entry/unexpected-value',
  ],
  'many-under-key-twice': [
    'definitions/many-under-key-twice.mdx:11:1 invalid-entry/duplicate-key',
    'definitions/many-under-key-twice.mdx:12:13 unresolved-reference/unknown-id',
    'definitions/many-under-key-twice.mdx:13:5 invalid-entry/unknown-key',
  ],
  'map-as-text': ['definitions/map-as-text.mdx:5:8 invalid-entry/wrong-type'],
  'mention-without-role': ['usages/mention-without-role.mdx:6:1 invalid-entry/missing-key'],
  'mentions-as-ids': ['usages/mentions-as-ids.mdx:6:12 invalid-entry/wrong-type'],
  'merge-key': ['definitions/merge-key.mdx:7:1 invalid-entry/yaml-anchor'],
  'missing-bibliography-key': [
    'definitions/missing-bibliography-key.mdx:6:18 unresolved-reference/unknown-source',
  ],
  'missing-key': ['definitions/missing-key.mdx:1:1 invalid-entry/missing-key'],
  'missing-space-after-colon': [
    'definitions/missing-space-after-colon.mdx:6:1 invalid-entry/yaml-missing-colon',
  ],
  'misspelt-id': ['definitions/misspelt-id.mdx:8:13 unresolved-reference/unknown-id'],
  'misspelt-key': ['definitions/misspelt-key.mdx:5:1 invalid-entry/unknown-key'],
  'misspelt-kind': ['definitions/misspelt-kind.mdx:4:7 invalid-entry/unexpected-value'],
  'nested-folder': ['definitions/deeper/nested.mdx:1:1 invalid-entry/nested-folder'],
  'no-break-space': ['definitions/no-break-space.mdx:6:7 invalid-entry/yaml-odd-character'],
  'no-front-matter': ['definitions/no-front-matter.mdx:1:1 invalid-entry/no-front-matter'],
  'number-as-text': ['definitions/number-as-text.mdx:2:8 invalid-entry/wrong-type'],
  'number-sign-in-text': ['definitions/number-sign-in-text.mdx:6:14 invalid-entry/yaml-lost-text'],
  'owner-as-map': ['definitions/owner-as-map.mdx:8:60 invalid-entry/wrong-type'],
  'owner-as-text': ['definitions/owner-as-text.mdx:9:18 invalid-entry/wrong-type'],
  'owners-as-ids': ['definitions/owners-as-ids.mdx:8:62 invalid-entry/wrong-type'],
  'percent-start': ['definitions/percent-start.mdx:5:8 invalid-entry/yaml-bad-start'],
  picture: ['definitions/picture.png:1:1 invalid-entry/wrong-extension'],
  'reading-as-text': ['definitions/reading-as-text.mdx:7:20 invalid-entry/wrong-type'],
  'reading-of-a-feature': ['definitions/reading-of-a-feature.mdx:7:12 unresolved-reference/wrong-collection'],
  'readings-as-list': ['definitions/readings-as-list.mdx:8:3 invalid-entry/wrong-type'],
  'readme-in-collection': ['definitions/README.md:1:1 invalid-entry/wrong-extension'],
  'reference-to-nothing': ['definitions/reference-to-nothing.mdx:9:14 unresolved-reference/unknown-id'],
  'relation-of-methods': ['definitions/relation-of-methods.mdx:7:1 invalid-entry/unknown-key'],
  'replaced-by-itself': ['definitions/replaced-by-itself.mdx:7:14 unresolved-reference/replaced-in-circle'],
  'reserved-id': ['definitions/given.mdx:1:1 invalid-entry/reserved-id'],
  'role-unknown': ['usages/role-unknown.mdx:8:9 invalid-entry/unexpected-value'],
  'script-in-text': ['definitions/script-in-text.mdx:9:11 executable-mdx/unknown-component'],
  'senses-as-list': ['positions/senses-as-list.mdx:3:9 invalid-entry/wrong-type'],
  'single-quote-inside': ['definitions/single-quote-inside.mdx:5:8 invalid-entry/yaml-text-after-value'],
  'smart-quotes': ['definitions/smart-quotes.mdx:6:36 invalid-entry/unexpected-value'],
  'smart-quotes-with-comma': ['definitions/smart-quotes-with-comma.mdx:6:25 invalid-entry/unknown-key'],
  'source-as-address': ['definitions/source-as-address.mdx:6:19 invalid-entry/bad-id'],
  'tab-in-list': ['definitions/tab-in-list.mdx:8:1 invalid-entry/yaml-tab'],
  'tab-indent': ['definitions/tab-indent.mdx:7:1 invalid-entry/yaml-tab'],
  'target-without-dash': ['definitions/target-without-dash.mdx:8:3 invalid-entry/wrong-type'],
  'targets-as-ids': ['definitions/targets-as-ids.mdx:7:11 invalid-entry/wrong-type'],
  'text-above-front-matter': ['definitions/text-above-front-matter.mdx:1:1 invalid-entry/no-front-matter'],
  'text-after-block-sign': ['definitions/text-after-block-sign.mdx:6:10 invalid-entry/yaml-block-header'],
  'text-after-bracket': ['definitions/text-after-bracket.mdx:6:8 invalid-entry/yaml-text-after-value'],
  'text-after-quote': ['definitions/text-after-quote.mdx:6:8 invalid-entry/yaml-text-after-value'],
  'text-as-list': ['definitions/text-as-list.mdx:7:8 invalid-entry/wrong-type'],
  'truth-value': ['methods/truth-value.mdx:6:17 invalid-entry/unexpected-value'],
  'two-documents': ['definitions/two-documents.mdx:9:1 executable-mdx/second-front-matter'],
  'umlaut-in-name': ['definitions/größe.mdx:1:1 invalid-entry/bad-file-name'],
  'unclosed-bracket': ['definitions/unclosed-bracket.mdx:7:8 invalid-entry/yaml-unclosed-bracket'],
  'unclosed-quote': ['definitions/unclosed-quote.mdx:2:8 invalid-entry/yaml-unclosed-quote'],
  'unknown-folder': ['definition/misplaced.mdx:1:1 invalid-entry/unknown-folder'],
  'unknown-key': ['definitions/unknown-key.mdx:7:1 invalid-entry/unknown-key'],
  'unknown-reading': ['positions/unknown-reading.mdx:3:26 unresolved-reference/unknown-reading'],
  'unknown-sense': ['positions/unknown-sense.mdx:4:9 unresolved-reference/unknown-id'],
  'unterminated-front-matter': ['definitions/unterminated.mdx:1:1 invalid-entry/unterminated-front-matter'],
  'very-long-line': ['definitions/very-long-line.mdx:6:506 invalid-entry/unknown-key'],
  'wrong-date': ['definitions/wrong-date.mdx:7:8 invalid-entry/bad-date'],
  'wrong-extension': ['definitions/wrong-extension.txt:1:1 invalid-entry/wrong-extension'],
  'wrong-indentation': ['definitions/wrong-indentation.mdx:9:1 invalid-entry/yaml-indentation'],
  'wrong-type': ['definitions/wrong-type.mdx:2:8 invalid-entry/wrong-type'],
  'yaml-tag': ['definitions/yaml-tag.mdx:2:8 invalid-entry/yaml-tag'],
};

const term = '---\nname: Word\n---\n';
const sound =
  '---\nlabel: LABEL\nterm: word\nkind: method-class\ngloss: A sense.\norigin: {source: editors, checked: unresolved}\n---\n';

/** Files that version control or an editor would change; made here instead. */
const generated: readonly {
  readonly kind: string;
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly errors: readonly string[];
}[] = [
  {
    kind: 'byte order mark',
    path: 'definitions/byte-order-mark.mdx',
    bytes: Buffer.from(`\ufeff${sound.replace('LABEL', 'Byte order mark')}`),
    errors: ['definitions/byte-order-mark.mdx:1:1 invalid-entry/byte-order-mark'],
  },
  {
    kind: 'line breaks of Windows',
    path: 'definitions/windows.mdx',
    bytes: Buffer.from(sound.replace('LABEL', 'Windows').replace('gloss:', 'glos:').replaceAll('\n', '\r\n')),
    errors: ['definitions/windows.mdx:5:1 invalid-entry/unknown-key'],
  },
  {
    kind: 'binary data',
    path: 'definitions/binary.mdx',
    bytes: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00]),
    errors: ['definitions/binary.mdx:1:1 invalid-entry/binary-file'],
  },
  {
    kind: 'text in Latin-1',
    path: 'definitions/latin-one.mdx',
    bytes: Buffer.from(sound.replace('LABEL', 'Latin-1').replace('A sense', 'Une façon'), 'latin1'),
    errors: ['definitions/latin-one.mdx:5:14 invalid-entry/not-utf-8'],
  },
  {
    kind: 'text in UTF-16',
    path: 'definitions/utf-sixteen.mdx',
    bytes: Buffer.from(`\ufeff${sound}`, 'utf16le'),
    errors: ['definitions/utf-sixteen.mdx:1:1 invalid-entry/not-utf-8'],
  },
];

function listFiles(folder: string, path = ''): readonly string[] {
  return readdirSync(join(folder, path)).flatMap((name) => {
    const inner = path === '' ? name : `${path}/${name}`;
    return statSync(join(folder, inner)).isDirectory() ? listFiles(folder, inner) : [inner];
  });
}

function write(folder: string, path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), bytes);
}

function describeErrors(diagnostics: CheckJson['diagnostics']): readonly string[] {
  return diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ file, start, rule, messageId }) => `${file}:${start.line}:${start.column} ${rule}/${messageId}`);
}

/** What the command line would list, without the cost of a process for each of many folders. */
function listErrors(folder: string): readonly string[] {
  const { documents, problems } = readContent(folder);
  const report = reportJson(check(readKnowledgeBase(documents, { problems })));
  return describeErrors(readContract(checkContract, report).diagnostics);
}

describe('oversight check on broken content', { timeout: 30_000 }, () => {
  it('is tested with every fixture, of which there are many', () => {
    expect(Object.keys(kinds).length + generated.length).toBeGreaterThanOrEqual(158);
    expect(readdirSync(fixtures).sort()).toEqual(Object.keys(kinds).sort());
  });

  it.each(Object.entries(kinds))('finds what is wrong, and nothing else: %s', (kind, errors) => {
    expect(listErrors(join(fixtures, kind))).toEqual(errors);
  });

  it.each(generated)('finds what is wrong, and nothing else: $kind', ({ path, bytes, errors }) => {
    const folder = copyContent();
    write(folder, 'terms/word.mdx', Buffer.from(term));
    write(folder, path, bytes);
    expect(listErrors(folder)).toEqual(errors);
  });

  it('finds all of it in one run, and says it in words', async () => {
    const folder = copyContent();
    const bibliography: string[] = [];
    /** Places in the bibliography move down by what stands above. */
    const expected: string[] = [];
    for (const [kind, errors] of Object.entries(kinds)) {
      const above = bibliography.join('\n').split('\n').length - (bibliography.length > 0 ? 0 : 1);
      expected.push(
        ...errors.map((error) =>
          error.replace(/^(references\.bib:)(\d+)/, (_, file, line) => file + (Number(line) + above)),
        ),
      );
      for (const path of listFiles(join(fixtures, kind))) {
        const bytes = readFileSync(join(fixtures, kind, path));
        if (path === 'references.bib') bibliography.push(bytes.toString());
        else write(folder, path, bytes);
      }
    }
    for (const { path, bytes } of generated) write(folder, path, bytes);
    symlinkSync('nowhere', join(folder, 'definitions/dangling.mdx'));
    // An item that never closes costs only itself, wherever it stands.
    write(folder, 'references.bib', Buffer.from(bibliography.join('\n')));

    expected.push(
      ...generated.flatMap(({ errors }) => errors),
      'definitions/dangling.mdx:1:1 invalid-entry/broken-link',
    );
    const json = await runOversight(['check', '--content', folder, '--format', 'json']);
    expect(json).toMatchObject({ code: 1, stderr: '' });
    const found = describeErrors(readContract(checkContract, json.stdout).diagnostics);
    expect([...found].sort()).toEqual([...expected].sort());

    const { code, stdout } = await runOversight(['check', '--content', '.'], { folder });
    expect(code).toBe(1);
    await expect(stdout).toMatchFileSnapshot('__snapshots__/broken.txt');
    expect(stdout.match(/^(?:error|warning|finding)\[/gm)?.length).toBe(
      stdout.match(/^ *--> \S.*:\d+:\d+$/gm)?.length,
    );
  });
});
