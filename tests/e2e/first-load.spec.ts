import { expect, type Page, test } from '@playwright/test';
import { listPageTypes } from './built-site.ts';

for (const address of listPageTypes()) {
  test(`${address} loads little script, and nothing moves while it does`, async ({ page, baseURL }) => {
    const hosts = new Set<string>();
    let script = 0;
    page.on('request', (request) => hosts.add(new URL(request.url()).host));
    const client = await page.context().newCDPSession(page);
    await client.send('Network.enable');
    const scripts = new Set<string>();
    client.on('Network.responseReceived', ({ requestId, type }) => {
      if (type === 'Script') scripts.add(requestId);
    });
    client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (scripts.has(requestId)) script += encodedDataLength;
    });
    const readShift = await watchShift(page);
    await page.goto(address, { waitUntil: 'networkidle' });
    expect([...hosts]).toEqual([new URL(baseURL ?? '').host]);
    // The preview server compresses nothing: what travels is at least three times what a host would send.
    expect(script).toBeLessThan(45_000);
    expect(await readShift()).toBe(0);
  });
}

for (const viewport of [
  { width: 390, height: 800 },
  { width: 1280, height: 800 },
])
  test(`a comparison comes from the address without moving what is there, ${viewport.width} px wide`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    const readShift = await watchShift(page);
    await page.goto('/compare/?ids=so-r@narrow,w2sg-r');
    await expect(page.locator('.pair')).toBeVisible();
    expect(await readShift()).toBe(0);
  });

for (const viewport of [
  { width: 390, height: 800 },
  { width: 1280, height: 800 },
])
  for (const path of ['/matrix/', '/definitions/so-r/'])
    test(`${path} has room for the assumptions that its address names, ${viewport.width} px wide`, async ({
      page,
    }) => {
      await page.setViewportSize(viewport);
      const readShift = await watchShift(page);
      await page.goto(`${path}?context=${encodeURIComponent('so-r=narrow')}`);
      await expect(page.locator('#assumptions-status')).toContainText(/\d+ changes? on this page/);
      // The buttons after the text go along with its length; nothing below them moves.
      expect(await readShift()).toBeLessThan(0.0005);
    });

/** How far what is seen has moved by itself, in the measure of the browser. */
async function watchShift(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    Object.assign(window, { shift: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        Object.assign(window, { shift: Reflect.get(window, 'shift') + Reflect.get(entry, 'value') });
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return () => page.evaluate(() => Reflect.get(window, 'shift') as number);
}

test('the menu of a phone shows where one is', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  const readShift = await watchShift(page);
  await page.goto('/questions/', { waitUntil: 'networkidle' });
  const current = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Questions' });
  const box = await current.boundingBox();
  expect((box?.x ?? 390) + (box?.width ?? 0)).toBeLessThan(370);
  expect(await readShift()).toBe(0);
});
