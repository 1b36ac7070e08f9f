import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { root } from '../support/project-files.ts';
import { findBrokenLinks } from './find-broken-links.ts';
import { watchPage } from './watch-page.ts';

test.describe.configure({ mode: 'default' });

const base = '/sub/path/';
let folder: string;
let server: Server;
let origin: string;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  // Within the project, so that the build finds its packages.
  const cache = join(root, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  folder = mkdtempSync(join(cache, 'sub-path-'));
  const astro = join(root, 'node_modules/astro/bin/astro.mjs');
  execFileSync(process.execPath, [astro, 'build', '--outDir', folder], {
    cwd: root,
    env: { ...process.env, BASE_PATH: base, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: 'pipe',
  });
  server = createServer(({ url = '' }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    const path = decodeURIComponent(pathname);
    const file = join(folder, path.slice(base.length), path.endsWith('/') ? 'index.html' : '');
    if (!path.startsWith(base) || !existsSync(file)) response.writeHead(404).end();
    else
      response
        .writeHead(200, { 'content-type': types[extname(file)] ?? 'text/plain' })
        .end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;
});

test.afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

test('every internal link stays under the path and leads somewhere', () => {
  expect(findBrokenLinks(folder, base)).toEqual([]);
});

test('search, graphs and the checker work there', async ({ page }) => {
  const faults = watchPage(page, new URL(origin).host);
  await page.goto(`${origin}${base}`);
  // A page that is left before its scripts are there counts them as failed.
  await page.waitForLoadState('networkidle');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('SO-R');
  await page.getByRole('dialog').getByRole('link', { name: 'SO-R' }).first().click();
  await expect(page).toHaveURL(`${origin}${base}definitions/so-r/`);
  await page.waitForLoadState('networkidle');
  await page.locator('.concept-graph a').first().click();
  await page.waitForLoadState('networkidle');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.goto(`${origin}${base}check/`);
  await page.getByRole('button', { name: 'Check' }).click();
  await expect(page.getByText('1 message about the draft')).toBeVisible();
  expect(faults).toEqual([]);
});
