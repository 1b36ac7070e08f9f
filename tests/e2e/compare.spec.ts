import { expect, test } from '@playwright/test';
import { listBreaches, measureOverflow } from './watch-page.ts';

const pair = '/compare/?ids=so-r@narrow,w2sg-r';

test.describe('compare', () => {
  test('works from the address: relations with proofs, an overlap with its witness', async ({ page }) => {
    await page.goto(pair);
    await expect(page.getByText('SO-R (narrow) and W2SG-R compared.')).toBeVisible();
    const relations = page.locator('.pair');
    await expect(relations).toHaveCount(1);
    await expect(relations.getByRole('heading')).toContainText('they overlap');
    const overlap = relations.getByRole('listitem').filter({ hasText: 'No SO-R (narrow) method' }).first();
    await expect(overlap).toContainText('no');
    await expect(
      overlap.getByRole('link', { name: 'Bootstrapping through intermediate models' }),
    ).toBeVisible();
    await overlap.locator('summary').click();
    await expect(overlap.locator('.proof li').first()).toBeVisible();
    expect(await listBreaches(page)).toEqual([]);
    await page.reload();
    await expect(relations.getByRole('heading')).toContainText('they overlap');
  });

  test('has something to begin with where the address names no sense', async ({ page }) => {
    await page.goto('/compare/');
    await expect(page.locator('#compare-status')).toBeEmpty();
    const first = page.locator('.suggestions').getByRole('link').first();
    const named = await first.innerText();
    await first.click();
    await expect(page.locator('#compare-status')).toHaveText(`${named} compared.`);
    await expect(page.getByRole('rowheader', { name: 'Kind (all differ)' })).toBeVisible();
  });

  test('says in words where senses differ, and what is missing where a relation is not known', async ({
    page,
  }) => {
    await page.goto('/compare/?ids=w2sg-r&ids=so-1');
    await expect(page).toHaveURL(/ids=w2sg-r,so-1$/);
    await expect(page.getByRole('rowheader', { name: 'Kind (all differ)' })).toBeVisible();
    await expect(page.getByRole('rowheader', { name: 'Speaks of (the same)' })).toBeVisible();
    await expect(page.getByText('What would decide it:').first()).toBeVisible();
    await expect(page.getByText('if it is granted that').first()).toBeVisible();
  });

  test('is put together with the keyboard, and undone by going back', async ({ page }) => {
    await page.goto('/compare/');
    await expect(page.getByText('Choose two to four senses.')).toBeVisible();
    const choice = page.getByLabel('Add a sense');
    await choice.focus();
    await choice.selectOption('SO-1');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Choose at least one more sense.')).toBeVisible();
    await choice.selectOption('SO-R');
    await page.getByRole('button', { name: 'Add', exact: true }).press('Enter');
    await expect(page.getByRole('heading', { name: /^SO-1 and SO-R/ })).toBeVisible();
    await expect(page).toHaveURL(/ids=so-1,so-r$/);
    await page.getByRole('button', { name: 'Take SO-1 away' }).press('Enter');
    await expect(page).toHaveURL(/ids=so-r$/);
    await page.goBack();
    await expect(page.getByRole('heading', { name: /^SO-1 and SO-R/ })).toBeVisible();
  });

  test('says what it does not know', async ({ page }) => {
    await page.goto('/compare/?ids=so-1,nonsense,w2sg-b');
    await expect(page.getByText('No sense or reading is recorded under “nonsense”.')).toBeVisible();
    await expect(page.getByText('No method can fall under W2SG-B')).toBeVisible();
  });

  test('follows the assumptions in the address', async ({ page }) => {
    await page.goto(`/compare/?ids=so-r,so-r@narrow&context=${encodeURIComponent('so-r=narrow')}`);
    await expect(page.locator('.pair').getByRole('heading')).toContainText('the same methods');
    await expect(page.locator('.pair .changed').first()).toBeVisible();
  });
});

test.describe('compare on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('never scrolls sideways', async ({ page }) => {
    await page.goto('/compare/?ids=so-r@narrow,w2sg-r,so-1,so-2');
    await expect(page.locator('.pair')).toHaveCount(6);
    expect(await measureOverflow(page)).toBe(0);
    expect(await listBreaches(page)).toEqual([]);
  });
});

test.describe('compare without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('says so, and where the same is', async ({ page }) => {
    await page.goto(pair);
    await expect(page.getByText('needs JavaScript').last()).toBeVisible();
    await expect(page.getByRole('main').getByRole('link', { name: 'SO-R', exact: true })).toBeVisible();
  });
});
