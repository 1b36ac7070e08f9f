import { expect, test } from '@playwright/test';
import { listPageTypes } from './built-site.ts';

test.use({ javaScriptEnabled: false });

for (const address of listPageTypes()) {
  test(`${address} reads without JavaScript`, async ({ page }) => {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const text = await page.getByRole('main').innerText();
    expect(text.length).toBeGreaterThan(60);
    for (const drawing of await page.locator('.graph-scroll > svg').all())
      await expect(drawing).toBeVisible();
  });
}

test('the search is a link to a page of everything', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('button', { name: /Search/ })).toBeHidden();
  await page.getByRole('banner').getByRole('link', { name: 'Search' }).click();
  await expect(page.getByText('needs JavaScript')).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'SO-R', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('SO-R');
});

test('the checker of drafts says that it needs JavaScript', async ({ page }) => {
  await page.goto('/check/');
  await expect(page.getByText('needs JavaScript')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Check' })).toBeHidden();
});

test('a graph has one name, and its entries say what they are', async ({ page }) => {
  await page.goto('/definitions/so-r/');
  const graph = page.getByRole('figure', { name: 'Graph around SO-R', exact: true });
  await expect(graph.getByRole('link', { name: /^SO-1\s*, a problem$/ })).toBeVisible();
});

test('the claims of a graph are there in words', async ({ page }) => {
  await page.goto('/definitions/so-r/');
  const claims = page.locator('.graph-claims');
  await claims.locator('summary').click();
  await expect(claims.getByRole('row').nth(1)).toBeVisible();
});
