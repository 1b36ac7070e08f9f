import { expect, type Page, test } from '@playwright/test';

/** Presses Tab until a link, button or field with this name has the keyboard; fails where none ever has. */
async function tabTo(page: Page, name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 700; presses += 1) {
    await page.keyboard.press(key);
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element) return '';
      const label = element.id && document.querySelector(`label[for="${element.id}"]`)?.textContent;
      return (
        element.getAttribute('aria-label') ??
        (label || element.closest('label')?.firstChild?.textContent || element.textContent || '')
      ).trim();
    });
    if (name.test(focused)) return;
  }
  throw new Error(`no way to ${name} by keyboard on ${page.url()}`);
}

test('the whole site by keyboard: home, term, compare, proof, finding', async ({ page }) => {
  test.setTimeout(180_000);
  await page.goto('/');
  await tabTo(page, /^Skip to the content$/);
  await page.keyboard.press('Enter');
  await tabTo(page, /^Scalable oversight$/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/terms\/scalable-oversight\/$/);

  await tabTo(page, /^Compare SO-R with other senses$/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/compare\/\?ids=so-r$/);
  await expect(page.getByText('Choose at least one more sense.')).toBeVisible();
  await tabTo(page, /^Add a sense/);
  await page.keyboard.type('W2SG-R');
  await tabTo(page, /^Add$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /^SO-R and W2SG-R/ })).toBeVisible();

  await tabTo(page, /^why\?/);
  await page.keyboard.press('Enter');
  await expect(page.locator('.pair .proof').first()).toBeVisible();

  await tabTo(page, /^Findings$/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/findings\/$/);
  await tabTo(page, /^About/);
  await tabTo(page, /^Grounds and way out$/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/findings\/[^/]+\/$/);
  await expect(page.getByRole('heading', { name: 'The way out' })).toBeVisible();
});
