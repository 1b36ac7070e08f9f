import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { defineConfig } from '@playwright/test';
import { findBrowser } from './tests/support/browser.ts';

if (!existsSync('dist/index.html')) throw new Error('dist/ is missing: run `npm run build` first.');

// The workers read this file again: the environment hands them the port that the first reading chose.
process.env.E2E_PORT ??= String(await findFreePort());
const port = process.env.E2E_PORT;
const baseURL = `http://localhost:${port}`;

export default defineConfig({
  testDir: 'tests',
  testMatch: ['e2e/**/*.spec.ts', 'parity/**/*.spec.ts'],
  globalSetup: './tests/support/prepare-browser.ts',
  fullyParallel: true,
  workers: 2,
  // Long enough for the reasoner to start in the browser of a busy machine.
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  use: { baseURL, launchOptions: findBrowser().launchOptions },
  projects: [{ name: 'site' }],
  webServer: { command: `npx astro preview --port ${port}`, url: baseURL },
});

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
