import { expect, type Page, test } from '@playwright/test';
import { listBreaches } from './watch-page.ts';

const narrow = encodeURIComponent('so-r=narrow');

/** The addresses of what a page loads. */
function listLoaded(page: Page): readonly string[] {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
  return loaded;
}

test.describe('assumptions', () => {
  test('load nothing until they are used', async ({ page }) => {
    const loaded = listLoaded(page);
    await page.goto('/methods/auxiliary-confidence-loss/', { waitUntil: 'networkidle' });
    expect(loaded.filter((path) => /worker|documents|assumptions\.json|apply/.test(path))).toEqual([]);
    await page.getByRole('button', { name: 'Change' }).click();
    await expect(page.getByLabel('Position', { exact: true })).toBeVisible();
    expect(loaded.filter((path) => /worker|documents/.test(path))).toEqual([]);
  });

  test('are chosen with the keyboard: verdicts follow in place, and the address keeps them', async ({
    page,
  }) => {
    await page.goto('/methods/auxiliary-confidence-loss/');
    const verdict = page.locator('#under-so-r');
    await expect(verdict.locator('.verdict').first()).toHaveText('? unknown');
    await page.getByRole('button', { name: 'Change' }).focus();
    await page.keyboard.press('Enter');
    const reading = page.getByLabel('SO-R read as');
    await reading.focus();
    await page.keyboard.type('narrow');
    await expect(verdict.locator('.verdict').first()).toHaveText('✗ no');
    await expect(verdict.locator('.changed').first()).toHaveText('changed; unknown on settled claims alone');
    await expect(page.locator('#assumed')).toContainText('SO-R read as narrow');
    await expect(reading).toBeFocused();
    await expect(page).toHaveURL(/context=so-r%3Dnarrow/);
    // What does not change is not marked.
    await expect(page.locator('#under-w2sg-r .changed')).toHaveCount(0);
    expect(await listBreaches(page)).toEqual([]);
    await page.getByRole('button', { name: 'Back to settled claims' }).press('Enter');
    await expect(verdict.locator('.verdict').first()).toHaveText('? unknown');
    await expect(page).not.toHaveURL(/context/);
  });

  test('come from the address, and links keep them', async ({ page }) => {
    await page.goto(`/matrix/?context=${narrow}`);
    const changed = page.getByRole('link', {
      name: /^Auxiliary confidence loss under SO-R: .*no, changed from unknown/,
    });
    await expect(changed).toBeVisible();
    await changed.click();
    await expect(page).toHaveURL(/\/methods\/auxiliary-confidence-loss\/\?context=so-r%3Dnarrow#proof-so-r$/);
    await expect(page.locator('#under-so-r .verdict').first()).toHaveText('✗ no');
  });

  test('change only what the reasoner changes', async ({ page }) => {
    await page.goto('/matrix/');
    const read = () =>
      page
        .locator('.matrix tbody td')
        .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('data-verdict') ?? 'unknown'));
    const core = await read();
    await page.goto(`/matrix/?context=${narrow}`);
    await expect(page.locator('#assumptions-status')).toContainText(/\d+ changes? on this page/);
    const chosen = await read();
    const differing = chosen.filter((verdict, index) => verdict !== core[index]).length;
    expect(differing).toBeGreaterThan(0);
    await expect(page.locator('.matrix td[data-before]')).toHaveCount(differing);
  });

  test('bring the findings and the graph with them', async ({ page }) => {
    await page.goto('/definitions/so-r/');
    const graph = page.locator('[data-region="graph"]');
    const findings = page.locator('[data-region="findings-about"]');
    const [before, found] = [await graph.innerHTML(), await findings.innerText()];
    await page.getByRole('button', { name: 'Change' }).click();
    await page.getByLabel('Position', { exact: true }).selectOption({ index: 1 });
    await expect(page.locator('#assumptions-status')).toContainText(/change|Nothing/, { timeout: 20_000 });
    expect(await findings.innerText()).not.toBe(found);
    await page.getByLabel('SO-R read as').selectOption('narrow');
    await expect.poll(() => graph.innerHTML(), { timeout: 20_000 }).not.toBe(before);
    await expect(graph.locator('.concept-graph')).toBeVisible();
    await page.goBack();
    await page.goBack();
    await expect(page.locator('#assumed')).toContainText('settled claims alone');
    expect(await graph.innerHTML()).toBe(before);
  });

  test('that cannot be made are refused in words', async ({ page }) => {
    await page.goto('/matrix/?context=nobody-2020');
    await expect(page.locator('#assumptions-status')).toContainText('nothing called nobody-2020 is recorded');
    await page.goto(`/matrix/?context=${encodeURIComponent('so-r=')}`);
    await expect(page.locator('#assumptions-status')).toContainText('These assumptions cannot be made');
  });
});

test.describe('assumptions without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('are settled claims, and the page says so', async ({ page }) => {
    await page.goto(`/methods/debate/?context=${narrow}`);
    await expect(page.locator('#assumptions')).toContainText('settled claims alone (core)');
    await expect(page.locator('#assumptions')).toContainText('needs JavaScript');
    await expect(page.getByRole('button', { name: 'Change' })).toBeHidden();
  });
});
