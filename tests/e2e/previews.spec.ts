import { expect, test } from '@playwright/test';
import { listBreaches } from './watch-page.ts';

const sense = '/definitions/so-r/';

test('a linked sense is previewed under the pointer, within the window and outside the text', async ({
  page,
}) => {
  await page.goto(sense);
  const link = page.getByRole('main').getByRole('link', { name: 'SO-1', exact: true }).first();
  await link.hover();
  const preview = page.getByRole('complementary', { name: 'Preview' });
  await expect(preview).toContainText('a sense of “Scalable oversight”');
  const box = await preview.boundingBox();
  expect(box && box.x >= 0 && box.y >= 0 && box.x + box.width <= 1280 && box.y + box.height <= 720).toBe(
    true,
  );
  await expect(page.getByRole('main').locator('.preview')).toHaveCount(0);
  // The pointer may go into it, and Escape closes it.
  await preview.hover();
  await page.waitForTimeout(400);
  await expect(preview).toBeVisible();
  expect(await listBreaches(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(preview).toBeHidden();
});

test('the keyboard opens a preview, which describes its link', async ({ page }) => {
  await page.goto('/definitions/so-1/');
  const term = page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link').last();
  await term.focus();
  // Folded parts of the page have the link too.
  const links = page.getByRole('main').getByRole('link', { name: 'SO-problem', exact: true });
  const link = links.filter({ visible: true }).first();
  await page.keyboard.press('Tab');
  await link.focus();
  await expect(link).toHaveAccessibleDescription(/grading is limited/);
});

test('a term says how many senses it has, and picks none', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('main').getByRole('link', { name: 'Scalable oversight', exact: true }).first().hover();
  await expect(page.getByRole('complementary', { name: 'Preview' })).toContainText(/\d+ senses/);
});

test('previews are turned off for good, and on again', async ({ page }) => {
  await page.goto(sense);
  const link = page.getByRole('main').getByRole('link', { name: 'SO-1', exact: true }).first();
  const preview = page.getByRole('complementary', { name: 'Preview' });
  await link.hover();
  await page.getByRole('button', { name: 'Turn previews off' }).click();
  await page.reload();
  await link.hover();
  await page.waitForTimeout(700);
  await expect(preview).toBeHidden();
  await page.getByRole('button', { name: 'Previews of links: off' }).click();
  await link.hover();
  await expect(preview).toBeVisible();
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });
  test('the first tap shows the preview, the second follows the link', async ({ page }) => {
    await page.goto(sense);
    const link = page.getByRole('main').getByRole('link', { name: 'SO-1', exact: true }).first();
    await link.tap();
    const preview = page.getByRole('complementary', { name: 'Preview' });
    await expect(preview).toBeVisible();
    const box = await preview.boundingBox();
    expect(box && box.x >= 0 && box.x + box.width <= 390).toBe(true);
    await link.tap();
    await expect(page).toHaveURL(/\/definitions\/so-1\/$/);
  });
});
