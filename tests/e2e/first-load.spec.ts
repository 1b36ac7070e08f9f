import { expect, test } from '@playwright/test';
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
    await page.addInitScript(() => {
      Object.assign(window, { shift: 0 });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          Object.assign(window, { shift: Reflect.get(window, 'shift') + Reflect.get(entry, 'value') });
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(address, { waitUntil: 'networkidle' });
    expect([...hosts]).toEqual([new URL(baseURL ?? '').host]);
    // The preview server compresses nothing: what travels is at least three times what a host would send.
    expect(script).toBeLessThan(45_000);
    expect(await page.evaluate(() => Reflect.get(window, 'shift'))).toBe(0);
  });
}
