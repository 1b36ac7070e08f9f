import { expect, test } from '@playwright/test';
import { listCases, listInexpressible } from './cases.ts';
import { checkByCommandLine, checkBySiteBuild, checkByWorker } from './doors.ts';

test('command line, site build and browser say the same of every content folder', async ({ page }) => {
  test.setTimeout(300_000);
  const cases = listCases();
  expect(cases.length).toBeGreaterThan(50);
  const [printed, built, worked] = await Promise.all([
    checkByCommandLine(cases),
    checkBySiteBuild(cases),
    checkByWorker(cases, page),
  ]);
  for (const [index, { name }] of cases.entries()) {
    expect.soft(JSON.parse(printed[index] ?? ''), name).toHaveProperty('version', 1);
    expect.soft(built[index], `${name}: the site's build`).toBe(printed[index]);
    expect.soft(worked[index], `${name}: the browser`).toBe(printed[index]);
  }
});

test('no fixture is left out but those that are no list of texts', () => {
  expect(listInexpressible()).toEqual(['tests/fixtures/broken/folder-named-like-an-entry']);
});
