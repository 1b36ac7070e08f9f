import { expect, test } from '@playwright/test';
import { listPageTypes } from './built-site.ts';
import { measureOverflow } from './watch-page.ts';

/** A4 at the resolution of CSS. */
test.use({ viewport: { width: 794, height: 1123 }, javaScriptEnabled: false });

for (const address of listPageTypes()) {
  test(`${address} is printed without what only a screen needs, and nothing is cut off`, async ({ page }) => {
    await page.emulateMedia({ media: 'print' });
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    for (const part of ['.site-head nav', '.tools', '.site-foot', '.on-page', '.crumbs', '.why', '.cite'])
      for (const element of await page.locator(part).all()) await expect(element).toBeHidden();
    expect(await measureOverflow(page)).toBe(0);
    const cut = await page
      .locator('.scroll, .graph-scroll')
      .evaluateAll((parts) =>
        parts
          .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
          .map(({ ariaLabel }) => ariaLabel),
      );
    expect(cut).toEqual([]);
  });
}

test('the matrix is printed as a block for each method, with the senses named beside the verdicts', async ({
  page,
}) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto('/matrix/');
  await expect(page.locator('.matrix thead')).toBeHidden();
  const cell = page.getByRole('link', { name: 'Debate under SO-1: yes', exact: true });
  expect(await cell.evaluate((link) => getComputedStyle(link, '::before').content)).toContain('SO-1');
});

test('proofs are printed, though nobody opened them', async ({ page }) => {
  await page.goto('/definitions/so-r/relations/');
  const proof = page.locator('.proof').first();
  await expect(proof).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(proof).toBeVisible();
});
