import { expect, test } from '@playwright/test';
import { listBreaches } from './watch-page.ts';

test('a sense is found and opened with the keyboard alone', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('ordinary trainin');
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText(/\d+ results?/);
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('dialog').getByRole('link').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('SO-R');
});

test('Enter opens the first result', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('/');
  await page.keyboard.type('IDA');
  await expect(page.getByRole('dialog').getByRole('link').first()).toContainText('Iterated amplification');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/methods\/iterated-amplification\/$/);
});

test('the dialog opens with the mouse, closes with Escape, and gives the focus back', async ({ page }) => {
  await page.goto('/');
  const button = page.getByRole('button', { name: /Search/ });
  await button.click();
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.getByRole('searchbox').fill('so');
  await expect(page.getByRole('dialog').getByRole('heading', { name: 'Terms' })).toBeVisible();
  expect(await listBreaches(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(button).toBeFocused();
});

test('the page of everything has a box too, and on a phone results are not cut off', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/search/');
  await page.getByRole('button', { name: /^Name, alias/ }).click();
  await page.getByRole('searchbox').fill('weak teacher');
  const results = page.getByRole('dialog').getByRole('link');
  await expect(results.first()).toBeVisible();
  const lists = page.getByRole('dialog').getByRole('list');
  const cut = await lists.evaluateAll((all) =>
    all.filter((list) => list.scrollWidth > list.clientWidth || getComputedStyle(list).maskImage !== 'none'),
  );
  expect(cut).toHaveLength(0);
  // A question is not told twice.
  const question = results.filter({ hasText: 'Who is the weak teacher' });
  expect((await question.innerText()).match(/Who is the weak teacher/g)).toHaveLength(1);
});

test('a slash typed into a box stays there', async ({ page }) => {
  await page.goto('/check/');
  const box = page.getByLabel('The file', { exact: true });
  await box.fill('');
  await box.press('/');
  await expect(box).toHaveValue('/');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('arrows go round, and letters go back to the box', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('so-');
  const links = page.getByRole('dialog').getByRole('link');
  await expect(links.first()).toBeVisible();
  await page.keyboard.press('ArrowUp');
  await expect(links.last()).toBeFocused();
  await page.keyboard.type('r');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await expect(page.getByRole('searchbox')).toHaveValue('so-r');
});

test('nothing found is said, and a query may come in the address', async ({ page }) => {
  await page.goto('/search/?q=zzzzqqq');
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText('Nothing found');
});

test('a formula finds the methods that satisfy it, and stays in the address', async ({ page }) => {
  await page.goto('/search/?q=so-r%40narrow+and+w2sg-r');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('status')).toHaveText(/^\d+ for certain, \d+ possibly, \d+ not/);
  await expect(dialog.getByRole('link', { name: /^Bootstrapping/ })).toHaveAttribute(
    'href',
    /\/methods\/bootstrapping\/$/,
  );
  await page.getByRole('searchbox').fill('so-r@narrow and not w2sg-r');
  await expect(page).toHaveURL(/q=so-r%40narrow\+and\+not\+w2sg-r/);
  expect(await listBreaches(page)).toEqual([]);
});

test('where nothing can match a formula, the proof says why', async ({ page }) => {
  const claim = 'so-r@narrow excludes w2sg-r';
  const address = new URLSearchParams({ q: 'so-r@narrow and w2sg-r', context: `+"${claim}"` });
  await page.goto(`/search/?${address}`);
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('status')).toContainText('Nothing can match');
  await expect(dialog.getByRole('listitem')).toContainText([claim]);
});
