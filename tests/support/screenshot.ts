import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { prepareBrowser } from './browser.ts';

/** Takes a picture of a page: for looking at the site, not for comparing. */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    width: { type: 'string', default: '1280' },
    height: { type: 'string', default: '900' },
    dark: { type: 'boolean', default: false },
    full: { type: 'boolean', default: false },
    'no-js': { type: 'boolean', default: false },
  },
});
const [url, path] = positionals;

if (url && path) {
  const { launchOptions } = await prepareBrowser();
  const browser = await chromium.launch(launchOptions);
  const page = await browser.newPage({
    viewport: { width: Number(values.width), height: Number(values.height) },
    colorScheme: values.dark ? 'dark' : 'light',
    javaScriptEnabled: !values['no-js'],
  });
  page.on('console', (message) => console.log(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => console.log(`error: ${error.message}`));
  const response = await page.goto(url, { waitUntil: 'load' });
  await page.screenshot({ path, fullPage: values.full });
  console.log(`${response?.status() ?? '-'} ${await page.title()} -> ${path}`);
  await browser.close();
} else {
  console.error('npm run screenshot -- URL OUT.png [--width N] [--height N] [--dark] [--full] [--no-js]');
  process.exitCode = 2;
}
