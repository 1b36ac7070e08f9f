import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * What goes wrong while a page is shown: messages of the console (a refusal by the content security policy is one),
 * exceptions, failed requests, and requests to any other host.
 */
export function watchPage(page: Page, host: string): readonly string[] {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`exception: ${error.message}`));
  page.on('requestfailed', (request) => faults.push(`failed: ${request.url()}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.host !== host && url.protocol !== 'data:') faults.push(`request to another host: ${url.href}`);
  });
  page.on('response', (response) => {
    // The page that says so is the only one that may be missing.
    if (response.status() >= 400 && !response.url().endsWith('/404.html'))
      faults.push(`${response.status()}: ${response.url()}`);
  });
  return faults;
}

/** Every breach of WCAG 2.2 A and AA, and of axe's best practices, that axe can see. */
export async function listBreaches(page: Page): Promise<readonly string[]> {
  // The legacy way looks at one document, which is all that a page here has, in half the time.
  // Only breaches are described in full, which saves time on large pages.
  // The size of targets (2.5.8) is of WCAG 2.2 too, and axe looks at it only when it is told to.
  const axe = new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } });
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

/** How far the page can be scrolled sideways, which no page may need. */
export function measureOverflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
