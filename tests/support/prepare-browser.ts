import { prepareBrowser } from './browser.ts';

/** Playwright's global setup: once, before the workers start. */
export default async function prepare(): Promise<void> {
  const { origin, launchOptions } = await prepareBrowser();
  console.log(`Browser: ${launchOptions.executablePath ?? "Playwright's own"} (${origin})`);
}
