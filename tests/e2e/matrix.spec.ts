import { expect, test } from '@playwright/test';
import { listBreaches } from './watch-page.ts';

test.describe('the matrix', () => {
  test('is read aloud cell by cell, and leads to the open proof', async ({ page }) => {
    await page.goto('/matrix/');
    const cell = page.getByRole('link', { name: 'Debate under SO-1: yes', exact: true });
    await cell.click();
    await expect(page).toHaveURL(/\/methods\/debate\/#proof-so-1$/);
    await expect(page.locator('#proof-so-1 .proof')).toBeVisible();
    await expect(page.locator('#proof-so-1')).toBeInViewport();
  });

  test('names its columns by their senses alone', async ({ page }) => {
    await page.goto('/matrix/');
    await expect(page.getByRole('columnheader', { name: 'SO-R (narrow)', exact: true })).toBeVisible();
  });

  test('leads from a disputed verdict to the claims that would change it', async ({ page }) => {
    await page.goto('/matrix/');
    const cell = page.getByRole('link', { name: /^Debate under SO-2: disputed: unknown, and yes/ });
    await cell.click();
    const verdict = page.locator('#under-so-2');
    await expect(verdict).toBeInViewport();
    await expect(verdict.getByText('yes if it is granted that')).toBeVisible();
  });

  test('is sorted with the keyboard, says so, and keeps it in the address', async ({ page }) => {
    await page.goto('/matrix/');
    const sort = page.getByRole('button', { name: 'Sort by SO-1', exact: true });
    await sort.focus();
    await page.keyboard.press('Enter');
    const head = page.getByRole('columnheader').filter({ has: sort });
    await expect(head).toHaveAttribute('aria-sort', 'ascending');
    await expect(sort).toBeFocused();
    const first = page.locator('.matrix tbody tr').first();
    await expect(first.getByRole('link', { name: 'under SO-1: yes' })).toBeVisible();
    await expect(page).toHaveURL(/sort=so-1/);
    await page.reload();
    await expect(head).toHaveAttribute('aria-sort', 'ascending');
    await expect(first.getByRole('link', { name: 'under SO-1: yes' })).toBeVisible();
    await page.keyboard.press('Tab');
    await sort.click();
    await expect(head).toHaveAttribute('aria-sort', 'descending');
  });

  test('is narrowed to methods and terms', async ({ page }) => {
    await page.goto('/matrix/');
    await page.getByRole('searchbox', { name: 'Methods' }).fill('deb');
    const rows = page.locator('.matrix tbody tr:visible');
    for (const row of await rows.all()) await expect(row.getByRole('rowheader')).toContainText(/deb/i);
    const senses = page.locator('.matrix-senses th:visible');
    const before = await senses.count();
    await page.getByRole('checkbox', { name: /^Weak-to-strong/ }).uncheck();
    expect(await senses.count()).toBeLessThan(before);
    await expect(page.locator('#matrix-status')).toContainText(/\d of \d+ methods, \d+ of \d+ senses/);
    const address = page.url();
    await page.goto(address);
    await expect(page.getByRole('checkbox', { name: /^Weak-to-strong/ })).not.toBeChecked();
    await expect(page.getByRole('searchbox', { name: 'Methods' })).toHaveValue('deb');
    expect(await listBreaches(page)).toEqual([]);
  });
});

test.describe('the matrix on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('is a line for each method, which unfolds what is known of it', async ({ page }) => {
    await page.goto('/matrix/');
    const block = page.locator('tr[data-method="debate"]');
    const known = block.locator('td[data-verdict]');
    await expect(known.first()).toBeHidden();
    const yes = await block.locator('td[data-verdict="yes"]').count();
    const summary = block.locator('summary');
    await expect(summary).toContainText(`${yes} yes`);
    await summary.focus();
    await page.keyboard.press('Enter');
    for (const cell of await known.all()) await expect(cell).toBeVisible();
    for (const cell of await block.locator('td:not([data-verdict])').all()) await expect(cell).toBeHidden();
    const box = await block.boundingBox();
    expect(box?.width).toBeLessThanOrEqual(390);
    expect(await listBreaches(page)).toEqual([]);
  });

  test('is short while it is folded', async ({ page }) => {
    await page.goto('/matrix/');
    const rows = await page.locator('.matrix tbody tr').count();
    const box = await page.locator('.matrix').boundingBox();
    expect(box?.height).toBeLessThan(110 * rows);
  });

  test('counts what is left of the senses', async ({ page }) => {
    await page.goto('/matrix/');
    const summary = page.locator('tr[data-method="debate"] summary');
    const before = await summary.innerText();
    await page.getByRole('checkbox', { name: /^Scalable oversight/ }).uncheck();
    await expect(summary).not.toHaveText(before);
    await expect(summary.locator('[data-count="no"]')).toBeVisible();
  });
});

test.describe('the matrix on a phone without JavaScript', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });

  test('unfolds all the same', async ({ page }) => {
    await page.goto('/matrix/');
    const block = page.locator('tr[data-method="debate"]');
    await block.locator('summary').click();
    await block.getByRole('link', { name: 'Debate under SO-1: yes', exact: true }).click();
    await expect(page.locator('#proof-so-1 .proof')).toBeVisible();
  });
});

test.describe('the matrix without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('is whole, and says what needs it', async ({ page }) => {
    await page.goto('/matrix/');
    await expect(page.getByText('narrow the table needs JavaScript')).toBeVisible();
    await expect(page.getByRole('searchbox', { name: 'Methods' })).toBeHidden();
    await page.getByRole('link', { name: 'Debate under SO-1: yes', exact: true }).click();
    await expect(page.locator('#proof-so-1 .proof')).toBeVisible();
  });
});
