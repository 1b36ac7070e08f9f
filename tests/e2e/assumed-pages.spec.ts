import { expect, test } from '@playwright/test';
import { type RegionName, regions } from '../../src/markup/regions.ts';
import { type Address, addressOf } from '../../src/view/address.ts';
import { readChosenContext } from '../../src/view/chosen-context.ts';
import { listPublishedFindings } from '../../src/view/finding-view.ts';
import { chooseContext, type Knowledge } from '../../src/view/knowledge.ts';
import { makeKnowledge, readFolder } from '../view/load-content.ts';
import { listBuiltPages } from './built-site.ts';
import { listBreaches } from './watch-page.ts';

const core = makeKnowledge(readFolder('content'));
const { base } = core;

/** The parts that follow a reader's assumptions, by the type of page that has them. */
const parts: readonly {
  readonly type: string;
  readonly region: RegionName;
  readonly ids: readonly string[];
  readonly addressOf: (id: string) => Address;
}[] = [
  {
    type: 'a finding',
    region: 'finding',
    ids: listPublishedFindings(core).map(({ slug }) => slug),
    addressOf: (slug) => addressOf('findings', slug),
  },
  {
    type: 'a usage',
    region: 'findings-about',
    ids: [...base.usages.keys()],
    addressOf: (id) => addressOf('usages', id),
  },
  {
    type: 'a rule',
    region: 'rule-findings',
    ids: ['sense-split', 'relation-not-entailed', 'contradiction'],
    addressOf: (id) => addressOf('rules', id),
  },
  {
    type: 'a position',
    region: 'differences',
    ids: [...base.positions.keys()],
    addressOf: (id) => addressOf('positions', id),
  },
  {
    type: 'a term',
    region: 'term-findings',
    ids: [...base.terms.keys()],
    addressOf: (id) => addressOf('terms', id),
  },
  {
    type: 'a sense',
    region: 'relations',
    ids: [...base.definitions.keys()],
    addressOf: (id) => addressOf('definitions', id),
  },
  {
    type: 'the relations of a sense',
    region: 'all-relations',
    ids: [...base.definitions.keys()],
    addressOf: (id) => `${addressOf('definitions', id)}relations/`,
  },
  {
    type: 'a question',
    region: 'answer',
    ids: [...base.questions.keys()],
    addressOf: (id) => addressOf('questions', id),
  },
  { type: 'the findings', region: 'all-findings', ids: [''], addressOf: () => addressOf('findings') },
  { type: 'the open questions', region: 'open-cells', ids: [''], addressOf: () => addressOf('questions') },
];

const contexts = [
  ...[...base.definitions.values()].flatMap(({ id, data }) =>
    Object.keys(data.readings ?? {}).map((reading) => `${id}=${reading}`),
  ),
  ...base.positions.keys(),
];

function assume(context: string): Knowledge {
  const chosen = readChosenContext(base, context);
  if (chosen.error !== undefined) throw new Error(chosen.error);
  return chooseContext(core, chosen.assumptions);
}

for (const { type, region, ids, addressOf: addressOfPart } of parts) {
  test(`${type} follows the assumptions in the address, as the reasoner says in Node`, async ({ page }) => {
    const make = async (knowledge: Knowledge, id: string) => (await regions[region](knowledge, id))?.text;
    let found: { readonly context: string; readonly id: string; readonly html: string } | undefined;
    for (const context of contexts) {
      const knowledge = assume(context);
      for (const id of ids) {
        const [before, html] = [await make(core, id), await make(knowledge, id)];
        if (html !== undefined && html !== before) found ??= { context, id, html };
        if (found) break;
      }
      if (found) break;
    }
    if (!found) throw new Error(`no choice of a reading or position changes ${type}`);
    const { context, id, html } = found;
    await page.goto(`${addressOfPart(id)}?context=${encodeURIComponent(context)}`);
    const shown = page.locator(`[data-region="${region}"]`);
    const expected = await page.evaluate((text) => {
      const template = document.createElement('template');
      template.innerHTML = text;
      return template.content.textContent;
    }, html);
    await expect.poll(() => shown.textContent(), { timeout: 40_000 }).toBe(expected);
    await expect(page.locator('#assumed')).not.toContainText('settled claims alone');
    await expect(page.locator('#assumptions-status')).toContainText(/change/);
    expect(await listBreaches(page)).toEqual([]);
    await page.getByRole('button', { name: 'Back to settled claims' }).click();
    await expect(page.locator('#assumed')).toContainText('settled claims alone');
    await expect.poll(() => shown.textContent()).not.toBe(expected);
    await expect(page).not.toHaveURL(/context/);
  });
}

test('every page with a part that follows assumptions says what it assumes, and what needs JavaScript', () => {
  const pages = listBuiltPages().filter(({ html }) => html.includes('data-region="'));
  expect(pages.length).toBeGreaterThan(100);
  const silent = pages.filter(
    ({ html }) =>
      !/id="assumptions"[\s\S]*?settled claims alone \(<code>core<\/code>\)[\s\S]*?needs JavaScript/.test(
        html,
      ),
  );
  expect(silent.map(({ path }) => path)).toEqual([]);
});

test('a page without verdicts hands on what the address assumes', async ({ page }) => {
  const [source] = base.sources.keys();
  await page.goto(`${addressOf('sources', source)}?context=so-r%3Dnarrow`);
  const link = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Matrix' });
  await expect(link).toHaveAttribute('href', '/matrix/?context=so-r%3Dnarrow');
});
