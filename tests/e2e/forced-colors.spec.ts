import { expect, test } from '@playwright/test';

test.use({ contextOptions: { forcedColors: 'active' } });

test('with forced colours the statuses of claims differ by the style of a line', async ({ page }) => {
  await page.goto('/definitions/so-r/');
  const styles = await page
    .locator('.claim, .claim-line')
    .evaluateAll((claims) =>
      claims.map((claim) => [
        claim.getAttribute('data-status'),
        getComputedStyle(claim).borderInlineStartStyle,
      ]),
    );
  const byStatus = new Map(styles.map(([status, style]) => [status, style]));
  expect(byStatus.size).toBe(3);
  expect(new Set(byStatus.values()).size).toBe(3);
});

test('with forced colours one link of the header shows where one is', async ({ page }) => {
  await page.goto('/findings/');
  const colors = await page
    .locator('.site-head nav a')
    .evaluateAll((links) => links.map((link) => getComputedStyle(link).borderBlockEndColor));
  const background = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  expect(colors.filter((color) => color !== background)).toHaveLength(1);
});
