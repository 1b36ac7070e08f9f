import { expect, test } from '@playwright/test';
import { listBreaches } from './watch-page.ts';

test.describe('findings', () => {
  test('are narrowed by term and rule, and the address keeps it', async ({ page }) => {
    await page.goto('/findings/');
    const shown = page.locator('.finding:visible');
    const status = page.locator('#findings-status');
    await expect(status).toHaveText(/^\d+ findings$/);
    await page.getByLabel('Rule', { exact: true }).selectOption('usage-fits-some-senses');
    await expect(status).toHaveText(/^\d+ of \d+ findings$/);
    const counted = Number((await status.textContent())?.split(' ')[0]);
    expect(counted).toBeGreaterThan(0);
    await expect(shown).toHaveCount(counted);
    for (const rule of await page.locator('.findings:visible').all())
      await expect(rule).toHaveAttribute('data-rule', 'usage-fits-some-senses');
    await page.getByLabel('About', { exact: true }).selectOption('scalable-oversight');
    await expect(page).toHaveURL(/rule=usage-fits-some-senses&term=scalable-oversight$/);
    const narrowed = await shown.count();
    expect(narrowed).toBeLessThanOrEqual(counted);
    await page.reload();
    await expect(shown).toHaveCount(narrowed);
    expect(await listBreaches(page)).toEqual([]);
  });
});

test.describe('open questions', () => {
  test('say which missing fact would decide most, with what either answer decides', async ({ page }) => {
    await page.goto('/questions/');
    const rows = page.locator('.open-cells tbody tr');
    await expect(rows.first()).toBeVisible();
    const counts = await rows.evaluateAll((all) =>
      all.map((row) => row.querySelectorAll('td:nth-child(n+3) a').length),
    );
    expect(counts.length).toBeGreaterThan(3);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
  });
});
