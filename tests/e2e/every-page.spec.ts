import { expect, test } from '@playwright/test';
import { divide, listAddresses, listPageTypes } from './built-site.ts';
import { listBreaches, measureOverflow, watchPage } from './watch-page.ts';

test.describe('every address of the sitemap', () => {
  for (const [index, group] of divide(listAddresses(), 16).entries()) {
    test(`is accessible, and loads without a fault or a foreign request (${index + 1})`, async ({
      page,
      baseURL,
    }) => {
      test.setTimeout(300_000);
      const faults = watchPage(page, new URL(baseURL ?? '').host);
      for (const address of group) {
        await page.goto(address);
        expect.soft(await listBreaches(page), address).toEqual([]);
      }
      expect(faults).toEqual([]);
    });
  }
});

const variants = [
  { name: 'in the dark', viewport: { width: 1280, height: 900 }, colorScheme: 'dark' as const },
  { name: 'on a phone', viewport: { width: 390, height: 844 }, colorScheme: 'light' as const },
  { name: 'on a phone in the dark', viewport: { width: 390, height: 844 }, colorScheme: 'dark' as const },
];

for (const { name, ...options } of variants) {
  test.describe(name, () => {
    test.use(options);
    for (const address of listPageTypes()) {
      test(`${address} is accessible and never scrolls sideways`, async ({ page }) => {
        await page.goto(address);
        expect(await measureOverflow(page)).toBe(0);
        expect(await listBreaches(page)).toEqual([]);
      });
    }
  });
}

test.describe('at 320 px, which is 1280 at four times the size', () => {
  test.use({ viewport: { width: 320, height: 600 } });
  for (const address of listPageTypes()) {
    test(`${address} never scrolls sideways`, async ({ page }) => {
      await page.goto(address);
      expect(await measureOverflow(page)).toBe(0);
    });
  }
});
